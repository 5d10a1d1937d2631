using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Sessions.TurnTaking;

namespace VoiceBookingKit.Tests.Sessions.TurnTaking;

/// <summary>Callers who stop in the middle of a sentence: whoever cuts them short once does not do so again.</summary>
public class PausingCallerTests
{
    private readonly Floor _floor = new(new TurnTakingOptions { PrepareAnswers = false });

    [Fact]
    public void Half_a_sentence_that_was_not_understood_is_no_reason_to_interrupt_the_other_half()
    {
        _floor.Voice(0.6).Quiet(0.5).Final("").Quiet(0.7).Voice(0.6).Final("two o'clock please.").Quiet(1.6);

        Assert.Equal(["began", "ended: two o'clock please."], _floor.Judged);
    }

    [Fact]
    public void Who_was_cut_short_is_waited_for_the_next_time()
    {
        CutShort();
        _floor.Voice(1).Final("Put it under John.").Quiet(1).Voice(0.5).Final("Lee, please.").Quiet(1);
        Assert.Empty(_floor.Ends);

        _floor.Quiet(0.7);
        Assert.Equal(["Put it under John. Lee, please."], _floor.Ends);
    }

    [Fact]
    public void Who_pauses_within_a_turn_is_waited_for_the_next_time()
    {
        _floor.Voice(1).Final("I would like to").Quiet(1.2).Voice(1).Final("book a demo.").Quiet(1.7).Agent(AgentActivity.Listening);
        Assert.Equal(["I would like to book a demo."], _floor.Ends);

        _floor.Quiet(3).Voice(1).Final("How about Friday.").Quiet(1.2).Voice(1).Final("At two.").Quiet(1.7);
        Assert.Equal(["How about Friday. At two."], _floor.Ends.Skip(1));
    }

    [Fact]
    public void Who_has_found_their_tongue_is_answered_as_soon_as_before()
    {
        CutShort();
        for (var turn = 0; turn < 5; turn++)
            _floor.Agent(AgentActivity.Listening).Quiet(3).Voice(0.6).Final("Yes.").Quiet(1.8);
        var before = _floor.Ends.Count();

        _floor.Quiet(3).Voice(0.6).Final("Yes.").Quiet(0.5);

        Assert.Equal(before + 1, _floor.Ends.Count());
    }

    [Theory]
    [InlineData("four one five", "five five five oh one two three")]
    [InlineData("four one", "five five five five oh one two three")]
    public void The_pauses_in_a_number_make_nobody_slow(string said, string more)
    {
        _floor.Expected = Expected.Phone;
        _floor.Voice(1).Final(said).Quiet(1.2).Voice(2).Final(more).Quiet(0.5);
        Assert.Single(_floor.Ends);

        _floor.Expected = Expected.Confirmation;
        _floor.Quiet(3).Voice(0.6).Final("Yes.").Quiet(0.5);
        Assert.Equal(2, _floor.Ends.Count());
    }

    [Fact]
    public void Who_interrupts_what_they_have_heard_did_not_pause()
    {
        _floor.Voice(1).Final("How about Friday.").Quiet(0.5).Agent(AgentActivity.Thinking).Agent(AgentActivity.Speaking).Quiet(2).Voice(0.6).Final("No, not Friday.")
            .Agent(AgentActivity.Listening).Quiet(0.5);

        Assert.Equal(["How about Friday.", "No, not Friday."], _floor.Ends);
    }

    [Fact]
    public void Who_only_shows_to_be_listening_did_not_pause()
    {
        _floor.Voice(1).Final("How about Friday.").Quiet(0.5).Agent(AgentActivity.Thinking).Agent(AgentActivity.Speaking).Quiet(0.5).Voice(0.3).Final("Mm-hm.").Quiet(1)
            .Agent(AgentActivity.Listening).Quiet(3).Voice(0.6).Final("At two.").Quiet(0.5);

        Assert.Equal(["How about Friday.", "At two."], _floor.Ends);
    }

    /// <summary>Says a day, and the hour behind a pause that was taken for the end.</summary>
    private void CutShort()
    {
        _floor.Voice(1).Final("How about Friday.").Quiet(0.5).Agent(AgentActivity.Thinking).Quiet(0.3).Agent(AgentActivity.Speaking).Quiet(0.4).Voice(1).Final("At two.");
        _floor.Agent(AgentActivity.Listening).Quiet(1.7).Agent(AgentActivity.Listening).Quiet(3);
        Assert.Equal(["How about Friday.", "At two."], _floor.Ends);
        _floor.Judged.Clear();
    }
}
