using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Sessions;

/// <summary>What a session has brought about so far: one entry for each appointment, as it stands now.</summary>
internal sealed class SessionOutcomes
{
    private readonly Lock _gate = new();
    private readonly List<SessionOutcome> _outcomes = [];
    private bool _leftMessage;

    public void Add(ChangeKind kind, AppointmentView view)
    {
        lock (_gate)
        {
            var known = _outcomes.FindIndex(outcome => outcome.Appointment.Appointment.Id == view.Appointment.Id);
            if (known < 0)
                _outcomes.Add(new SessionOutcome(kind, view));
            else if (_outcomes[known].Kind == ChangeKind.Booked && kind == ChangeKind.Moved)
                _outcomes[known] = new SessionOutcome(ChangeKind.Booked, view); // to its caller it is new, wherever it was put first
            else
                _outcomes[known] = new SessionOutcome(kind, view);
        }
    }

    public void AddMessage()
    {
        lock (_gate)
            _leftMessage = true;
    }

    public SessionSummary Sum(TimeSpan duration, int userTurns)
    {
        lock (_gate)
            return new SessionSummary(duration, userTurns, [.. _outcomes], _leftMessage);
    }
}
