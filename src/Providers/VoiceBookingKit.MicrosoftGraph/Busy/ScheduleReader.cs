using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.MicrosoftGraph.Wire;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph.Busy;

/// <summary>Asks when a mailbox is busy, without a look at what with.</summary>
internal sealed class ScheduleReader(string mailbox, GraphClient client, EventTimes times)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    public async Task<IEnumerable<BusyInterval>> BusyAsync(TimeRange within, CancellationToken cancellationToken)
    {
        var asked = Whole(within);
        var answer = await client.ScheduleAsync(
            new ScheduleRequest([mailbox], GraphClient.At(asked.Start), GraphClient.At(asked.End), (int)Interval.TotalMinutes), cancellationToken);
        var found = answer.Value?.FirstOrDefault(schedule => string.Equals(schedule.ScheduleId, mailbox, StringComparison.OrdinalIgnoreCase));
        // A mailbox that can't be read comes with an error and an empty list.
        if (found?.Error is { } error)
            throw GraphFailures.NotReadable(error.ResponseCode);
        if (found is null || string.IsNullOrEmpty(found.AvailabilityView))
            throw GraphFailures.NotReadable(code: null);
        if (found.ScheduleItems is null && found.AvailabilityView.Length < (asked.End - asked.Start) / Interval)
            throw GraphFailures.Unreadable(isWrite: false);

        var items = (found.ScheduleItems ?? []).Where(item => item.Status is not ("free" or "workingElsewhere"))
            .Select(item => times.Of(item.Start, item.End, isAllDay: false) ?? throw GraphFailures.Unreadable(isWrite: false)).ToList();
        return [.. items.Concat(Unexplained(found.AvailabilityView, asked.Start, items)).Where(time => time.Overlaps(within)).Select(time => new BusyInterval(time.Start, time.End, ""))];
    }

    /// <summary>Slots that are busy although no item says why, as for those who may not see items.</summary>
    private static IEnumerable<TimeRange> Unexplained(string view, DateTimeOffset start, List<TimeRange> items) =>
        view.Select((digit, index) => (IsBusy: digit is not ('0' or '4'), Slot: new TimeRange(start + index * Interval, start + (index + 1) * Interval)))
            .Where(seen => seen.IsBusy && !items.Exists(item => item.Overlaps(seen.Slot)))
            .Select(seen => seen.Slot);

    private static TimeRange Whole(TimeRange within)
    {
        var (start, end) = (within.Start.UtcTicks / Interval.Ticks, (within.End.UtcTicks + Interval.Ticks - 1) / Interval.Ticks);
        return new TimeRange(new DateTimeOffset(start * Interval.Ticks, TimeSpan.Zero), new DateTimeOffset(end * Interval.Ticks, TimeSpan.Zero));
    }
}
