namespace VoiceBookingKit.Booking;

/// <summary>A message that a caller leaves for a person of the business.</summary>
/// <param name="Id">Unique id; leaving the same one twice keeps one.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="CallId">The call in which it was left.</param>
/// <param name="Name">Who to ask for, or null.</param>
/// <param name="Contact">Where to call or write back: a phone number in E.164 or digits, or an email address.</param>
/// <param name="Text">What it is about.</param>
public sealed record CallbackMessage(Guid Id, DateTimeOffset At, string CallId, string? Name, string Contact, string Text);
