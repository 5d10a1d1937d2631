using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>Holds a model's claims of something done against what was done in this call.</summary>
/// <remarks>
/// A net under the gate, not the gate: cards, events and confirmations never come from a model's words. It goes by kind: once something was booked in the call, or an
/// appointment was found, a model may speak of a booking.
/// </remarks>
internal sealed class ClaimCheck(CallContext call, BookingGate gate, ProvedAppointments proved)
{
    /// <summary>Whether a sentence claims nothing that has not happened.</summary>
    public bool IsTrue(string sentence) => call.Phrases.Claims(sentence) switch
    {
        null => true,
        ChangeKind.Booked => gate.Committed.Count > 0 || proved.Any,
        ChangeKind.Cancelled => gate.Committed.Contains(ChangeKind.Cancelled) || proved.Latest?.Status == AppointmentStatus.Cancelled,
        { } change => gate.Committed.Contains(change),
    };
}
