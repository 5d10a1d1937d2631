namespace VoiceBookingKit.Scheduling;

/// <summary>Finds the times at which an appointment can start. A pure function: no clock, no store, no culture.</summary>
/// <remarks>
/// A slot starts where the wall clock shows the start of an opening plus a whole number of steps. So the hour that a clock skips has no slots, and the hour
/// that it repeats has them twice: they are different instants, each is listed once, and each can be booked.
/// All members are safe to call from many threads.
/// </remarks>
public static class SlotFinder
{
    /// <summary>All slots of a search, by start and then in the order of the rosters.</summary>
    /// <param name="search">What is asked for.</param>
    /// <exception cref="ArgumentException">The dates are in the wrong order, or the duration or a buffer is out of range.</exception>
    public static IReadOnlyList<OpenSlot> Find(SlotSearch search) => [.. Enumerate(search)];

    /// <summary>The same slots as <see cref="Find"/>, worked out one day at a time as they are asked for, so that the next few cost little.</summary>
    /// <param name="search">What is asked for.</param>
    /// <exception cref="ArgumentException">The dates are in the wrong order, or the duration or a buffer is out of range.</exception>
    public static IEnumerable<OpenSlot> Enumerate(SlotSearch search)
    {
        search.Validate();
        return DaySweep.Run(search);
    }

    /// <summary>Whether one of the staff can start at an exact time, and if not, why. The dates of the search don't matter.</summary>
    /// <param name="search">What is asked for.</param>
    /// <param name="staffId">Whose roster to look at.</param>
    /// <param name="start">The wanted start.</param>
    /// <returns><see cref="SlotRefusal.None"/> exactly when <see cref="Find"/> over the start's date lists the slot; else the first reason in the order of the enumeration.</returns>
    /// <exception cref="ArgumentException">The search has no roster of that name, or its duration or a buffer is out of range.</exception>
    public static SlotRefusal Check(SlotSearch search, string staffId, DateTimeOffset start)
    {
        search.Validate();
        var roster = search.Rosters.FirstOrDefault(r => r.StaffId == staffId)
            ?? throw new ArgumentException($"The search has no roster for '{staffId}'.", nameof(staffId));

        var tick = start.UtcTicks;
        if (tick < search.Now.UtcTicks)
            return SlotRefusal.Past;
        if (tick < search.Earliest)
            return SlotRefusal.TooSoon;
        if (tick > search.Latest)
            return SlotRefusal.TooFar;

        var date = DateOnly.FromDateTime(search.Zone.ToLocal(start).DateTime);
        var day = new OpenDay(search, OffsetTable.Covering(search.Zone, date, date));
        day.MoveTo(date);
        var stretch = day.StretchesOf(roster).Find(s => s.Start <= tick && tick < s.End);
        if (tick + search.Duration.Ticks > stretch.OpenUntil)
            return SlotRefusal.Closed;
        if (stretch.GridFrom(tick, search.Rules.Step.Ticks) != tick)
            return SlotRefusal.OffGrid;

        var index = roster.BusyTimes.IndexAt(tick - search.BufferBefore.Ticks);
        if (roster.BusyTimes.BlockedUntil(tick - search.BufferBefore.Ticks, tick + search.Duration.Ticks + search.BufferAfter.Ticks, ref index) is not null)
            return SlotRefusal.Taken;
        return roster.IsFullOn(date, search.Rules.MaxPerDay) ? SlotRefusal.DayFull : SlotRefusal.None;
    }
}
