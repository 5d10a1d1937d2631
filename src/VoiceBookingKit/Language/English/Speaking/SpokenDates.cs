using System.Globalization;

namespace VoiceBookingKit.Language.English.Speaking;

internal static class SpokenDates
{
    public static string Say(DateOnly date, DateOnly today)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{date.DayOfWeek}, {date.ToString("MMMM", CultureInfo.InvariantCulture)} {Ordinal(date.Day)}");
        if (date.Year != today.Year)
            day = string.Create(CultureInfo.InvariantCulture, $"{day}, {date.Year}");
        return (date.DayNumber - today.DayNumber) switch
        {
            0 => $"today, {day}",
            1 => $"tomorrow, {day}",
            _ => day,
        };
    }

    public static string Ordinal(int number)
    {
        var ending = (number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{ending}");
    }
}
