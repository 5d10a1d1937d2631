using System.Globalization;
using System.Text.Json.Nodes;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>Reads and writes events as Graph's JSON has them.</summary>
internal static class GraphEventForms
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

    /// <summary>An event as it is answered; its added properties only where they are asked for.</summary>
    public static JsonObject Of(MicrosoftGraphEvent seen, IanaZone zone, string? expanded)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = seen.Etag,
            ["id"] = seen.Id,
            ["subject"] = seen.Subject,
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = seen.Body },
            ["start"] = Time(seen.Start, seen.IsAllDay ? zone : IanaZone.Utc),
            ["end"] = Time(seen.End, seen.IsAllDay ? zone : IanaZone.Utc),
            ["isAllDay"] = seen.IsAllDay,
            ["isCancelled"] = seen.IsCancelled,
            ["showAs"] = seen.ShowAs,
            ["type"] = "singleInstance",
            ["responseStatus"] = new JsonObject { ["response"] = seen.Response, ["time"] = "0001-01-01T00:00:00Z" },
            ["attendees"] = new JsonArray([.. seen.Attendees.Select(address => (JsonNode)new JsonObject
            {
                ["type"] = "required",
                ["emailAddress"] = new JsonObject { ["address"] = address },
            })]),
        };
        if (seen.TransactionId is { } transaction)
            json["transactionId"] = transaction;
        if (expanded is not null && seen.Properties.FirstOrDefault(pair => pair.Key.Equals(expanded, StringComparison.OrdinalIgnoreCase)) is { Key: not null } property)
            json["singleValueExtendedProperties"] = new JsonArray(new JsonObject { ["id"] = property.Key, ["value"] = property.Value });
        return json;
    }

    /// <summary>A time as Graph answers it; whole days keep their midnight and are labelled as UTC all the same.</summary>
    public static JsonObject Time(DateTimeOffset instant, IanaZone zone) => new()
    {
        ["dateTime"] = zone.ToLocal(instant).DateTime.ToString(Format, CultureInfo.InvariantCulture),
        ["timeZone"] = "UTC",
    };

    /// <summary>An event with what a request changes in it.</summary>
    public static MicrosoftGraphEvent Changed(MicrosoftGraphEvent before, JsonObject body)
    {
        var properties = new Dictionary<string, string>(before.Properties);
        foreach (var property in body["singleValueExtendedProperties"] as JsonArray ?? [])
            properties[(string)property!["id"]!] = (string)property["value"]!;
        return before with
        {
            Subject = body["subject"] is { } subject ? (string?)subject : before.Subject,
            Body = body["body"] is { } text ? (string?)text["content"] : before.Body,
            Location = body["location"] is { } place ? (string?)place["displayName"] : before.Location,
            Start = body["start"] is { } start ? Instant(start) : before.Start,
            End = body["end"] is { } end ? Instant(end) : before.End,
            ShowAs = (string?)body["showAs"] ?? before.ShowAs,
            Attendees = body["attendees"] is JsonArray guests ? [.. guests.Select(guest => (string)guest!["emailAddress"]!["address"]!)] : before.Attendees,
            TransactionId = (string?)body["transactionId"] ?? before.TransactionId,
            Properties = properties,
        };
    }

    /// <summary>A wall-clock time and its zone as an instant.</summary>
    public static DateTimeOffset Instant(JsonNode? time)
    {
        if (!DateTime.TryParse((string?)time?["dateTime"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || !IanaZone.TryGet((string?)time!["timeZone"], out var zone))
            throw GraphRefusedException.Bad("The dateTime or timeZone is not valid.");
        return zone.Resolve(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
