using System.Globalization;

namespace VoiceBookingKit.Testing.Callers.Phrasing;

/// <summary>Ways in which people name times of day.</summary>
internal static class TimeWords
{
    private static readonly string[] Hours =
        ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

    /// <summary>One time, without a preposition.</summary>
    public static string Say(TimeOnly time, Dice dice)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var half = time.Hour < 12 ? "AM" : "PM";
        var part = time.Hour < 12 ? "in the morning" : time.Hour < 17 ? "in the afternoon" : "in the evening";
        var word = Hours[time.Hour % 12];
        var next = Hours[(time.Hour + 1) % 12];
        List<string> ways = time.Minute switch
        {
            0 => [$"{hour} {half}", $"{hour}{half.ToLowerInvariant()}", $"{hour}:00 {half}", $"{word} {part}", $"{hour} o'clock {part}", $"{hour} {half.ToLowerInvariant()}"],
            15 => [$"{hour}:15 {half}", $"{hour}:15{half.ToLowerInvariant()}", $"quarter past {word} {part}", $"{word} fifteen {half.ToLowerInvariant()}"],
            30 => [$"{hour}:30 {half}", $"{hour}:30{half.ToLowerInvariant()}", $"half past {word} {part}", $"{word} thirty {half.ToLowerInvariant()}", $"{word} thirty {part}"],
            45 => [$"{hour}:45 {half}", $"{hour}:45{half.ToLowerInvariant()}", $"quarter to {next} {(time.Hour == 11 ? "" : part)}".Trim(), $"{word} forty five {half.ToLowerInvariant()}"],
            _ => [$"{hour}:{time.Minute:00} {half}"],
        };
        ways.Add(time.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (time is { Hour: 12, Minute: 0 })
            ways.AddRange(["noon", "noon", "midday", "twelve noon"]);
        return dice.Pick(ways);
    }

    /// <summary>A stretch of the day, with its preposition.</summary>
    public static string SayRange(TimeOnly earliest, TimeOnly latest, Dice dice)
    {
        if (latest < new TimeOnly(12, 0) && earliest <= new TimeOnly(9, 0))
            return dice.Pick("in the morning", "before noon", "some time in the morning");
        if (earliest == new TimeOnly(12, 0) && latest >= new TimeOnly(16, 0))
            return dice.Pick("in the afternoon", "some time in the afternoon", "after noon");
        if (latest >= new TimeOnly(16, 0))
            return dice.Pick($"after {Say(earliest, dice)}", $"from {Say(earliest, dice)} on");
        return $"between {Say(earliest, dice)} and {Say(latest, dice)}";
    }
}
