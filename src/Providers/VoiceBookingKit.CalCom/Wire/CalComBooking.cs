using System.Text.Json;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom.Wire;

/// <summary>A booking as the API tells it.</summary>
internal sealed record CalComBooking
{
    public long? Id { get; init; }

    public string? Uid { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public int? EventTypeId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? CancellationReason { get; init; }

    public string? RescheduledFromUid { get; init; }

    public string? RescheduledToUid { get; init; }

    /// <summary>Values are strings, numbers or booleans; Cal.com adds keys of its own.</summary>
    public Dictionary<string, JsonElement>? Metadata { get; init; }

    public CalComEventTypeName? EventType { get; init; }

    public List<CalComHost>? Hosts { get; init; }

    public List<CalComGuest>? Attendees { get; init; }

    public bool IsPending => Status == "pending";

    public bool IsCancelled => Status is "cancelled" or "rejected";

    /// <summary>Whether two bookings stand at one time with one host, which Cal.com lets happen when they come at the same moment.</summary>
    public bool Collides(CalComBooking other) =>
        !IsCancelled && !other.IsCancelled && Uid != other.Uid && Start < other.End && other.Start < End
        && Hosts is not null && other.Hosts is not null && Hosts.Any(host => host.Id is not null && other.Hosts.Any(theirs => theirs.Id == host.Id));

    public string? MetadataValue(string key) =>
        Metadata is not null && Metadata.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <exception cref="CalendarProviderException">The answer is not a booking; what was asked for may have happened all the same.</exception>
    public CalendarEntry ToEntry() => this is { Uid: { Length: > 0 } uid, Start: { } start, End: { } end, Status: not null }
        ? new CalendarEntry(uid, start.ToUniversalTime(), end.ToUniversalTime()) { IsCancelled = IsCancelled }
        : throw new CalendarProviderException("Cal.com's answer is not a booking that this adapter can read.") { IsOutcomeUnknown = true };
}

internal sealed record CalComEventTypeName(int? Id, string? Slug);

internal sealed record CalComHost(long? Id);

internal sealed record CalComGuest(string? Name, string? Email, string? TimeZone, string? PhoneNumber, string? Language);

internal sealed record CalComPage(int? ReturnedItems, bool? HasNextPage);

internal sealed record CalComReserved(string? ReservationUid, DateTimeOffset? ReservationUntil);

internal sealed record CalComSlot(DateTimeOffset? Start, DateTimeOffset? End);

internal sealed record CalComData<T>(string? Status, T? Data, CalComPage? Pagination);

internal sealed record CalComErrorBody(CalComError? Error, JsonElement? Message);

internal sealed record CalComError(string? Code, JsonElement? Message);
