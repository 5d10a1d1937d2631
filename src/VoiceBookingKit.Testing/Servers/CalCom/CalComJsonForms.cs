using System.Globalization;
using System.Text.Json.Nodes;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Bookings and times in the forms that API v2 answers with.</summary>
internal static class CalComJsonForms
{
    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonObject Success(JsonNode? data) => new() { ["status"] = "success", ["data"] = data };

    public static JsonObject Of(CalComStoredBooking booking)
    {
        var json = new JsonObject
        {
            ["id"] = booking.Id,
            ["uid"] = booking.Uid,
            ["title"] = $"{booking.EventType.Slug} between {booking.EventType.Username} and {booking.Attendee.Name}",
            ["description"] = "",
            ["hosts"] = new JsonArray(new JsonObject
            {
                ["id"] = HostId(booking.EventType),
                ["name"] = booking.EventType.Username,
                ["email"] = $"{booking.EventType.Username}@example.com",
                ["username"] = booking.EventType.Username,
                ["timeZone"] = booking.EventType.Zone.Id,
            }),
            ["status"] = booking.Status,
            ["start"] = Time(booking.Start),
            ["end"] = Time(booking.End),
            ["duration"] = (int)(booking.End - booking.Start).TotalMinutes,
            ["eventTypeId"] = booking.EventType.Id,
            ["eventType"] = new JsonObject { ["id"] = booking.EventType.Id, ["slug"] = booking.EventType.Slug },
            ["location"] = "integrations:daily",
            ["absentHost"] = false,
            ["createdAt"] = Time(booking.CreatedAt),
            ["updatedAt"] = Time(booking.UpdatedAt),
            ["metadata"] = booking.Metadata.DeepClone(),
            ["cancellationReason"] = booking.CancellationReason ?? "",
            ["icsUid"] = booking.IcsUid,
            ["attendees"] = new JsonArray(Of(booking.Attendee)),
            ["bookingFieldsResponses"] = booking.Responses.DeepClone(),
        };
        if (booking.Guests.Count > 0)
            json["guests"] = new JsonArray([.. booking.Guests.Select(guest => JsonValue.Create(guest))]);
        if (booking.RescheduledFromUid is not null)
            json["rescheduledFromUid"] = booking.RescheduledFromUid;
        if (booking.RescheduledToUid is not null)
            json["rescheduledToUid"] = booking.RescheduledToUid;
        return json;
    }

    public static JsonObject Of(CalComAttendee attendee)
    {
        var json = new JsonObject
        {
            ["name"] = attendee.Name,
            ["email"] = attendee.Email,
            ["displayEmail"] = attendee.Email,
            ["timeZone"] = attendee.TimeZone,
            ["language"] = attendee.Language ?? "en",
            ["absent"] = false,
        };
        if (attendee.PhoneNumber is not null)
            json["phoneNumber"] = attendee.PhoneNumber;
        return json;
    }

    private static int HostId(CalComEventTypeSeed type) => type.Username.Aggregate(7, (sum, letter) => (sum * 31 + letter) & 0xFFFFF);
}
