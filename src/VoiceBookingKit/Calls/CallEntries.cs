using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Calls;

/// <summary>Turns a session's events into entries of its call's record.</summary>
internal sealed class CallEntries(string callId, SessionRequest request)
{
    private bool _hasBegun;

    /// <summary>The entry for an event, or null for one that is not recorded. A session that never began leaves no record.</summary>
    public CallEntry? Of(SessionEvent happened)
    {
        _hasBegun |= happened is SessionEvent.Started;
        if (!_hasBegun)
            return null;
        var (sequence, at) = (happened.Sequence, happened.At);
        return happened switch
        {
            SessionEvent.Started => new CallEntry.Started(callId, sequence, at, request.Channel, request.TimeZone, request.Language),
            SessionEvent.Transcript { IsFinal: true } turn => new CallEntry.Turn(callId, sequence, at, turn.Role, turn.Text),
            SessionEvent.Confirmed(var kind, var view) =>
                new CallEntry.Outcome(callId, sequence, at, kind, view.Appointment.Id, view.Appointment.Sequence),
            SessionEvent.Ended(var reason, var summary) => new CallEntry.Ended(callId, sequence, at, reason, summary.LeftMessage),
            _ => null,
        };
    }
}
