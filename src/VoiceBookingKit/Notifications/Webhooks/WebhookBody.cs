using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Webhooks;

/// <summary>What is posted: <c>type</c>, <c>timestamp</c> and <c>data</c>, as Standard Webhooks has it.</summary>
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookAppointment Data)
{
    public static byte[] Of(Notice notice)
    {
        var (appointment, slot) = (notice.Appointment, notice.Appointment.Slot);
        var type = notice.Topic switch
        {
            OutboxTopic.Booked => "appointment.booked",
            OutboxTopic.Moved => "appointment.moved",
            OutboxTopic.Cancelled => "appointment.cancelled",
            _ => "appointment.reminder",
        };
        var body = new WebhookBody(type, notice.Entry.CreatedAt, new WebhookAppointment
        {
            Id = appointment.Id,
            Uid = appointment.Uid,
            Reference = appointment.Reference,
            Sequence = appointment.Sequence,
            Status = appointment.Status == AppointmentStatus.Cancelled ? "cancelled" : "booked",
            Service = slot.ServiceId,
            Staff = slot.StaffId,
            Start = slot.Start,
            End = slot.End,
            PreviousStart = notice.Topic == OutboxTopic.Moved ? notice.Before?.Start : null,
            PreviousStaff = notice.Topic == OutboxTopic.Moved ? notice.Before?.StaffId : null,
            Customer = new WebhookCustomer(
                appointment.Customer.Name, appointment.Customer.Email, appointment.Customer.Phone, appointment.Customer.TimeZone, appointment.Customer.Language),
            Notes = appointment.Notes,
            Reason = notice.Reason,
        });
        return JsonSerializer.SerializeToUtf8Bytes(body, WebhookJson.Default.WebhookBody);
    }
}

/// <summary>The appointment as the change left it; times are UTC.</summary>
internal sealed record WebhookAppointment
{
    public required Guid Id { get; init; }
    public required string Uid { get; init; }
    public required string Reference { get; init; }
    public required int Sequence { get; init; }
    public required string Status { get; init; }
    public required string Service { get; init; }
    public required string Staff { get; init; }
    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset End { get; init; }
    public DateTimeOffset? PreviousStart { get; init; }
    public string? PreviousStaff { get; init; }
    public required WebhookCustomer Customer { get; init; }
    public string? Notes { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Who booked.</summary>
internal sealed record WebhookCustomer(string Name, string Email, string? Phone, string? TimeZone, string? Language);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
