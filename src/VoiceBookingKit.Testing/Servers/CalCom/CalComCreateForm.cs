using System.Globalization;
using System.Text.Json.Nodes;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Reads a request to book as strictly as Cal.com does.</summary>
internal static class CalComCreateForm
{
    private static readonly string[] Known =
    [
        "start", "eventTypeId", "eventTypeSlug", "username", "teamSlug", "organizationSlug", "attendee", "lengthInMinutes", "guests", "location", "meetingUrl", "metadata",
        "bookingFieldsResponses", "reservedSlotUid",
    ];

    private static readonly string[] KnownOfAttendee = ["name", "email", "timeZone", "phoneNumber", "language"];

    public static CalComStoredBooking Read(JsonObject body, CalComEventTypes types, bool takesReservations)
    {
        var unknown = body.Select(property => property.Key).Where(key => !Known.Contains(key) || (key == "reservedSlotUid" && !takesReservations)).ToList();
        if (unknown.Count > 0)
            throw CalComRefusedException.Unknown(unknown);
        if (!DateTimeOffset.TryParse((string?)body["start"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
            throw CalComRefusedException.Wrong("start", "start must be a valid ISO 8601 date string");
        var attendee = Attendee(body["attendee"] as JsonObject ?? throw CalComRefusedException.Wrong("attendee", "attendee must be an object"));
        var metadata = Metadata(body["metadata"] as JsonObject ?? []);
        var type = types.Find(body["eventTypeId"]?.ToString(), (string?)body["eventTypeSlug"], (string?)body["username"], (string?)body["teamSlug"])
            ?? throw CalComRefusedException.Missing($"Event type with id {body["eventTypeId"]} not found.");

        var responses = (JsonObject?)body["bookingFieldsResponses"]?.DeepClone() ?? [];
        if (type.RequiredFields.FirstOrDefault(field => responses[field] is null) is { } missing)
            throw CalComRefusedException.Bad($"responses - {{{missing}}}error_required_field, ");
        return new CalComStoredBooking
        {
            Id = 0,
            Uid = "",
            EventType = type,
            Status = type.NeedsConfirmation ? "pending" : "accepted",
            Start = start.ToUniversalTime(),
            End = start.ToUniversalTime().AddMinutes(Length(body["lengthInMinutes"]?.GetValue<int>(), type)),
            CreatedAt = default,
            UpdatedAt = default,
            Attendee = attendee,
            Guests = [.. (body["guests"] as JsonArray ?? []).Select(guest => (string)guest!)],
            Metadata = metadata,
            Responses = responses,
        };
    }

    private static int Length(int? wanted, CalComEventTypeSeed type)
    {
        if (wanted is null)
            return type.Lengths[0];
        if (type.Lengths.Count == 1)
            throw CalComRefusedException.Bad("Can't specify 'lengthInMinutes' because event type does not have multiple possible lengths. Please, remove the 'lengthInMinutes' field from the request.");
        return type.Lengths.Contains(wanted.Value)
            ? wanted.Value
            : throw CalComRefusedException.Bad($"Provided 'lengthInMinutes' is not one of the possible lengths for the event type. The possible lengths are: {string.Join(", ", type.Lengths)}");
    }

    private static CalComAttendee Attendee(JsonObject json)
    {
        if (json.Any(property => !KnownOfAttendee.Contains(property.Key)))
            throw CalComRefusedException.Wrong("attendee", "property should not exist");
        var zone = (string?)json["timeZone"];
        if (!IanaZone.TryGet(zone, out _))
            throw CalComRefusedException.Bad("attendee property is wrong, timeZone property is wrong,timeZone must be a valid IANA time-zone ");
        if (json["email"] is null && json["phoneNumber"] is null)
            throw CalComRefusedException.Bad("attendee property is wrong,Either \"email\" or \"phoneNumber\" must be provided ");
        return new CalComAttendee((string)json["name"]!, (string?)json["email"] ?? $"{json["phoneNumber"]}@sms.cal.com", zone!, (string?)json["phoneNumber"], (string?)json["language"]);
    }

    private static JsonObject Metadata(JsonObject json)
    {
        var isFine = json.Count <= 50 && json.All(pair => pair.Key.Length <= 40 && pair.Value is JsonValue value && value.ToString().Length <= 500);
        return isFine
            ? (JsonObject)json.DeepClone()
            : throw CalComRefusedException.Wrong("metadata", "Metadata must have at most 50 keys, each key up to 40 characters, and values must be strings up to 500 characters, numbers, or booleans.");
    }
}
