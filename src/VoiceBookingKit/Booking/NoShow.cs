namespace VoiceBookingKit.Booking;

/// <summary>A note that a customer did not come.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="At">When it was noted, in UTC.</param>
/// <param name="By">Who noted it: an operator's id, or a word such as <c>manual</c>.</param>
/// <param name="Note">What there is to say about it, at most 1,000 characters, or null.</param>
public sealed record NoShow(Guid AppointmentId, DateTimeOffset At, string By, string? Note);
