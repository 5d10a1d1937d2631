using System.Globalization;
using VoiceBookingKit.MicrosoftGraph.Wire;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph.Busy;

/// <summary>Reads Graph's wall-clock times as instants.</summary>
/// <param name="wholeDays">The zone of whole days: their events come as midnight to midnight whatever the zone asked for, and labelled with it.</param>
internal sealed class EventTimes(IanaZone wholeDays)
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <summary>The event's time in UTC, or null when it has none that can be read.</summary>
    public TimeRange? Of(GraphEvent seen) => Of(seen.Start, seen.End, seen.IsAllDay == true);

    /// <summary>The time between two wall-clock times in UTC, or null when they can't be read.</summary>
    public TimeRange? Of(GraphTime? start, GraphTime? end, bool isAllDay) =>
        Instant(start, isAllDay) is { } first && Instant(end, isAllDay) is { } last && first <= last ? new TimeRange(first, last) : null;

    private DateTimeOffset? Instant(GraphTime? time, bool isAllDay)
    {
        if (!DateTime.TryParseExact(time?.DateTime, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || ZoneOf(time!.TimeZone) is not { } zone)
            return null;
        return isAllDay && local.TimeOfDay == TimeSpan.Zero
            ? wholeDays.StartOfDay(DateOnly.FromDateTime(local))
            : zone.Resolve(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    // UTC is asked for; a name of Windows' own would be a guess.
    private static IanaZone? ZoneOf(string? name) =>
        name is null or "UTC" or "tzone://Microsoft/Utc" ? IanaZone.Utc : IanaZone.TryGet(name, out var zone) ? zone : null;
}
