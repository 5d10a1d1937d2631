using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>A message that a caller left, as a row.</summary>
internal sealed class MessageRow
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public required string CallId { get; init; }
    public string? Name { get; init; }
    public required string Contact { get; init; }
    public required string Text { get; init; }

    public static MessageRow From(CallbackMessage message) => new()
    {
        Id = message.Id,
        At = message.At,
        CallId = message.CallId,
        Name = message.Name,
        Contact = message.Contact,
        Text = message.Text,
    };

    public CallbackMessage ToMessage() => new(Id, At, CallId, Name, Contact, Text);
}
