using System.Globalization;
using System.Text.RegularExpressions;

namespace ConsoleHost.Tests.Callers;

/// <summary>Says aloud what a simulated caller would type.</summary>
internal static partial class SpokenLine
{
    private static readonly string[] Hours = ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

    /// <summary>The words as a voice reads them rightly: addresses, times and dates written out.</summary>
    public static string Of(string words)
    {
        words = Address().Replace(words, match => match.Value.TrimEnd('.').Replace(".", " dot ", StringComparison.Ordinal).Replace("@", " at ", StringComparison.Ordinal)
            .Replace("_", " underscore ", StringComparison.Ordinal).Replace("-", " dash ", StringComparison.Ordinal));
        words = MonthAndDay().Replace(words, match => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))} {match.Groups[2].Value}th");
        words = Time().Replace(words, Clock);
        return words.Replace("-", " ", StringComparison.Ordinal);
    }

    private static string Clock(Match time)
    {
        var hour = int.Parse(time.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var half = time.Groups["half"].Value.ToLowerInvariant() switch
        {
            "" => hour >= 12 ? " p m" : " a m",
            "am" => " a m",
            _ => " p m",
        };
        var minute = time.Groups["minute"].Value switch
        {
            "" or "00" => "",
            var other => $" {other}",
        };
        return $"{Hours[hour % 12]}{minute}{half}";
    }

    [GeneratedRegex(@"[\w.+-]+@[\w.-]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(\d{1,2})/(\d{1,2})\b")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"\b(?<hour>\d{1,2}):(?<minute>\d\d)(?:\s*(?<half>am|pm))?\b|\b(?<hour>\d{1,2})\s*(?<half>am|pm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
