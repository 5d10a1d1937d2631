namespace VoiceBookingKit.Calendars.Reading;

/// <summary>A calendar can't be read, or asks too much of its reader. Its times must then not be taken for free.</summary>
public sealed class CalendarReadException : Exception
{
    /// <summary>Says why a calendar can't be read.</summary>
    /// <param name="failure">The reason.</param>
    /// <param name="message">The reason in words.</param>
    public CalendarReadException(CalendarReadFailure failure, string message)
        : base(message) => Failure = failure;

    /// <summary>The reason.</summary>
    public CalendarReadFailure Failure { get; }
}
