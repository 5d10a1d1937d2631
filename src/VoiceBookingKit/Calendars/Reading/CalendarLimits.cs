namespace VoiceBookingKit.Calendars.Reading;

/// <summary>How much a calendar may ask of its reader, so that a broken or hostile one can not exhaust it.</summary>
public sealed record CalendarLimits
{
    /// <summary>The default limits.</summary>
    public static CalendarLimits Default { get; } = new();

    /// <summary>The longest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The longest line once it is unfolded, in bytes; longer ones that say nothing about time are passed over.</summary>
    public int MaxLineBytes { get; init; } = 1024 * 1024;

    /// <summary>The most events in a file.</summary>
    public int MaxEvents { get; init; } = 500_000;

    /// <summary>The most instances that the recurrences of one calendar may have in the time asked for.</summary>
    public int MaxInstances { get; init; } = 1_000_000;

    /// <summary>The most candidates to look at while recurrences are worked out.</summary>
    public long MaxRecurrenceSteps { get; init; } = 20_000_000;

    /// <summary>The most problems to remember of one file; later ones are only counted.</summary>
    public int MaxProblems { get; init; } = 1_000;
}
