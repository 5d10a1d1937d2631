using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceBookingKit.GoogleCalendar.Wire;

/// <summary>An event of the Calendar API, as far as it matters here (https://developers.google.com/workspace/calendar/api/v3/reference/events).</summary>
internal sealed record GoogleEvent
{
    public string? Id { get; init; }
    public string? Etag { get; init; }
    public string? Status { get; init; }
    public string? Transparency { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public string? Location { get; init; }
    public GoogleTime? Start { get; init; }
    public GoogleTime? End { get; init; }
    public IReadOnlyList<GoogleGuest>? Attendees { get; init; }
    public GoogleProperties? ExtendedProperties { get; init; }

    [JsonIgnore] public bool IsCancelled => Status == "cancelled";

    [JsonIgnore] public bool IsBusy => !IsCancelled && Transparency != "transparent" && Attendees?.Any(guest => guest is { Self: true, ResponseStatus: "declined" }) != true;
}

/// <summary>An instant, or a whole day.</summary>
internal sealed record GoogleTime(DateTimeOffset? DateTime = null, DateOnly? Date = null, string? TimeZone = null);

internal sealed record GoogleGuest(string? Email, string? DisplayName = null, bool? Self = null, string? ResponseStatus = null);

internal sealed record GoogleProperties(IReadOnlyDictionary<string, string>? Private);

internal sealed record GoogleEvents(IReadOnlyList<GoogleEvent>? Items, string? NextPageToken, string? TimeZone);

internal sealed record FreeBusyRequest(DateTimeOffset TimeMin, DateTimeOffset TimeMax, IReadOnlyList<FreeBusyItem> Items);

internal sealed record FreeBusyItem(string Id);

internal sealed record FreeBusyAnswer(IReadOnlyDictionary<string, FreeBusyCalendar>? Calendars);

internal sealed record FreeBusyCalendar(IReadOnlyList<FreeBusyError>? Errors, IReadOnlyList<FreeBusySpan>? Busy);

internal sealed record FreeBusyError(string? Domain, string? Reason);

internal sealed record FreeBusySpan(DateTimeOffset Start, DateTimeOffset End);

internal sealed record GoogleErrorBody(GoogleError? Error);

internal sealed record GoogleError(IReadOnlyList<FreeBusyError>? Errors);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoogleEvent))]
[JsonSerializable(typeof(GoogleEvents))]
[JsonSerializable(typeof(FreeBusyRequest))]
[JsonSerializable(typeof(FreeBusyAnswer))]
[JsonSerializable(typeof(GoogleErrorBody))]
internal sealed partial class GoogleJson : JsonSerializerContext;
