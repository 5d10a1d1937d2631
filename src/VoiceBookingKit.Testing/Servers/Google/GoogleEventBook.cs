using System.Globalization;
using System.Text.Json.Nodes;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.Google;

/// <summary>The events of a calendar; like Google, it lets them overlap and never gives an id out twice.</summary>
public sealed class GoogleEventBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _events = [];
    private int _version;

    /// <summary>The zone of the calendar's whole days.</summary>
    public string TimeZone { get; set; } = "America/New_York";

    /// <summary>How many events one page of a list holds.</summary>
    public int PageSize { get; set; } = 250;

    /// <summary>The events that stand, as JSON of the API.</summary>
    public IReadOnlyList<JsonObject> Standing
    {
        get
        {
            lock (_gate)
                return [.. _events.Values.Where(IsStanding).Select(Copy)];
        }
    }

    /// <summary>Adds an event as its owner would, by hand.</summary>
    /// <param name="summary">What it is.</param>
    /// <param name="start">Start.</param>
    /// <param name="end">End.</param>
    /// <param name="more">Other properties of the API, or null.</param>
    public string Add(string summary, DateTimeOffset start, DateTimeOffset end, JsonObject? more = null)
    {
        var added = more ?? [];
        added["summary"] = summary;
        added["start"] ??= new JsonObject { ["dateTime"] = Written(start) };
        added["end"] ??= new JsonObject { ["dateTime"] = Written(end) };
        return Insert(added).Body!["id"]!.GetValue<string>();
    }

    internal GoogleReply Insert(JsonObject added)
    {
        lock (_gate)
        {
            var id = added["id"]?.GetValue<string>() ?? $"hand{Guid.NewGuid():N}";
            if (_events.ContainsKey(id))
                return GoogleCalendarServer.Error(409, "duplicate");
            var made = Copy(added);
            (made["id"], made["status"]) = (id, made["status"]?.DeepClone() ?? "confirmed");
            Stamp(made);
            _events[id] = made;
            return new GoogleReply(200, Copy(made));
        }
    }

    internal GoogleReply Get(string id)
    {
        lock (_gate)
            return _events.TryGetValue(id, out var found) ? new GoogleReply(200, Copy(found)) : GoogleCalendarServer.Error(404, "notFound");
    }

    internal GoogleReply Patch(string id, string? etag, JsonObject changes)
    {
        lock (_gate)
        {
            if (Refusal(id, etag) is { } refusal)
                return refusal;
            foreach (var (name, value) in changes)
            {
                if (name == "extendedProperties" && _events[id][name]?["private"] is JsonObject known && value?["private"] is JsonObject added)
                {
                    foreach (var (key, text) in added)
                        known[key] = text?.DeepClone();
                }
                else
                {
                    _events[id][name] = value?.DeepClone();
                }
            }
            Stamp(_events[id]);
            return new GoogleReply(200, Copy(_events[id]));
        }
    }

    internal GoogleReply Delete(string id, string? etag)
    {
        lock (_gate)
        {
            if (Refusal(id, etag) is { } refusal)
                return refusal;
            _events[id]["status"] = "cancelled";
            Stamp(_events[id]);
            return new GoogleReply(204, null);
        }
    }

    internal GoogleReply List(DateTimeOffset from, DateTimeOffset to, string? page)
    {
        lock (_gate)
        {
            var found = Within(from, to).ToList();
            var start = page is null ? 0 : int.Parse(page, CultureInfo.InvariantCulture);
            var items = found.Skip(start).Take(PageSize).Select(JsonNode? (seen) => Copy(seen));
            var answer = new JsonObject { ["kind"] = "calendar#events", ["timeZone"] = TimeZone, ["items"] = new JsonArray([.. items]) };
            if (start + PageSize < found.Count)
                answer["nextPageToken"] = (start + PageSize).ToString(CultureInfo.InvariantCulture);
            return new GoogleReply(200, answer);
        }
    }

    internal JsonArray Busy(DateTimeOffset from, DateTimeOffset to)
    {
        lock (_gate)
        {
            return new JsonArray([.. Within(from, to).Where(seen => seen["transparency"]?.GetValue<string>() != "transparent").Select(JsonNode? (seen) => new JsonObject
            {
                ["start"] = Written(Time(seen["start"]!)),
                ["end"] = Written(Time(seen["end"]!)),
            })]);
        }
    }

    private IEnumerable<JsonObject> Within(DateTimeOffset from, DateTimeOffset to) =>
        _events.Values.Where(seen => IsStanding(seen) && Time(seen["start"]!) < to && from < Time(seen["end"]!)).OrderBy(seen => Time(seen["start"]!));

    private GoogleReply? Refusal(string id, string? etag) => !_events.TryGetValue(id, out var found)
        ? GoogleCalendarServer.Error(404, "notFound")
        : !IsStanding(found) ? GoogleCalendarServer.Error(410, "deleted")
        : etag is not null && etag != found["etag"]!.GetValue<string>() ? GoogleCalendarServer.Error(412, "conditionNotMet") : null;

    private void Stamp(JsonObject changed) => changed["etag"] = $"\"{++_version}\"";

    private static bool IsStanding(JsonObject seen) => seen["status"]?.GetValue<string>() != "cancelled";

    private static JsonObject Copy(JsonObject seen) => (JsonObject)seen.DeepClone();

    private DateTimeOffset Time(JsonNode time) => time["date"] is { } day
        ? IanaZone.Get(TimeZone).StartOfDay(DateOnly.Parse(day.GetValue<string>(), CultureInfo.InvariantCulture))
        : DateTimeOffset.Parse(time["dateTime"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static string Written(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
