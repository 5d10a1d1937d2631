using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Hosting;

/// <summary>Reads <c>VoiceBooking:Staff</c>.</summary>
internal static class StaffReader
{
    public static IReadOnlyList<Staff> Read(VoiceBookingOptions options, WeeklyHours week, SettingProblems problems)
    {
        if (options.Staff.Count == 0)
            return [new Staff { Id = "reception", Name = options.Business.Name }];

        Staff[] staff = [.. options.Staff.Select((one, i) => ReadOne($"Staff:{i}", one, week, problems))];
        NamesReader.RequireUnique("Staff", staff.Select(one => (one.Id, one.Name)), problems);
        return staff;
    }

    private static Staff ReadOne(string setting, StaffOptions staff, WeeklyHours businessWeek, SettingProblems problems)
    {
        var (name, aliases) = NamesReader.Read(setting, staff.Id, staff.Name, staff.Aliases, problems);
        var overrides = HoursReader.ReadOverrides(setting, staff.Closed, staff.OpenOn, problems);
        var week = staff.Hours is null ? null : HoursReader.ReadWeek($"{setting}:Hours", staff.Hours, problems);
        return new Staff
        {
            Id = staff.Id,
            Name = name,
            Aliases = aliases,
            Hours = week is null && overrides.Count == 0 ? null : new OpeningHours(week ?? businessWeek, overrides),
        };
    }
}
