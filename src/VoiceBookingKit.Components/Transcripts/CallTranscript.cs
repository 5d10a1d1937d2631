using System.Globalization;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>A conversation as it is read: what stands, what is being said right now, and the cards between.</summary>
/// <remarks>Fed with a session's events in their order; not safe for use from several threads.</remarks>
public sealed class CallTranscript
{
    private readonly List<TranscriptEntry> _entries = [];
    private readonly List<TranscriptEntry> _waiting = [];

    /// <summary>What stands, oldest first.</summary>
    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    /// <summary>Cards that belong under the receptionist's words of the moment; they become entries when those words stand.</summary>
    public IReadOnlyList<TranscriptEntry> Waiting => _waiting;

    /// <summary>The receptionist's words so far, or null.</summary>
    public TranscriptEntry.Words? AgentDraft { get; private set; }

    /// <summary>The visitor's words so far, or null.</summary>
    public TranscriptEntry.Words? UserDraft { get; private set; }

    /// <summary>The last event taken in; watching again goes on after it.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Takes in one event; an event that was taken in before changes nothing.</summary>
    /// <param name="happened">The event.</param>
    public void Apply(SessionEvent happened)
    {
        if (happened.Sequence != 0 && happened.Sequence <= LastSequence)
            return;
        LastSequence = happened.Sequence;

        switch (happened)
        {
            case SessionEvent.Transcript transcript:
                Apply(transcript);
                break;
            case SessionEvent.ToolFinished { Result: AvailabilityResult found } when found.Slots.Count + found.Next.Count > 0:
                _waiting.RemoveAll(card => card is TranscriptEntry.Slots); // one answer shows what it settled on, not each look-up on the way
                _waiting.Add(new TranscriptEntry.Slots(IdOf(happened), found));
                break;
            case SessionEvent.ConfirmationAsked asked:
                _waiting.RemoveAll(card => card is TranscriptEntry.Slots or TranscriptEntry.Question);
                _waiting.Add(new TranscriptEntry.Question(IdOf(happened), asked.Proposal));
                break;
            case SessionEvent.Confirmed confirmed:
                _waiting.Clear();
                _waiting.Add(new TranscriptEntry.Outcome(IdOf(happened), confirmed.Kind, confirmed.Appointment));
                break;
            case SessionEvent.Ended:
                Settle();
                break;
        }
    }

    private void Apply(SessionEvent.Transcript transcript)
    {
        var words = new TranscriptEntry.Words(transcript.TurnId, transcript.Role, transcript.Text, transcript.At);
        var standing = _entries.FindIndex(entry => entry.Id == words.Id);
        if (standing >= 0)
        {
            _entries[standing] = words; // an interrupted answer shrinks to what was heard
            return;
        }

        if (!transcript.IsFinal)
        {
            if (transcript.Role == TranscriptRole.Agent)
                AgentDraft = words;
            else
                UserDraft = words.Text.Length > 0 ? words : null;
            return;
        }

        if (transcript.Role == TranscriptRole.Agent)
        {
            AgentDraft = null;
            _entries.Add(words);
            AddWaiting();
        }
        else
        {
            Settle();
            _entries.Add(words);
        }
    }

    private void Settle()
    {
        if (AgentDraft is { } cutOff)
            _entries.Add(cutOff);
        AgentDraft = null;
        UserDraft = null;
        AddWaiting();
    }

    private void AddWaiting()
    {
        _entries.AddRange(_waiting);
        _waiting.Clear();
    }

    private static string IdOf(SessionEvent happened) => "card-" + happened.Sequence.ToString(CultureInfo.InvariantCulture);
}
