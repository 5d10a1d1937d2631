using System.Text.Json.Serialization;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Rest;

/// <summary>A token for the session socket.</summary>
/// <param name="Token">To be shown once, as <c>?token=</c>.</param>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record TokenAnswer(string Token, int ExpiresIn);

/// <summary>Free slots.</summary>
/// <param name="TimeZone">The business's zone: dates and times are meant there.</param>
/// <param name="Slots">By start; at one start, several staff may be free.</param>
internal sealed record AvailabilityAnswer(string TimeZone, IReadOnlyList<FreeSlot> Slots)
{
    /// <summary>Ids of staff whose calendar can't be reached: they may be free, and nothing of theirs is listed. Left out when there are none.</summary>
    public IReadOnlyList<string>? UnknownStaff { get; init; }

    /// <summary>When the oldest calendar was read that can't be reached now; left out when all are fresh.</summary>
    public DateTimeOffset? StaleSince { get; init; }
}

/// <summary>One free slot; <c>service</c>, <c>staff</c>, <c>start</c> and <c>duration</c> go into the booking as they are.</summary>
internal sealed record FreeSlot(
    string Service, string Staff, DateTimeOffset Start, int Duration, DateOnly Date, string Time, string Formatted, string StaffName);

/// <summary>What a client asks to book.</summary>
internal sealed record BookingForm
{
    public string? Service { get; init; }

    public string? Staff { get; init; }

    public DateTimeOffset? Start { get; init; }

    public int? Duration { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Notes { get; init; }

    public string? TimeZone { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 8, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AvailabilityAnswer))]
[JsonSerializable(typeof(BookingForm))]
[JsonSerializable(typeof(WireBooking))]
internal sealed partial class RestJson : JsonSerializerContext;
