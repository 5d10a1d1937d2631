using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Reads dates, times and offsets.</summary>
internal static class TimeText
{
    private const int DateLength = 8;

    /// <summary>Reads a DATE or a DATE-TIME; eight digits are a date whatever the property says, as calendars in the wild write.</summary>
    /// <param name="text">The value.</param>
    /// <param name="zoneId">The property's TZID, or null.</param>
    /// <param name="isDate">Whether the property says that it is a date, in which case a time in it is ignored.</param>
    /// <param name="time">The time, when the answer is true.</param>
    public static bool TryRead(ReadOnlySpan<char> text, string? zoneId, bool isDate, out CalendarTime time)
    {
        time = default;
        Span<char> compact = stackalloc char[20];
        if (!TryCompact(text, compact, out var length) || length < DateLength || !TryDate(compact[..DateLength], out var date))
            return false;
        // Google writes dates such as 20131210Z.
        var rest = compact[DateLength..length];
        if (isDate || rest.Length == 0 || rest is "Z")
        {
            time = new CalendarTime(WallClock.Of(date), CalendarTimeKind.Date);
            return true;
        }
        var isUtc = rest[^1] == 'Z';
        if (rest[0] != 'T' || !TryTimeOfDay(isUtc ? rest[1..^1] : rest[1..], out var seconds))
            return false;
        var kind = isUtc ? CalendarTimeKind.Utc : zoneId is null ? CalendarTimeKind.Floating : CalendarTimeKind.Zoned;
        time = new CalendarTime(WallClock.Of(date) + seconds, kind, kind == CalendarTimeKind.Zoned ? zoneId : null);
        return true;
    }

    /// <summary>Reads a UTC-OFFSET such as <c>-0500</c>, in seconds.</summary>
    public static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        Span<char> compact = stackalloc char[20];
        if (!TryCompact(text, compact, out var length, keepSign: true))
            return false;
        var sign = length > 0 && compact[0] == '-' ? -1 : 1;
        var digits = length > 0 && compact[0] is '-' or '+' ? compact[1..length] : compact[..length];
        if (digits.Length is not (2 or 4 or 6) || !TryTimeOfDay(digits, out var size) || size > WallClock.Day)
            return false;
        seconds = sign * size;
        return true;
    }

    /// <summary>Copies a value without the signs between its digits that ISO 8601 allows and RFC 5545 does not.</summary>
    private static bool TryCompact(ReadOnlySpan<char> text, Span<char> compact, out int length, bool keepSign = false)
    {
        length = 0;
        foreach (var character in text.Trim())
        {
            if (character == ':' || (character == '-' && !keepSign))
                continue;
            if (length == compact.Length)
                return false;
            compact[length++] = char.ToUpperInvariant(character);
        }
        return true;
    }

    private static bool TryDate(ReadOnlySpan<char> digits, out DateOnly date)
    {
        date = default;
        if (!TryNumber(digits[..4], out var year) || !TryNumber(digits[4..6], out var month) || !TryNumber(digits[6..], out var day))
            return false;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Reads hours, minutes and seconds; 24:00 is the next midnight, and a leap second is the second before it.</summary>
    private static bool TryTimeOfDay(ReadOnlySpan<char> digits, out int seconds)
    {
        seconds = 0;
        int minute = 0, second = 0;
        if (digits.Length is not (2 or 4 or 6) || !TryNumber(digits[..2], out var hour)
            || (digits.Length > 2 && !TryNumber(digits[2..4], out minute))
            || (digits.Length > 4 && !TryNumber(digits[4..], out second)))
            return false;
        seconds = hour * WallClock.Hour + minute * WallClock.Minute + Math.Min(second, 59);
        return hour <= 24 && minute < 60 && second <= 60 && seconds <= WallClock.Day;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + digit - '0';
        }
        return true;
    }
}
