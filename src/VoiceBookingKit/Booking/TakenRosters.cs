using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Turns what a store says is taken, and calendars say is busy, into the rosters that a search needs.</summary>
internal static class TakenRosters
{
    public static IReadOnlyList<Roster> Build(Business business, IReadOnlyList<Staff> staff, IReadOnlyList<TakenTime> taken, IReadOnlyList<OutsideBusy> elsewhere, Asker asker)
    {
        var diaries = staff.ToDictionary(member => member.Id, _ => new Diary(business), StringComparer.OrdinalIgnoreCase);
        foreach (var time in taken)
        {
            if (IsOthers(time, asker) && diaries.TryGetValue(time.StaffId, out var diary))
                diary.Add(time, asker.CountHolds);
        }
        // What is done elsewhere is no appointment of ours: it takes its time and no place of the day's limit.
        foreach (var busy in elsewhere)
        {
            if (diaries.TryGetValue(busy.StaffId, out var diary))
                diary.Busy.Add(busy.Time);
        }
        return [.. staff.Select(member => new Roster(member.Id, member.Hours, diaries[member.Id].Busy, diaries[member.Id].BookedPerDay))];
    }

    private static bool IsOthers(TakenTime time, Asker asker) =>
        time.AppointmentId is { } id ? id != asker.Leaving : time.HoldOwner != asker.Owner;

    private sealed class Diary(Business business)
    {
        private readonly bool _hasLimit = business.Policy.Slots.MaxPerDay is not null;
        private DateOnly _date;
        private TimeRange _day;

        public List<TimeRange> Busy { get; } = [];

        public Dictionary<DateOnly, int> BookedPerDay { get; } = [];

        public void Add(TakenTime time, bool countHolds)
        {
            Busy.Add(time.Blocked);
            if (!_hasLimit || (time.AppointmentId is null && !countHolds))
                return;

            // Stores answer in order of time, so the day is mostly the one before.
            if (!_day.Contains(time.Start))
            {
                _date = DateOnly.FromDateTime(business.Zone.ToLocal(time.Start).DateTime);
                _day = business.Zone.Day(_date);
            }
            BookedPerDay[_date] = BookedPerDay.GetValueOrDefault(_date) + 1;
        }
    }
}
