namespace VoiceBookingKit.Calendars.Reading;

/// <summary>What a time in a calendar file is relative to (RFC 5545 sections 3.3.4 and 3.3.5).</summary>
internal enum CalendarTimeKind
{
    /// <summary>A whole day, wherever one is.</summary>
    Date,

    /// <summary>The wall clock, wherever one is.</summary>
    Floating,

    /// <summary>UTC.</summary>
    Utc,

    /// <summary>The wall clock in a named zone.</summary>
    Zoned,
}
