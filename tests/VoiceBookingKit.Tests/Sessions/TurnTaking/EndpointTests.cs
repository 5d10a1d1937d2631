using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions.TurnTaking;

public class EndpointTests
{
    private readonly Floor _floor = new(new TurnTakingOptions { PrepareAnswers = false });

    [Theory]
    [InlineData("When are you open?", Expected.Anything, 0.4)]
    [InlineData("yes please", Expected.Confirmation, 0.4)]
    [InlineData("I would like an appointment", Expected.Anything, 0.7)]
    [InlineData("my email is", Expected.Email, 2.5)]
    [InlineData("four one five", Expected.Phone, 2.5)]
    [InlineData("next Tuesday and", Expected.Date, 2.5)]
    public void The_more_is_missing_the_longer_it_waits(string text, Expected expected, double seconds)
    {
        _floor.Expected = expected;

        _floor.Voice(1).Final(text).Quiet(seconds - 0.06);
        Assert.Empty(_floor.Ends);
        _floor.Quiet(0.1);

        Assert.Equal([text], _floor.Ends);
    }

    [Fact]
    public void A_turn_begins_with_a_fifth_of_a_second_of_voice()
    {
        _floor.Voice(0.18);
        Assert.Empty(_floor.Judged);

        _floor.Voice(0.02);
        Assert.Equal(["began"], _floor.Judged);
    }

    [Fact]
    public void A_voice_of_which_no_word_was_made_is_told_and_a_cough_is_not()
    {
        _floor.Voice(0.6).Interim("it's").Quiet(0.5).Final("").Quiet(1);
        Assert.Equal(["began", "unclear"], _floor.Judged);

        _floor.Voice(0.1).Hear(new Heard.Started(_floor.Now)).Quiet(0.5).Final("").Quiet(3);
        Assert.Equal(["began", "unclear", "began", "nothing"], _floor.Judged);
    }

    [Fact]
    public void Words_that_follow_a_voice_without_any_are_a_turn()
    {
        _floor.Voice(0.6).Quiet(0.3).Final("").Quiet(0.2).Voice(0.6).Final("hello there").Quiet(1);

        Assert.Equal(["hello there"], _floor.Ends);
        Assert.DoesNotContain("unclear", _floor.Judged);
    }

    [Fact]
    public void A_pause_in_the_middle_joins_both_halves()
    {
        _floor.Voice(1).Final("I would like to").Quiet(2).Voice(1).Interim("book a").Final("book a demo.").Quiet(1);

        Assert.Equal(["I would like to book a demo."], _floor.Ends);
    }

    [Fact]
    public void Words_that_the_recogniser_owes_are_waited_for()
    {
        _floor.Voice(1).Final("Next Tuesday.").Quiet(0.3).Voice(0.6).Quiet(1);
        Assert.Empty(_floor.Ends);

        _floor.Final("at two.").Quiet(0.2);
        Assert.Equal(["Next Tuesday. at two."], _floor.Ends);
    }

    [Fact]
    public void A_recogniser_that_never_finishes_does_not_hang_the_turn()
    {
        _floor.Voice(1).Interim("hello there").Wait(10);
        _floor.Final("Hello there my").Wait(10);

        Assert.Equal(["hello there", "my"], _floor.Ends);
    }

    [Fact]
    public void A_recogniser_that_hears_nothing_in_a_voice_does_not_hang_the_turn()
    {
        _floor.Voice(1).Wait(10).Voice(1).Final("Hello.").Quiet(1);

        Assert.Equal(["began", "nothing", "began", "ended: Hello."], _floor.Judged);
    }

    [Fact]
    public void Noise_that_sounds_like_voice_does_not_hang_the_turn()
    {
        _floor.Voice(1).Final("Hello.").Voice(20);

        Assert.Equal(["Hello."], _floor.Ends);
    }

    [Fact]
    public void A_final_without_any_voice_is_a_turn_at_once()
    {
        _floor.Interim("hello").Final("hello");

        Assert.Equal(["began", "ended: hello"], _floor.Judged);
    }

    [Fact]
    public void An_answer_is_prepared_and_dropped_when_the_caller_goes_on()
    {
        var floor = new Floor();
        floor.Voice(1).Final("I would like a demo").Quiet(0.3).Voice(0.3).Final("on Friday.").Quiet(1);

        Assert.Equal(["began", "likely: I would like a demo", "resumed", "likely: I would like a demo on Friday.", "ended: I would like a demo on Friday."], floor.Judged);
    }

    [Fact]
    public void A_recogniser_that_judges_is_followed()
    {
        var floor = new Floor(judges: true);
        floor.Hear(new Heard.Started(default)).Interim("my email").Hear(new Heard.TurnEnding(default, "my email is", 0.5)).Hear(new Heard.TurnResumed(default))
            .Interim("my email is a at b").Hear(new Heard.TurnEnding(default, "My email is a@b.com.", 0.6)).Final("My email is a@b.com.").Hear(new Heard.TurnEnded(default, 0.9));

        Assert.Equal(["began", "likely: my email is", "resumed", "likely: My email is a@b.com.", "ended: My email is a@b.com."], floor.Judged);
    }

    [Fact]
    public void A_recogniser_that_forgets_to_judge_does_not_hang_the_turn()
    {
        var floor = new Floor(judges: true);
        floor.Voice(1).Final("hello").Wait(2.4);
        Assert.Empty(floor.Ends);

        floor.Wait(0.2).Hear(new Heard.TurnEnded(default, 0.9));
        Assert.Equal(["hello"], floor.Ends);
    }
}
