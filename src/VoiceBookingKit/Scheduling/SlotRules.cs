using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Scheduling;

/// <summary>Which of the free times are offered as slots.</summary>
/// <remarks>Immutable. A value that makes no sense is refused when it is set.</remarks>
public sealed record SlotRules
{
    /// <summary>Longest <see cref="Horizon"/>: five years.</summary>
    public static readonly TimeSpan LongestHorizon = TimeSpan.FromDays(5 * 366);

    /// <summary>
    /// Time by the wall clock from one possible start to the next, counted from the start of each opening: a step of 30 minutes and hours from 09:15 give 09:15, 09:45 and so on.
    /// Whole minutes, from one minute to a day. Default: 30 minutes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Step { get; init => field = Checked(value, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(30);

    /// <summary>How long before its start a slot must be asked for. Not negative. Default: none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan MinimumNotice { get; init => field = Checked(value, TimeSpan.Zero, LongestHorizon); }

    /// <summary>How far ahead a slot may start, counted from the present instant. From one minute to five years. Default: 60 days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Horizon { get; init => field = Checked(value, TimeSpan.FromMinutes(1), LongestHorizon); } = TimeSpan.FromDays(60);

    /// <summary>How many appointments each of the staff takes on one local date; null for no limit. At least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than one.</exception>
    public int? MaxPerDay
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxPerDay), value, "A day's limit is at least one appointment.");
    }

    private static TimeSpan Checked(TimeSpan value, TimeSpan least, TimeSpan most, [CallerMemberName] string name = "")
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is between {least} and {most}.");
        if (value.Ticks % TimeSpan.TicksPerMinute != 0)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is a whole number of minutes.");
        return value;
    }
}
