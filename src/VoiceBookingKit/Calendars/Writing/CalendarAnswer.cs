namespace VoiceBookingKit.Calendars.Writing;

/// <summary>What is known after a calendar was asked to write.</summary>
internal abstract record CalendarAnswer
{
    /// <summary>It answered.</summary>
    public sealed record Told(CalendarWriteOutcome Outcome, CalendarEntry? Entry) : CalendarAnswer;

    /// <summary>It can't be reached, or takes nothing from us; nothing was written.</summary>
    public sealed record NotDone(string Problem) : CalendarAnswer;

    /// <summary>No answer, or one that says nothing: it may have been written.</summary>
    public sealed record Unknown(string Problem) : CalendarAnswer;
}

/// <summary>What is known after an entry was looked for.</summary>
/// <param name="IsCertain">Whether the calendar could be read.</param>
/// <param name="Entry">The entry; null when there is none, or nothing is certain.</param>
internal readonly record struct FoundEntry(bool IsCertain, CalendarEntry? Entry)
{
    /// <summary>Whether an entry stands.</summary>
    public bool Stands => Entry is { IsCancelled: false };
}
