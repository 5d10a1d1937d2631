using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>What the caller wants, as far as it was said.</summary>
internal sealed record Wish
{
    /// <summary>The service, or null for none named.</summary>
    public string? ServiceId { get; init; }

    /// <summary>How long, or null for the service's default.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>With whom, or null for anyone.</summary>
    public string? StaffId { get; init; }

    /// <summary>Days that suit, in the order of preference; empty for none named.</summary>
    public IReadOnlyList<DateMention> Days { get; init; } = [];

    /// <summary>Times that suit, in the order of preference; empty for none named.</summary>
    public IReadOnlyList<TimeMention> Times { get; init; } = [];

    /// <summary>Days that don't suit.</summary>
    public IReadOnlyList<DateOnly> NotDays { get; init; } = [];

    /// <summary>Local starts of slots that don't suit.</summary>
    public IReadOnlyList<DateTime> NotStarts { get; init; } = [];

    /// <summary>Whether any day will do, the sooner the better.</summary>
    public bool IsAnyDay { get; init; }

    /// <summary>Which of the slots that fit is liked best.</summary>
    public Preference Prefers { get; init; }

    /// <summary>Whether a day was named, or none matters.</summary>
    public bool HasDay => Days.Count > 0 || IsAnyDay;

    /// <summary>The wish for exactly one slot.</summary>
    /// <param name="slot">The slot.</param>
    public Wish At(OfferedSlot slot) => this with
    {
        Days = [new DateMention("", slot.Date, slot.Date)],
        Times = [new TimeMention("", slot.Time)],
        IsAnyDay = false,
        Prefers = Preference.None,
    };
}

/// <summary>Which of several slots that fit is liked best.</summary>
internal enum Preference
{
    /// <summary>The caller will choose.</summary>
    None,

    /// <summary>The earliest.</summary>
    Earliest,

    /// <summary>The latest.</summary>
    Latest,

    /// <summary>The receptionist may choose.</summary>
    Any,
}
