using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"Christmas Eve", "Valentine's Day", "Easter Monday": days that go by name.</summary>
internal static class Holidays
{
    private const int ByEaster = 0;

    private static readonly PhraseBook<(int Month, int Day)> Book = new(
        ((1, 1), ["new year/years day", "new year 's day"]),
        ((2, 14), ["valentine/valentines day", "valentine 's day", "valentine 's"]),
        ((3, 17), ["saint/st patrick 's day", "saint/st patricks day"]),
        ((7, 4), ["independence day", "the fourth of july"]),
        ((10, 31), ["halloween"]),
        ((12, 24), ["christmas/xmas eve"]),
        ((12, 25), ["christmas/xmas [day]"]),
        ((12, 26), ["boxing day"]),
        ((12, 31), ["new year/years eve", "new year 's eve"]),
        ((ByEaster, -2), ["good friday"]),
        ((ByEaster, 0), ["easter [sunday]"]),
        ((ByEaster, 1), ["easter monday"]));

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var taken = Book.Read(line, at, out var day);
        if (taken == 0)
            return 0;
        var year = context.Today.Year;
        var found = InYear(year, day);
        match = DateMatch.Day(found >= context.Today || year == 9999 ? found : InYear(year + 1, day));
        return taken;
    }

    private static DateOnly InYear(int year, (int Month, int Day) day) =>
        day.Month == ByEaster ? EasterSunday(year).Plus(day.Day) : new DateOnly(year, day.Month, day.Day);

    // The Gregorian computus in its arithmetic form.
    private static DateOnly EasterSunday(int year)
    {
        var (century, golden) = (year / 100, year % 19);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var days = epact + weekday - 7 * late + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }
}
