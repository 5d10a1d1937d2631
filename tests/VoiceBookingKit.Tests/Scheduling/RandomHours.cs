using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

internal static class RandomHours
{
    /// <summary>None to three openings of a day, on quarter hours; they may end at midnight.</summary>
    public static IReadOnlyList<OpenHours> OfDay(Random random)
    {
        var cuts = Enumerable.Range(0, 97).OrderBy(_ => random.Next()).Take(2 * random.Next(4)).Order().ToArray();
        return [.. cuts.Chunk(2).Select(c => new OpenHours(At(c[0]), At(c[1] % 96)))];
    }

    public static WeeklyHours Week(Random random)
    {
        var week = WeeklyHours.None;
        foreach (var day in Enum.GetValues<DayOfWeek>())
            week = week.With(day, OfDay(random));
        return random.Next(3) == 0 ? WithNightShift(week, random) : week;
    }

    private static WeeklyHours WithNightShift(WeeklyHours week, Random random)
    {
        var night = (DayOfWeek)random.Next(7);
        var start = At(80 + random.Next(16));
        var end = At(1 + random.Next(20));
        return week
            .With((DayOfWeek)(((int)night + 1) % 7), new OpenHours(end, new TimeOnly(12, 0)))
            .With(night, new OpenHours(start, end));
    }

    private static TimeOnly At(int quarter) => new(quarter / 4, quarter % 4 * 15);
}
