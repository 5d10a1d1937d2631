using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Hosting;

/// <summary>Reads weekly hours and the dates that differ from them.</summary>
internal static class HoursReader
{
    public static WeeklyHours? ReadWeek(string setting, string? text, SettingProblems problems)
    {
        try
        {
            return WeeklyHours.Parse(text ?? "");
        }
        catch (FormatException wrong)
        {
            problems.Add(setting, wrong.Message);
            return null;
        }
    }

    /// <summary>Closed days first and special hours after them, so that a day in both is open.</summary>
    public static IReadOnlyList<DateOverride> ReadOverrides(
        string setting, IList<ClosedOptions> closed, IList<OpenOnOptions> openOn, SettingProblems problems)
    {
        var overrides = new List<DateOverride>();
        for (var i = 0; i < closed.Count; i++)
            Collect(overrides, () => ReadClosed($"{setting}:Closed:{i}", closed[i], problems), $"{setting}:Closed:{i}", problems);
        for (var i = 0; i < openOn.Count; i++)
            Collect(overrides, () => ReadOpenOn($"{setting}:OpenOn:{i}", openOn[i], problems), $"{setting}:OpenOn:{i}", problems);
        return overrides;
    }

    private static DateOverride ReadClosed(string setting, ClosedOptions closed, SettingProblems problems)
    {
        RequireDate($"{setting}:From", closed.From, problems);
        problems.Line($"{setting}:Reason", closed.Reason, 100);
        return new DateOverride(closed.From, closed.To ?? closed.From, [], closed.Reason);
    }

    private static DateOverride ReadOpenOn(string setting, OpenOnOptions open, SettingProblems problems)
    {
        RequireDate($"{setting}:Date", open.Date, problems);
        problems.Line($"{setting}:Reason", open.Reason, 100);
        return DateOverride.Open(open.Date, open.Hours, open.Reason);
    }

    private static void RequireDate(string setting, DateOnly date, SettingProblems problems)
    {
        if (date == default)
            problems.Add(setting, "is missing. Write a date such as '2026-12-24'.");
    }

    private static void Collect(List<DateOverride> overrides, Func<DateOverride> read, string setting, SettingProblems problems)
    {
        try
        {
            overrides.Add(read());
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            problems.Add(setting, wrong.Message);
        }
    }
}
