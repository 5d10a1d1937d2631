namespace VoiceBookingKit.Calendars;

/// <summary>A calendar could not be read or written.</summary>
public sealed class CalendarProviderException : Exception
{
    /// <summary>Makes one.</summary>
    public CalendarProviderException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What failed and what to do, without personal data or secrets.</param>
    public CalendarProviderException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What failed and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause.</param>
    public CalendarProviderException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Whether the same request may work later, as after a timeout, and unlike after a refused key.</summary>
    public bool IsTransient { get; init; } = true;

    /// <summary>Whether a write may have taken place all the same: after a timeout, a reset or an error of the server.</summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>Whether someone else has the time that was to be claimed.</summary>
    public bool IsTaken { get; init; }

    /// <summary>How long the calendar asks to wait before the next request, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
