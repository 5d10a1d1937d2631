using System.Text.RegularExpressions;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Reading;

/// <summary>An event as the server has it.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Version">Its ETag, or null.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record StoredEntry(Uri Address, string? Version, string Text)
{
    private static readonly CalendarLimits OneEvent = new() { MaxEvents = 5_000, MaxInstances = 5_000, MaxRecurrenceSteps = 1_000_000 };
    private static readonly TimeRange Ever = new(new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private readonly Lazy<EntryMarks> _marks = new(() => EntryMarks.In(Text));

    public EntryMarks Marks => _marks.Value;

    /// <summary>The event, read.</summary>
    /// <exception cref="CalendarProviderException">It can't be read, so its time is not known.</exception>
    public ParsedCalendar Parse() => Parse(Text);

    /// <summary>The event in the words of the contract; null when the text holds none.</summary>
    /// <param name="zone">The zone of whoever keeps the calendar.</param>
    /// <exception cref="CalendarProviderException">It can't be read.</exception>
    public CalendarEntry? ToEntry(IanaZone zone)
    {
        if (Parse().Events is not [var first, ..])
            return null;
        // A cancelled event takes no time, and the time that it had is asked for.
        var times = CertainBusyTime.Of(Parse(Standing().Replace(Text, "")), Ever, zone, OneEvent);
        return times is not [var time, ..]
            ? null
            : new CalendarEntry(first.Uid, time.Start, time.End) { Address = Address.AbsoluteUri, Version = Version, IsCancelled = first.IsCancelled };
    }

    /// <summary>How often the event was changed, as it says itself.</summary>
    public int Sequence => Parse().Events is [var first, ..] ? first.Sequence : 0;

    /// <summary>Whether it takes any of some time.</summary>
    public bool Blocks(TimeRange time, IanaZone zone) => CertainBusyTime.Of(Parse(), time, zone, OneEvent).Count > 0;

    public static ParsedCalendar Parse(string text)
    {
        try
        {
            return CalendarReader.Read(text, OneEvent);
        }
        catch (CalendarReadException unreadable)
        {
            throw new CalendarProviderException($"An event of the CalDAV calendar can't be read: {unreadable.Message}", unreadable) { IsTransient = false };
        }
    }

    [GeneratedRegex(@"^(?:STATUS|TRANSP)[;:][^\r\n]*(?:\r?\n|$)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();
}
