namespace VoiceBookingKit.Scheduling;

/// <summary>When a business or one of its staff works: an ordinary week, and the dates that differ.</summary>
/// <remarks>
/// Hours say what the wall clock shows: a moment is open when the local time of that moment lies in an opening. So where the clock skips, an opening
/// or closing that falls into the gap happens at the jump; where it repeats, the repeated time is open both times, or closed both times.
/// Values are immutable and safe to share between threads.
/// </remarks>
public sealed class OpeningHours
{
    /// <summary>Creates opening hours.</summary>
    /// <param name="weekly">The ordinary week.</param>
    /// <param name="overrides">Dates that differ. Where several cover a date, the last in the list holds.</param>
    public OpeningHours(WeeklyHours weekly, params IReadOnlyList<DateOverride> overrides)
    {
        Weekly = weekly;
        Overrides = Array.AsReadOnly([.. overrides]);
    }

    /// <summary>Open day and night.</summary>
    public static OpeningHours Always { get; } = new(WeeklyHours.Always);

    /// <summary>The ordinary week.</summary>
    public WeeklyHours Weekly { get; }

    /// <summary>Dates that differ from the week.</summary>
    public IReadOnlyList<DateOverride> Overrides { get; }

    /// <summary>The override that holds on a date, if there is one.</summary>
    /// <param name="date">Local date.</param>
    public DateOverride? OverrideOn(DateOnly date)
    {
        for (var i = Overrides.Count - 1; i >= 0; i--)
        {
            if (Overrides[i].Covers(date))
                return Overrides[i];
        }
        return null;
    }

    /// <summary>The openings that start on a date, earliest first; none when closed.</summary>
    /// <param name="date">Local date.</param>
    public IReadOnlyList<OpenHours> HoursOn(DateOnly date) => OverrideOn(date)?.Hours ?? Weekly.On(date.DayOfWeek);

    /// <summary>The open stretches of a date's openings, in UTC, earliest first; openings that touch become one stretch.</summary>
    /// <param name="date">Local date on which the openings start; their end may lie on the next.</param>
    /// <param name="zone">Where the wall clock hangs.</param>
    public IReadOnlyList<TimeRange> OpenOn(DateOnly date, IanaZone zone) => OpenBetween(date, date, zone);

    /// <summary>The open stretches of the openings of several dates, in UTC, earliest first; openings that touch become one stretch.</summary>
    /// <param name="from">First local date on which openings start.</param>
    /// <param name="to">Last local date on which openings start.</param>
    /// <param name="zone">Where the wall clock hangs.</param>
    public IReadOnlyList<TimeRange> OpenBetween(DateOnly from, DateOnly to, IanaZone zone)
    {
        var spans = new List<LocalSpan>();
        LocalSpan.Collect(this, from, to, spans);
        var stretches = new List<OpenStretch>();
        OffsetTable.Covering(zone, from, to).Resolve(spans, stretches);

        var ranges = new List<TimeRange>();
        for (var i = 0; i < stretches.Count; i++)
        {
            if (i == 0 || stretches[i].Start != stretches[i - 1].End)
                ranges.Add(new TimeRange(Utc(stretches[i].Start), Utc(stretches[i].OpenUntil)));
        }
        return ranges;
    }

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}
