using VoiceBookingKit.Sessions;
using VoiceBookingKit.Sessions.TurnTaking;

namespace VoiceBookingKit.Tests.Sessions.TurnTaking;

public class InterruptionTests
{
    private readonly Floor _floor = new Floor(new TurnTakingOptions { PrepareAnswers = false }).Agent(AgentActivity.Thinking).Agent(AgentActivity.Speaking);

    [Fact]
    public void Two_words_interrupt()
    {
        _floor.Voice(0.3).Interim("wait no").Agent(AgentActivity.Listening).Final("Wait, no.").Quiet(1);

        Assert.Equal(["began", "interrupted", "ended: Wait, no."], _floor.Judged);
    }

    [Fact]
    public void One_word_with_half_a_second_of_voice_interrupts()
    {
        _floor.Voice(0.4).Interim("Tuesday");
        Assert.DoesNotContain("interrupted", _floor.Judged);

        _floor.Voice(0.1);
        Assert.Contains("interrupted", _floor.Judged);
    }

    [Fact]
    public void A_short_word_interrupts_once_it_is_a_turn()
    {
        _floor.Voice(0.3).Final("Stop.").Quiet(0.6);

        Assert.Equal(["began", "interrupted", "ended: Stop."], _floor.Judged);
    }

    [Fact]
    public void Voice_alone_holds_the_output_after_half_a_second_and_a_cough_lets_it_go_on()
    {
        _floor.Voice(0.48);
        Assert.DoesNotContain("held", _floor.Judged);
        _floor.Voice(0.1);
        Assert.Equal(["began", "held"], _floor.Judged);

        _floor.Quiet(2);
        Assert.Equal(["began", "held", "output resumed"], _floor.Judged);
    }

    [Fact]
    public void Words_after_the_hold_interrupt()
    {
        _floor.Voice(0.6).Interim("actually").Agent(AgentActivity.Listening).Voice(0.5).Final("Actually, Friday.").Quiet(1);

        Assert.Equal(["began", "held", "interrupted", "ended: Actually, Friday."], _floor.Judged);
    }

    [Theory]
    [InlineData("mm-hm")]
    [InlineData("okay")]
    [InlineData("Yeah, right.")]
    public void Whoever_only_listens_does_not_interrupt(string text)
    {
        _floor.Voice(0.7).Interim(text).Final(text).Quiet(3);

        Assert.Equal(["began", "held", $"acknowledged: {text}", "output resumed"], _floor.Judged);
    }

    [Fact]
    public void A_noise_that_does_not_end_holds_the_output_only_once()
    {
        _floor.Voice(30).Quiet(3);

        Assert.Equal(1, _floor.Judged.Count(judged => judged == "held"));
        Assert.Equal(1, _floor.Judged.Count(judged => judged == "output resumed"));
    }

    [Fact]
    public void An_answer_at_the_very_end_waits_for_it()
    {
        _floor.Remaining = TimeSpan.FromSeconds(0.4);
        _floor.Voice(0.3).Final("Yes please.").Quiet(0.6);
        Assert.Equal(["began"], _floor.Judged);

        _floor.Agent(AgentActivity.Listening);
        Assert.Equal(["began", "ended: Yes please."], _floor.Judged);
    }

    [Fact]
    public void Okay_at_the_very_end_is_an_answer()
    {
        _floor.Remaining = TimeSpan.FromSeconds(0.4);
        _floor.Voice(0.3).Final("Okay.").Quiet(0.6).Agent(AgentActivity.Listening);

        Assert.Equal(["began", "ended: Okay."], _floor.Judged);
    }

    [Fact]
    public void What_is_said_over_a_protected_read_back_waits_and_counts_as_early()
    {
        _floor.Agent(AgentActivity.Speaking, isProtected: true).Voice(2).Final("Yes, book it.").Quiet(2);
        Assert.Equal(["began"], _floor.Judged);

        _floor.Agent(AgentActivity.Listening);
        Assert.Equal(["began", "early ended: Yes, book it."], _floor.Judged);
    }

    [Fact]
    public void A_word_takes_back_an_answer_that_is_not_heard_yet()
    {
        var floor = new Floor().Agent(AgentActivity.Thinking);
        floor.Voice(0.2).Interim("and");

        Assert.Equal(["began", "interrupted"], floor.Judged);
    }
}
