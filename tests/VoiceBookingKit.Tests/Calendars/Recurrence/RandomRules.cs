using System.Globalization;

namespace VoiceBookingKit.Tests.Calendars.Recurrence;

/// <summary>Rules of the kinds that calendars write, with all that their dialogs offer, and some that only people write.</summary>
internal static class RandomRules
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Start(Random random) =>
        new DateTime(2015, 1, 1).AddMinutes(random.Next(10 * 366 * 24 * 4) * 15).ToString("s", CultureInfo.InvariantCulture);

    public static string Next(Random random)
    {
        var rule = random.Next(12) switch
        {
            0 => "FREQ=DAILY",
            1 => "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
            2 => $"FREQ=DAILY;BYMONTH={Some(random, 1, 12)}",
            3 => "FREQ=WEEKLY",
            4 or 5 => $"FREQ=WEEKLY;BYDAY={Days(random)}",
            6 => $"FREQ=MONTHLY;BYMONTHDAY={Signed(random, 31)}",
            7 => $"FREQ=MONTHLY;BYDAY={Nth(random, 4)}",
            8 => $"FREQ=MONTHLY;BYDAY={Days(random)};BYSETPOS={Signed(random, 4)}",
            9 => random.Next(2) == 0 ? "FREQ=YEARLY" : "FREQ=MONTHLY",
            10 => $"FREQ=YEARLY;BYMONTH={Some(random, 1, 12)};{(random.Next(2) == 0 ? $"BYDAY={Nth(random, 4)}" : $"BYMONTHDAY={Signed(random, 28)}")}",
            _ => Rare(random),
        };
        if (random.Next(2) == 0)
            rule += $";INTERVAL={random.Next(1, 6)}";
        if (random.Next(3) == 0)
            rule += $";WKST={Weekdays[random.Next(7)]}";
        if (random.Next(6) == 0 && !rule.Contains("LY;BY", StringComparison.Ordinal))
            rule += $";BYHOUR={Some(random, 0, 23)}";
        return random.Next(4) switch
        {
            0 => rule + $";COUNT={random.Next(1, 40)}",
            1 => rule + $";UNTIL={new DateTime(2026, 1, 1).AddDays(random.Next(2000)):yyyyMMdd}T120000",
            _ => rule,
        };
    }

    private static string Rare(Random random) => random.Next(6) switch
    {
        0 => $"FREQ=YEARLY;BYYEARDAY={Signed(random, 366)}",
        1 => $"FREQ=YEARLY;BYDAY={Nth(random, 53)}",
        2 => $"FREQ=MONTHLY;BYDAY={Days(random)};BYMONTHDAY={Signed(random, 31)}",
        3 => $"FREQ=HOURLY;BYDAY={Days(random)}",
        4 => $"FREQ=MINUTELY;BYHOUR={Some(random, 0, 23)}",
        _ => $"FREQ=YEARLY;BYMONTH={Some(random, 1, 12)}",
    };

    private static string Days(Random random) => string.Join(",", Weekdays.Where(_ => random.Next(2) == 0).DefaultIfEmpty("WE"));

    private static string Nth(Random random, int most) => $"{(random.Next(3) == 0 ? -random.Next(1, most + 1) : random.Next(1, most + 1))}{Weekdays[random.Next(7)]}";

    private static string Signed(Random random, int most) =>
        string.Join(",", Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) == 0 ? -random.Next(1, most + 1) : random.Next(1, most + 1)).Distinct());

    private static string Some(Random random, int least, int most) =>
        string.Join(",", Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(least, most + 1)).Distinct());
}
