using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>The recurrence set of an event (RFC 5545 section 3.8.5): its start, its rules' and its dates' instances, without those that are taken out.</summary>
internal sealed class EventSeries(ParsedEvent entry, EventClock clock, WorkBudget budget)
{
    /// <summary>The instances that touch the time between two instants, by their wall-clock start; an instance that is found twice is given once.</summary>
    public IEnumerable<SeriesInstance> Between(long from, long to)
    {
        // A day to spare covers every offset from UTC.
        var window = (From: clock.Zone.ToLocal(from) - clock.Longest - WallClock.Day, To: clock.Zone.ToLocal(to) + WallClock.Day);
        var excluded = Excluded(window);
        var found = new HashSet<long>();
        foreach (var instance in Candidates(window))
        {
            if (instance.End > from && instance.Start < to && !excluded.Contains(instance.Local, instance.Start) && found.Add(instance.Start))
            {
                budget.Instance();
                yield return instance;
            }
        }
    }

    private IEnumerable<SeriesInstance> Candidates((long From, long To) window)
    {
        // Periods first: an instance that has a length of its own keeps it, even if a rule finds it too.
        foreach (var period in entry.Dates.OrderBy(date => date is { End: null, Duration: null }))
        {
            budget.Step();
            var (start, end) = clock.At(period);
            yield return new SeriesInstance(clock.LocalOf(period.Start), start, end);
        }
        yield return Instance(clock.Start);
        foreach (var rule in entry.Rules)
        {
            foreach (var local in Expand(rule, window, countsStart: true))
                yield return Instance(local);
        }
    }

    private InstanceSet Excluded((long From, long To) window)
    {
        var excluded = new InstanceSet(clock);
        foreach (var date in entry.ExcludedDates)
            excluded.Add(date);
        foreach (var rule in entry.ExcludedRules)
        {
            foreach (var local in Expand(rule, window, countsStart: false))
                excluded.Add(local);
        }
        return excluded;
    }

    private IEnumerable<long> Expand(RecurrenceRule rule, (long From, long To) window, bool countsStart)
    {
        if (rule.Until is not { } until)
            return RuleExpansion.Expand(rule, clock.Start, clock.IsAllDay, window, long.MaxValue, countsStart, budget);
        // A date allows all that starts on it, and so does a time for an event of whole days.
        if (clock.IsAllDay || until.Kind == CalendarTimeKind.Date)
        {
            var lastDay = until.Local - until.Local % WallClock.Day;
            return RuleExpansion.Expand(rule, clock.Start, clock.IsAllDay, window, lastDay + WallClock.Day - 1, countsStart, budget);
        }
        // Where clocks change, wall-clock times and instants are not in the same order, so the instants decide.
        var last = clock.InstantOf(until);
        return RuleExpansion.Expand(rule, clock.Start, clock.IsAllDay, window, clock.Zone.ToLocal(last) + WallClock.Day, countsStart, budget)
            .Where(local => clock.Zone.ToInstant(local) <= last);
    }

    private SeriesInstance Instance(long local)
    {
        var (start, end) = clock.At(local);
        return new SeriesInstance(local, start, end);
    }
}
