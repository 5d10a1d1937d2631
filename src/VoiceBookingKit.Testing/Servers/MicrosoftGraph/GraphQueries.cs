using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>Answers questions about several events at once.</summary>
internal static partial class GraphQueries
{
    private static readonly TimeSpan LongestSchedule = TimeSpan.FromDays(62);

    /// <summary>The events that a view or a filter asks for, by their start.</summary>
    public static List<MicrosoftGraphEvent> Select(IReadOnlyList<MicrosoftGraphEvent> events, MicrosoftGraphOperation operation, IQueryCollection query)
    {
        if (operation == MicrosoftGraphOperation.View)
        {
            var (start, end) = (Instant(query["startDateTime"]), Instant(query["endDateTime"]));
            return [.. events.Where(seen => seen.Start < end && start < seen.End).OrderBy(seen => seen.Start)];
        }
        var filter = PropertyFilter().Match(query["$filter"].ToString());
        if (!filter.Success)
            throw GraphRefusedException.Bad("Invalid filter clause.");
        var (id, text) = (filter.Groups["id"].Value, filter.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal));
        return [.. events.Where(seen => seen.Properties.Any(property => property.Key == id && property.Value.Contains(text, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The added property that is to be shown, or null.</summary>
    public static string? Expanded(IQueryCollection query) => Expansion().Match(query["$expand"].ToString()) is { Success: true } match ? match.Groups["id"].Value : null;

    public static JsonObject Schedule(IReadOnlyList<MicrosoftGraphEvent> events, JsonObject body, Func<string, bool> isKnown, MicrosoftGraphFault? fault)
    {
        var (start, end) = (GraphEventForms.Instant(body["startTime"]), GraphEventForms.Instant(body["endTime"]));
        var interval = (int?)body["availabilityViewInterval"] ?? 30;
        if (end - start > LongestSchedule || end <= start || interval is < 5 or > 1440)
            throw GraphRefusedException.Bad("The requested time duration or interval is not within the allowed limits.");
        var addresses = (body["schedules"] as JsonArray ?? []).Select(address => (string)address!).Where(_ => fault != MicrosoftGraphFault.ScheduleMissing);
        return new JsonObject
        {
            ["value"] = new JsonArray([.. addresses.Select(address => (JsonNode)(isKnown(address) && fault != MicrosoftGraphFault.ScheduleError
                ? Known(address, [.. events.Where(seen => !seen.IsCancelled && seen.Start < end && start < seen.End)], new TimeRange(start, end), interval, fault)
                : Unknown(address)))]),
        };
    }

    private static JsonObject Unknown(string address) => new()
    {
        ["scheduleId"] = address,
        ["availabilityView"] = "",
        ["scheduleItems"] = new JsonArray(),
        ["error"] = new JsonObject { ["message"] = "Unable to resolve e-mail address to an Active Directory object.", ["responseCode"] = "ErrorMailRecipientNotFound" },
    };

    private static JsonObject Known(string address, List<MicrosoftGraphEvent> events, TimeRange within, int interval, MicrosoftGraphFault? fault)
    {
        var json = new JsonObject { ["scheduleId"] = address, ["availabilityView"] = View(events, within, TimeSpan.FromMinutes(interval)) };
        if (fault != MicrosoftGraphFault.ScheduleViewOnly)
        {
            json["scheduleItems"] = new JsonArray([.. events.Select(seen => (JsonNode)new JsonObject
            {
                ["status"] = seen.ShowAs,
                ["start"] = GraphEventForms.Time(seen.Start, IanaZone.Utc),
                ["end"] = GraphEventForms.Time(seen.End, IanaZone.Utc),
            })]);
        }
        return json;
    }

    private static string View(List<MicrosoftGraphEvent> events, TimeRange within, TimeSpan interval)
    {
        var digits = new List<char>();
        for (var start = within.Start; start < within.End; start += interval)
            digits.Add(events.Where(seen => seen.Start < start + interval && start < seen.End).Select(seen => Digit(seen.ShowAs)).DefaultIfEmpty('0').Max());
        return new string([.. digits]);
    }

    private static char Digit(string showAs) => showAs switch
    {
        "tentative" => '1',
        "busy" => '2',
        "oof" => '3',
        _ => '0',
    };

    private static DateTimeOffset Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : throw GraphRefusedException.Bad("This request requires a time window.");

    [GeneratedRegex(@"^singleValueExtendedProperties/Any\(ep: ep/id eq '(?<id>[^']*)' and contains\(ep/value, '(?<text>(?:[^']|'')*)'\)\)$")]
    private static partial Regex PropertyFilter();

    [GeneratedRegex(@"^singleValueExtendedProperties\(\$filter=id eq '(?<id>[^']*)'\)$")]
    private static partial Regex Expansion();
}
