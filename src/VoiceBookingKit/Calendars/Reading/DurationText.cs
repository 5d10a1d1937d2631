using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Reads durations.</summary>
internal static class DurationText
{
    // Longer than any calendar, and short enough for sums not to overflow.
    private const long LongestSeconds = 10_000L * 366 * WallClock.Day;

    /// <summary>Reads a DURATION such as <c>P1DT2H</c>; one that is negative, which no event's can be, is refused.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out CalendarDuration duration)
    {
        duration = default;
        text = text.Trim();
        if (text.StartsWith("+", StringComparison.Ordinal))
            text = text[1..];
        if (text.Length < 3 || text[0] is not ('P' or 'p'))
            return false;
        long days = 0, seconds = 0, number = 0;
        var digits = 0;
        foreach (var character in text[1..])
        {
            if (char.IsAsciiDigit(character) && digits < 10)
            {
                number = number * 10 + character - '0';
                digits++;
                continue;
            }
            if (character is 'T' or 't' && digits == 0)
                continue;
            var (unitDays, unitSeconds) = Unit(character);
            if (digits == 0 || unitDays + unitSeconds == 0)
                return false;
            days += number * unitDays;
            seconds += number * unitSeconds;
            (number, digits) = (0, 0);
        }
        if (digits > 0 || days * WallClock.Day > LongestSeconds || seconds > LongestSeconds)
            return false;
        duration = new CalendarDuration((int)days, seconds);
        return true;
    }

    private static (int Days, int Seconds) Unit(char unit) => char.ToUpperInvariant(unit) switch
    {
        'W' => (7, 0),
        'D' => (1, 0),
        'H' => (0, WallClock.Hour),
        'M' => (0, WallClock.Minute),
        'S' => (0, 1),
        _ => (0, 0),
    };
}
