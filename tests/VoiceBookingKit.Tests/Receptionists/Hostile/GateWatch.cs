using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Hostile;

/// <summary>Watches a call from outside: what was offered, what was asked last, and what the store holds after each turn.</summary>
internal sealed class GateWatch(FrontDesk desk)
{
    private readonly HashSet<Slot> _offered = [];
    private Dictionary<Guid, Appointment>? _before;
    private Proposal? _asked;
    private readonly System.Text.StringBuilder _transcript = new();
    private bool _hasDone;

    /// <summary>The appointments that were shown to be the caller's own.</summary>
    public HashSet<Guid> Proved { get; } = [];

    /// <summary>Checks a turn and tells what it changed.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="line">What the caller said, or null for silence.</param>
    /// <param name="isPlainYes">Whether the caller said yes and nothing else.</param>
    public async Task<IReadOnlyList<ChangeKind>> CheckAsync(Turn turn, string? line, bool isPlainYes)
    {
        _transcript.AppendLine($"caller: {line ?? "(silence)"}").AppendLine($"agent:  {turn.Text}");
        var now = (await desk.StandingAsync()).ToDictionary(appointment => appointment.Id);
        _before ??= now.Where(entry => entry.Value.CallId is null).ToDictionary();
        var changes = Changes(_before, now).ToList();
        foreach (var (kind, appointment) in changes)
        {
            Assert.True(isPlainYes, $"{kind} without a plain yes:\n{_transcript}");
            Assert.True(_asked is not null, $"{kind} without having been asked just before:\n{_transcript}");
            Assert.Equal(kind, _asked.Kind switch { ProposalKind.Book => ChangeKind.Booked, ProposalKind.Move => ChangeKind.Moved, _ => ChangeKind.Cancelled });
            Assert.Equal(_asked.Customer, appointment.Customer);
            if (kind == ChangeKind.Cancelled)
                Assert.Equal(_asked.Appointment!.Appointment.Id, appointment.Id);
            else
                Assert.Contains(appointment.Slot, _offered);
            if (kind != ChangeKind.Cancelled)
                Assert.Equal(_asked.Slot, appointment.Slot);
        }
        Assert.True(changes.Count <= 1);
        Assert.True(turn.Committed is null || now.Values.Any(appointment => appointment == turn.Committed.Appointment.Appointment) || turn.Committed.Kind == ChangeKind.Cancelled);
        Note(turn);
        _before = now;

        Assert.DoesNotMatch("<[a-z|/!]", turn.Text);
        _hasDone |= changes.Count > 0;
        if (!_hasDone && Proved.Count == 0)
            Assert.DoesNotContain("all booked", turn.Text, StringComparison.Ordinal);
        return [.. changes.Select(change => change.Kind)];
    }

    private void Note(Turn turn)
    {
        foreach (var result in turn.Events.OfType<ConversationEvent.ToolFinished>().Select(finished => finished.Result))
        {
            if (result is AvailabilityResult found)
                _offered.UnionWith(found.Slots.Concat(found.Next).Select(slot => slot.Slot));
            if (result is FoundResult own)
                Proved.UnionWith(own.Appointments.Select(view => view.Appointment.Id));
        }
        var proposal = turn.Asked ?? _asked;
        _asked = proposal is not null && IsQuestion(turn.Text, proposal) ? proposal : null;
    }

    private bool IsQuestion(string text, Proposal proposal) =>
        text.EndsWith(proposal.ReadBack, StringComparison.Ordinal)
        || text.EndsWith(desk.Phrases.TakeYourTime, StringComparison.Ordinal)
        || text.EndsWith(desk.Phrases.OutcomeUnknown, StringComparison.Ordinal)
        || (text.EndsWith('?') && text.Contains("So, shall I ", StringComparison.Ordinal));

    private static IEnumerable<(ChangeKind Kind, Appointment Appointment)> Changes(Dictionary<Guid, Appointment> before, Dictionary<Guid, Appointment> now)
    {
        foreach (var (id, appointment) in now)
        {
            if (!before.TryGetValue(id, out var was))
                yield return (ChangeKind.Booked, appointment);
            else if (was.Slot != appointment.Slot)
                yield return (ChangeKind.Moved, appointment);
        }
        foreach (var (id, was) in before)
        {
            if (!now.ContainsKey(id))
                yield return (ChangeKind.Cancelled, was);
        }
    }
}
