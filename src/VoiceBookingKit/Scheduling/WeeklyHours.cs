using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.Scheduling;

/// <summary>The openings of an ordinary week, by the wall clock.</summary>
/// <remarks>Immutable: <see cref="With"/> gives a changed copy. Two weeks are equal when they open at the same times.</remarks>
public sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    private readonly IReadOnlyList<OpenHours>[] _days;

    private WeeklyHours(IReadOnlyList<OpenHours>[] days)
    {
        _days = days;
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            var next = (DayOfWeek)(((int)day + 1) % 7);
            if (On(day) is [.., var last] && On(next) is [var first, ..] && last.EndTicks - TimeSpan.TicksPerDay > first.From.Ticks)
                throw new ArgumentException($"{last} on {day} goes on past the start of {first} on {next}.");
        }
    }

    /// <summary>Never open.</summary>
    public static WeeklyHours None { get; } = new([.. Enumerable.Repeat<IReadOnlyList<OpenHours>>([], 7)]);

    /// <summary>Open day and night.</summary>
    public static WeeklyHours Always { get; } = new([.. Enumerable.Repeat<IReadOnlyList<OpenHours>>([OpenHours.AllDay], 7)]);

    /// <summary>The openings that start on a day of the week, earliest first; none when closed.</summary>
    /// <param name="day">Day of the week.</param>
    public IReadOnlyList<OpenHours> On(DayOfWeek day) => _days[(int)day];

    /// <summary>The same week with other openings on one day.</summary>
    /// <param name="day">The day to change.</param>
    /// <param name="hours">All openings of that day, in any order; none closes it.</param>
    /// <exception cref="ArgumentException">Two openings overlap.</exception>
    public WeeklyHours With(DayOfWeek day, params IEnumerable<OpenHours> hours)
    {
        IReadOnlyList<OpenHours>[] days = [.. _days];
        days[(int)day] = HoursOfDay.Ordered(hours, day.ToString());
        return new WeeklyHours(days);
    }

    /// <summary>Reads a week such as <c>Mon-Fri 09:00-12:30, 13:30-17:00; Sat 10:00-14:00</c>.</summary>
    /// <param name="text">
    /// Entries separated by semicolons or line breaks: days (<c>Mon</c>, <c>Monday</c>, <c>Mon-Fri</c>, <c>Tue, Thu</c> or <c>Daily</c>), then hours separated by commas, or
    /// <c>closed</c>. Days that are not named are closed; <c>closed</c> alone is a week that never opens.
    /// </param>
    /// <exception cref="FormatException">The text is not of that form, or openings overlap; the message quotes the part that is wrong.</exception>
    public static WeeklyHours Parse(string text) => WeeklyHoursText.Read(text);

    /// <summary>Reads a week, if the text is of the form that <see cref="Parse"/> reads.</summary>
    /// <param name="text">The week as text.</param>
    /// <param name="week">The week, when the answer is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WeeklyHours? week)
    {
        try
        {
            week = text is null ? null : Parse(text);
        }
        catch (FormatException)
        {
            week = null;
        }
        return week is not null;
    }

    /// <summary>The form that <see cref="Parse"/> reads, with days of equal hours drawn together.</summary>
    public override string ToString() => WeeklyHoursText.Write(this);

    /// <inheritdoc />
    public bool Equals(WeeklyHours? other) =>
        other is not null && _days.Zip(other._days).All(day => day.First.SequenceEqual(day.Second));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
