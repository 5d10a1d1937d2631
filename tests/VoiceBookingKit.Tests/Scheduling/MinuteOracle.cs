using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

/// <summary>
/// Works out slots the long way: looks at the wall clock in every single minute of real time, ticks each one off as open, busy or on the grid, and knows nothing of offsets or intervals.
/// </summary>
internal sealed class MinuteOracle
{
    private readonly SlotSearch _search;
    private readonly DateTimeOffset _origin;
    private readonly DateTime[] _shown;
    private readonly DateTime?[] _business;
    private readonly Dictionary<(DateTime, DateTime), DateTime> _anchors = [];

    /// <summary>Reads the clock for every minute that a search over its dates could touch.</summary>
    public MinuteOracle(SlotSearch search)
    {
        _search = search;
        _origin = new DateTimeOffset(search.From.AddDays(-3).ToDateTime(default), TimeSpan.Zero);
        _shown = new DateTime[(search.To.DayNumber - search.From.DayNumber + 8) * 1440];
        for (var minute = 0; minute < _shown.Length; minute++)
            _shown[minute] = search.Zone.ToLocal(_origin.AddMinutes(minute)).DateTime;
        _business = [.. _shown.Select(shown => OpeningAt(search.BusinessHours, shown))];
    }

    /// <summary>For each minute of real time, why one of the staff can't start then; dates outside the search count as out of hours.</summary>
    public SlotRefusal[] Answers(Roster roster, IReadOnlyList<TimeRange> busy, IReadOnlyDictionary<DateOnly, int> booked)
    {
        var staff = roster.Hours ?? _search.BusinessHours;
        var open = Running(minute => _business[minute] is not null && OpeningAt(staff, _shown[minute]) is not null);
        var taken = new bool[_shown.Length];
        foreach (var range in busy)
        {
            for (var minute = Math.Max(0, MinuteOf(range.Start)); minute < Math.Min(taken.Length, MinuteOf(range.End)); minute++)
                taken[minute] = true;
        }
        var free = Running(minute => !taken[minute]);

        var duration = (int)_search.Duration.TotalMinutes;
        var before = (int)_search.BufferBefore.TotalMinutes;
        var after = (int)_search.BufferAfter.TotalMinutes;
        _anchors.Clear();

        var answers = new SlotRefusal[_shown.Length];
        for (var minute = 0; minute < answers.Length; minute++)
        {
            var until = _origin.AddMinutes(minute) - _search.Now;
            var date = DateOnly.FromDateTime(_shown[minute]);
            answers[minute] =
                until < TimeSpan.Zero ? SlotRefusal.Past
                : until < _search.Rules.MinimumNotice ? SlotRefusal.TooSoon
                : until > _search.Rules.Horizon ? SlotRefusal.TooFar
                : date < _search.From || date > _search.To || open[minute] < duration ? SlotRefusal.Closed
                : (_shown[minute] - AnchorAt(staff, minute)).TotalMinutes % _search.Rules.Step.TotalMinutes != 0 ? SlotRefusal.OffGrid
                : free[minute - before] < before + duration + after ? SlotRefusal.Taken
                : booked.GetValueOrDefault(date) >= (_search.Rules.MaxPerDay ?? int.MaxValue) ? SlotRefusal.DayFull
                : SlotRefusal.None;
        }
        return answers;
    }

    public DateTimeOffset InstantOf(int minute) => _origin.AddMinutes(minute);

    /// <summary>For each minute, for how many minutes without a break from it on something holds.</summary>
    private int[] Running(Func<int, bool> holds)
    {
        var running = new int[_shown.Length];
        for (var minute = running.Length - 1; minute >= 0; minute--)
            running[minute] = holds(minute) ? 1 + (minute + 1 < running.Length ? running[minute + 1] : 0) : 0;
        return running;
    }

    /// <summary>The wall-clock start of the opening that a shown time lies in.</summary>
    private static DateTime? OpeningAt(OpeningHours hours, DateTime shown)
    {
        var today = DateOnly.FromDateTime(shown);
        for (var date = today.AddDays(-1); date <= today; date = date.AddDays(1))
        {
            foreach (var opening in hours.HoursOn(date))
            {
                var start = date.ToDateTime(opening.From);
                if (start <= shown && shown < start + opening.Length)
                    return start;
            }
        }
        return null;
    }

    /// <summary>Turns the hands back from a shown time for as long as the staff's opening goes on and the doors are open.</summary>
    private DateTime AnchorAt(OpeningHours staff, int minute)
    {
        var shown = _shown[minute];
        var opening = OpeningAt(staff, shown)!.Value;
        var asked = (opening, _business[minute]!.Value);
        if (_anchors.TryGetValue(asked, out var known))
            return known;
        var anchor = shown;
        while (anchor > opening && OpeningAt(_search.BusinessHours, anchor.AddMinutes(-1)) is not null)
            anchor = anchor.AddMinutes(-1);
        return _anchors[asked] = anchor;
    }

    private int MinuteOf(DateTimeOffset instant) => (int)(instant - _origin).TotalMinutes;
}
