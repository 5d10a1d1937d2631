using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VoiceBookingKit.Scheduling;

/// <summary>One opening of a day by the wall clock, such as <c>09:00-17:00</c>.</summary>
/// <remarks>
/// An opening that ends at or before the time it starts goes on past midnight: <c>22:00-02:00</c> lasts four hours and belongs to the day it starts on.
/// An end of <c>00:00</c> is the midnight that ends the day, written <c>24:00</c>. Values are immutable.
/// </remarks>
public sealed record OpenHours
{
    private static readonly string[] TimeFormats = ["H:mm", "HH:mm"];

    /// <summary>Creates an opening.</summary>
    /// <param name="from">First open minute, local time, whole minutes.</param>
    /// <param name="to">First closed minute, local time, whole minutes; <c>00:00</c> is midnight at the end.</param>
    /// <exception cref="ArgumentException">The two times are equal (and not both midnight, which means all day), or one is not a whole minute.</exception>
    public OpenHours(TimeOnly from, TimeOnly to)
    {
        if (from.Ticks % TimeSpan.TicksPerMinute != 0 || to.Ticks % TimeSpan.TicksPerMinute != 0)
            throw new ArgumentException($"Opening hours are whole minutes, and {from:O}-{to:O} is not.");
        if (from == to && from != TimeOnly.MinValue)
            throw new ArgumentException($"Hours that open and close at {from:HH\\:mm} last no time. Write 00:00-24:00 for a whole day.");
        From = from;
        To = to;
    }

    /// <summary>The whole day, midnight to midnight.</summary>
    public static OpenHours AllDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>First open minute, local time.</summary>
    public TimeOnly From { get; }

    /// <summary>First closed minute, local time; on the next day when <see cref="PassesMidnight"/>.</summary>
    public TimeOnly To { get; }

    /// <summary>Whether the opening goes on into the next day.</summary>
    public bool PassesMidnight => To != TimeOnly.MinValue && To < From;

    /// <summary>How long the opening lasts by the wall clock; elapsed time differs on days when the clock changes.</summary>
    public TimeSpan Length => TimeSpan.FromTicks(EndTicks - From.Ticks);

    /// <summary>The end counted from midnight of the day that the opening starts on, so that it always lies after the start.</summary>
    internal long EndTicks => To <= From ? To.Ticks + TimeSpan.TicksPerDay : To.Ticks;

    /// <summary>Reads hours such as <c>09:00-17:00</c>, on the 24-hour clock.</summary>
    /// <param name="text">Two times with a dash between them; <c>24:00</c> may end a day.</param>
    /// <exception cref="FormatException">The text is not of that form; the message quotes it.</exception>
    public static OpenHours Parse(string text) => TryParse(text, out var hours, out var problem) ? hours : throw new FormatException(problem);

    /// <summary>Reads hours such as <c>09:00-17:00</c>, if the text is of that form.</summary>
    /// <param name="text">Two times with a dash between them.</param>
    /// <param name="hours">The hours, when the answer is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OpenHours? hours) => TryParse(text, out hours, out _);

    /// <summary>The form that <see cref="Parse"/> reads, such as <c>09:00-17:00</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{(To == TimeOnly.MinValue ? "24:00" : To.ToString("HH:mm", CultureInfo.InvariantCulture))}");

    private static bool TryParse(string? text, [NotNullWhen(true)] out OpenHours? hours, [NotNullWhen(false)] out string? problem)
    {
        hours = null;
        problem = $"'{text}' is not opening hours. Write two times of the 24-hour clock, such as 09:00-17:00.";
        var ends = (text ?? "").Split('-', '\u2013');
        if (ends.Length != 2 || !TryParseTime(ends[0], out var from) || !TryParseEnd(ends[1], out var to))
            return false;
        if (from == to && from != TimeOnly.MinValue)
        {
            problem = $"'{text}' opens and closes at the same time. Write 00:00-24:00 for a whole day.";
            return false;
        }
        hours = new OpenHours(from, to);
        problem = null;
        return true;
    }

    private static bool TryParseEnd(string text, out TimeOnly time)
    {
        time = TimeOnly.MinValue;
        return text.Trim() == "24:00" || TryParseTime(text, out time);
    }

    private static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
