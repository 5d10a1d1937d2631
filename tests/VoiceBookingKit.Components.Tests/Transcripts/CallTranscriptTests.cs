using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Transcripts;

public sealed class CallTranscriptTests : BookingTestContext
{
    private readonly CallTranscript _transcript = new();
    private long _sequence;

    [Fact]
    public void Words_that_may_change_are_no_entries_until_they_stand()
    {
        Happen(Agent("1", "Hel", isFinal: false));
        Happen(Agent("1", "Hello", isFinal: false));
        Assert.Empty(_transcript.Entries);
        Assert.Equal("Hello", _transcript.AgentDraft?.Text);

        Happen(Agent("1", "Hello.", isFinal: true));

        Assert.Equal(["Hello."], Words());
        Assert.Null(_transcript.AgentDraft);
    }

    [Fact]
    public void A_card_stands_below_the_words_that_it_came_with()
    {
        Happen(new SessionEvent.ToolFinished(ToolNames.CheckAvailability, Found(Offer(14))));
        Happen(Agent("1", "Two o'clock is free.", isFinal: true));

        Assert.Collection(_transcript.Entries, entry => Assert.IsType<TranscriptEntry.Words>(entry), entry => Assert.IsType<TranscriptEntry.Slots>(entry));
    }

    [Fact]
    public void Of_several_look_ups_in_one_answer_the_last_is_shown()
    {
        Happen(new SessionEvent.ToolFinished(ToolNames.CheckAvailability, Found(Offer(9))));
        Happen(new SessionEvent.ToolFinished(ToolNames.CheckAvailability, Found(Offer(14))));
        Happen(Agent("1", "Two o'clock is free.", isFinal: true));

        var card = Assert.Single(_transcript.Entries.OfType<TranscriptEntry.Slots>());
        Assert.Equal([Offer(14)], card.Availability.Slots);
    }

    [Fact]
    public void An_answer_that_was_cut_short_shrinks_to_what_was_heard()
    {
        Happen(Agent("1", "On Tuesday I have two, three and four.", isFinal: true));
        Happen(Agent("1", "On Tuesday I have", isFinal: true));

        Assert.Equal(["On Tuesday I have"], Words());
    }

    [Fact]
    public void A_visitor_who_interrupts_comes_after_what_was_said_so_far()
    {
        Happen(Agent("1", "On Tuesday I", isFinal: false));
        Happen(new SessionEvent.Transcript("2", TranscriptRole.User, "Wednesday please", IsFinal: true));

        Assert.Equal(["On Tuesday I", "Wednesday please"], Words());
    }

    [Fact]
    public void An_event_seen_twice_counts_once()
    {
        var hello = Agent("1", "Hello.", isFinal: true) with { Sequence = 1 };
        var again = Agent("2", "Hello again.", isFinal: true) with { Sequence = 1 };
        _transcript.Apply(hello);

        _transcript.Apply(again);

        Assert.Equal(["Hello."], Words());
        Assert.Equal(1, _transcript.LastSequence);
    }

    private void Happen(SessionEvent happened) => _transcript.Apply(happened with { Sequence = ++_sequence });

    private IEnumerable<string> Words() => _transcript.Entries.OfType<TranscriptEntry.Words>().Select(words => words.Text);

    private static SessionEvent.Transcript Agent(string turn, string text, bool isFinal) => new(turn, TranscriptRole.Agent, text, isFinal);
}
