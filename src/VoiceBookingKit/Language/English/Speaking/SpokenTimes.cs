using System.Globalization;

namespace VoiceBookingKit.Language.English.Speaking;

internal static class SpokenTimes
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Say(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "noon",
        (0, 0) => "midnight",
        (var hour, 0) => string.Create(CultureInfo.InvariantCulture, $"{OnDial(hour)} {Half(hour)}"),
        var (hour, minute) => string.Create(CultureInfo.InvariantCulture, $"{OnDial(hour)}:{minute:00} {Half(hour)}"),
    };

    public static string SayDuration(TimeSpan duration)
    {
        var minutes = (int)Math.Clamp(Math.Round(duration.TotalMinutes), 0, 60 * 24 * 365);
        var (hours, rest) = Math.DivRem(minutes, 60);
        return (hours, rest) switch
        {
            (0, 1) => "one minute",
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{rest} minutes"),
            (1, 0) => "an hour",
            (1, 30) => "an hour and a half",
            (_, 0) => $"{Count(hours)} hours",
            (_, 30) => $"{Count(hours)} and a half hours",
            (1, _) => string.Create(CultureInfo.InvariantCulture, $"an hour and {rest} minutes"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Count(hours)} hours and {rest} minutes"),
        };
    }

    private static string Count(int number) => number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);

    private static int OnDial(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Half(int hour) => hour < 12 ? "AM" : "PM";
}
