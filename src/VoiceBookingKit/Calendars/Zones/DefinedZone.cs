using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Zones;

/// <summary>The rules of a zone that a calendar file defines itself (VTIMEZONE). Safe to share between threads.</summary>
internal sealed class DefinedZone(IReadOnlyList<Observance> observances) : ZoneRules
{
    // Clocks are set twice a year at most, but for one or two odd years.
    private static readonly CalendarLimits Limits = new() { MaxInstances = 50_000, MaxRecurrenceSteps = 2_000_000 };
    private static readonly long YearsAhead = 20L * 366 * WallClock.Day;

    private volatile Table _table = new([], long.MinValue);

    public override long ToInstant(long local)
    {
        var changes = Changes(local);
        var index = LastBefore(changes, local + WallClock.Day);
        // Of all offsets that were ever in force when the clock showed this time, the earliest counts.
        var first = Math.Max(-1, index - 3);
        for (var i = first; i <= index; i++)
        {
            var instant = local - OffsetAfter(changes, i);
            if ((i < 0 || changes[i].At <= instant) && (i + 1 >= changes.Length || instant < changes[i + 1].At))
                return instant;
        }
        for (var i = first + 1; i <= index; i++)
        {
            if (local - OffsetAfter(changes, i - 1) >= changes[i].At && local - changes[i].Offset < changes[i].At)
                return local - OffsetAfter(changes, i - 1);
        }
        return local - OffsetAfter(changes, index);
    }

    public override long ToLocal(long instant)
    {
        var changes = Changes(instant);
        return instant + OffsetAfter(changes, LastBefore(changes, instant));
    }

    // Before the clocks are first set, they are as they were set from.
    private int OffsetAfter((long At, int Offset)[] changes, int index) =>
        index >= 0 ? changes[index].Offset : observances.MinBy(observance => observance.Start.Local)!.OffsetFrom;

    /// <summary>The index of the last change at or before an instant, or -1.</summary>
    private static int LastBefore((long At, int Offset)[] changes, long instant)
    {
        int low = 0, high = changes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].At <= instant)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private (long At, int Offset)[] Changes(long time)
    {
        var table = _table;
        if (table.To < time + 2 * WallClock.Day)
            _table = table = Expanded(time + YearsAhead);
        return table.Changes;
    }

    private Table Expanded(long to)
    {
        var budget = new WorkBudget(Limits);
        var changes = new List<(long At, int Offset)>();
        foreach (var observance in observances)
        {
            foreach (var onset in observance.Onsets(to, budget))
            {
                budget.Instance();
                changes.Add((onset, observance.OffsetTo));
            }
        }
        return new Table([.. changes.OrderBy(change => change.At)], to);
    }

    private sealed record Table((long At, int Offset)[] Changes, long To);
}
