using System.Text.Json.Serialization;

namespace VoiceBookingKit.CalCom.Wire;

internal sealed record CreateBookingBody
{
    public required string Start { get; init; }

    public int? EventTypeId { get; init; }

    public string? EventTypeSlug { get; init; }

    public string? Username { get; init; }

    public string? TeamSlug { get; init; }

    public string? OrganizationSlug { get; init; }

    public int? LengthInMinutes { get; init; }

    public required AttendeeBody Attendee { get; init; }

    public IReadOnlyList<string>? Guests { get; init; }

    public IReadOnlyDictionary<string, string>? BookingFieldsResponses { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>Not in the documented form, but what makes a booking use up its own reservation.</summary>
    public string? ReservedSlotUid { get; init; }
}

internal sealed record AttendeeBody(string Name, string? Email, string TimeZone, string? PhoneNumber, string? Language);

internal sealed record RescheduleBody(string Start, string ReschedulingReason);

internal sealed record CancelBody(string CancellationReason);

internal sealed record ReserveBody(int EventTypeId, string SlotStart, int? SlotDuration, int? ReservationDuration);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateBookingBody))]
[JsonSerializable(typeof(RescheduleBody))]
[JsonSerializable(typeof(CancelBody))]
[JsonSerializable(typeof(ReserveBody))]
[JsonSerializable(typeof(CalComData<CalComBooking>))]
[JsonSerializable(typeof(CalComData<List<CalComBooking>>))]
[JsonSerializable(typeof(CalComData<CalComReserved>))]
[JsonSerializable(typeof(CalComData<Dictionary<string, List<CalComSlot>>>))]
[JsonSerializable(typeof(CalComErrorBody))]
internal sealed partial class CalComJson : JsonSerializerContext;
