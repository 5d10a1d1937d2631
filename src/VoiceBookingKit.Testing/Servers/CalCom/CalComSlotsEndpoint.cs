using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Answers which slots are free, and keeps claims on them.</summary>
internal sealed class CalComSlotsEndpoint(CalComBook book, CalComEventTypes types, TimeProvider clock)
{
    private static readonly string[] Known =
        ["eventTypeId", "eventTypeSlug", "username", "teamSlug", "organizationSlug", "start", "end", "timeZone", "format", "duration", "bookingUidToReschedule"];

    private static readonly string[] OfSlugs = ["eventTypeSlug", "username", "teamSlug", "organizationSlug"];

    public JsonObject Slots(IQueryCollection query)
    {
        var isByNumber = query.ContainsKey("eventTypeId");
        var unknown = query.Keys.Where(key => !Known.Contains(key) || (isByNumber && OfSlugs.Contains(key))).ToList();
        if (unknown.Count > 0)
            throw CalComRefusedException.Unknown(unknown);
        var type = types.Find(query["eventTypeId"], query["eventTypeSlug"], query["username"], query["teamSlug"])
            ?? throw CalComRefusedException.Missing("Event Type not found");
        if (!IanaZone.TryGet(query.TryGetValue("timeZone", out var id) ? id.ToString() : "UTC", out var zone))
            throw CalComRefusedException.Wrong("timeZone", "timeZone must be a valid IANA time-zone");

        var start = Instant(query, "start", new TimeOnly(0, 0));
        var end = Instant(query, "end", new TimeOnly(23, 59, 59));
        end = end > start.AddYears(1) ? start.AddYears(1) : end;
        var length = TimeSpan.FromMinutes(query.TryGetValue("duration", out var minutes) ? int.Parse(minutes!, CultureInfo.InvariantCulture) : type.Lengths[0]);
        return Days(type, zone, new TimeRange(start, end), length, query["format"] == "range", query["bookingUidToReschedule"]);
    }

    public JsonObject Reserve(JsonObject body)
    {
        if (body.Select(property => property.Key).Where(key => key is not ("eventTypeId" or "slotStart" or "slotDuration" or "reservationDuration")).ToList() is { Count: > 0 } unknown)
            throw CalComRefusedException.Unknown(unknown);
        var type = types.Find($"{body["eventTypeId"]}", null, null, null) ?? throw CalComRefusedException.Missing($"Event Type with ID={body["eventTypeId"]} not found");
        var start = DateTimeOffset.Parse((string)body["slotStart"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (body["slotDuration"] is not null && type.Lengths.Count == 1)
            throw CalComRefusedException.Bad("Can't specify 'slotDuration' because event type does not have multiple possible lengths.");
        var length = body["slotDuration"]?.GetValue<int>() ?? type.Lengths[0];
        var duration = body["reservationDuration"]?.GetValue<int>() ?? 5;
        var claim = book.Claim(type, new TimeRange(start, start.AddMinutes(length)), TimeSpan.FromMinutes(duration));
        return new JsonObject
        {
            ["eventTypeId"] = type.Id,
            ["slotStart"] = CalComJsonForms.Time(claim.Time.Start),
            ["slotEnd"] = CalComJsonForms.Time(claim.Time.End),
            ["slotDuration"] = length,
            ["reservationUid"] = claim.Uid,
            ["reservationDuration"] = duration,
            ["reservationUntil"] = CalComJsonForms.Time(claim.Until),
        };
    }

    private JsonObject Days(CalComEventTypeSeed type, IanaZone zone, TimeRange within, TimeSpan length, bool isRange, string? leaving)
    {
        var days = new JsonObject();
        foreach (var slot in Candidates(type, within, length).Where(slot => book.IsFree(type, slot, leaving, mindClaims: true)))
        {
            var (start, end) = (zone.ToLocal(slot.Start), zone.ToLocal(slot.End));
            var day = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var json = new JsonObject { ["start"] = Text(start) };
            if (isRange)
                json["end"] = Text(end);
            (days[day] as JsonArray ?? (JsonArray)(days[day] = new JsonArray())).Add((JsonNode)json);
        }
        return days;
    }

    private IEnumerable<TimeRange> Candidates(CalComEventTypeSeed type, TimeRange within, TimeSpan length)
    {
        var earliest = clock.GetUtcNow() + type.Notice;
        var step = TimeSpan.FromMinutes(type.SlotInterval ?? (int)length.TotalMinutes);
        var last = DateOnly.FromDateTime(type.Zone.ToLocal(within.End).DateTime);
        for (var day = DateOnly.FromDateTime(type.Zone.ToLocal(within.Start).DateTime); day <= last; day = day.AddDays(1))
        {
            var closes = type.Zone.Resolve(day, type.Hours.To);
            for (var start = type.Zone.Resolve(day, type.Hours.From); start + length <= closes; start += step)
            {
                if (start >= within.Start && start <= within.End && start >= earliest)
                    yield return new TimeRange(start, start + length);
            }
        }
    }

    private static string Text(DateTimeOffset local) => local.Offset == TimeSpan.Zero
        ? CalComJsonForms.Time(local)
        : local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(IQueryCollection query, string name, TimeOnly ofDay)
    {
        var text = query[name].ToString();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new DateTimeOffset(date, ofDay, TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw CalComRefusedException.Wrong(name, $"{name} must be a valid ISO 8601 date string");
    }
}
