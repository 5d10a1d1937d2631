namespace VoiceBookingKit.Calendars;

/// <summary>A calendar file (RFC 5545): what an <c>.ics</c> download or an invitation's calendar part holds.</summary>
/// <param name="Method">What the reader is asked to do.</param>
/// <param name="Events">The events; a request or a cancellation holds one event.</param>
public sealed record CalendarFile(CalendarMethod Method, IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>The product that wrote the file, as its reader may show it.</summary>
    public string ProductId { get; init; } = "-//VoiceBookingKit//VoiceBookingKit//EN";

    /// <summary>The media type to serve or to mail it as; it names the same method as the file, as mail programs insist.</summary>
    public string ContentType => $"text/calendar; charset=utf-8; method={CalendarText.NameOf(Method)}";

    /// <summary>The file's content, to be encoded in UTF-8 without a byte order mark.</summary>
    /// <exception cref="ArgumentException">An event can't be written: it has no UID, ends before it starts, or is an invitation or a cancellation without organiser or attendee.</exception>
    public string ToText() => CalendarText.Write(this);
}
