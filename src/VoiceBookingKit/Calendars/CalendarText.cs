using System.Globalization;

namespace VoiceBookingKit.Calendars;

/// <summary>Writes calendar files as text (RFC 5545). All times are in UTC, so that no reader's zone table can move an appointment.</summary>
internal static class CalendarText
{
    public static string NameOf(CalendarMethod method) => method switch
    {
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
        _ => "PUBLISH",
    };

    public static string Write(CalendarFile file)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.AddText("PRODID", file.ProductId);
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", NameOf(file.Method));
        foreach (var entry in file.Events)
        {
            Validate(entry, file.Method);
            Write(entry, file.Method, lines);
        }
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void Validate(CalendarEvent entry, CalendarMethod method)
    {
        if (string.IsNullOrWhiteSpace(entry.Uid))
            throw new ArgumentException("A calendar event needs a UID.");
        if (entry.End < entry.Start)
            throw new ArgumentException($"The calendar event {entry.Uid} ends before it starts.");
        if (method != CalendarMethod.Publish && (entry.Organizer is null || entry.Attendees.Count == 0))
            throw new ArgumentException($"The calendar event {entry.Uid} needs an organiser and an attendee for an invitation or a cancellation.");
    }

    private static void Write(CalendarEvent entry, CalendarMethod method, ContentLines lines)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", entry.Uid);
        lines.Add("DTSTAMP", Utc(entry.Stamp));
        lines.Add("DTSTART", Utc(entry.Start));
        lines.Add("DTEND", Utc(entry.End));
        lines.Add("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("STATUS", entry.IsCancelled || method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED");
        lines.Add("TRANSP", "OPAQUE");
        lines.AddText("SUMMARY", entry.Summary);
        if (!string.IsNullOrEmpty(entry.Description))
            lines.AddText("DESCRIPTION", entry.Description);
        if (!string.IsNullOrEmpty(entry.Location))
            lines.AddText("LOCATION", entry.Location);
        if (entry.Url is { IsAbsoluteUri: true } url)
            lines.Add("URL", url.AbsoluteUri);
        if (entry.Created is { } created)
            lines.Add("CREATED", Utc(created));
        lines.Add("LAST-MODIFIED", Utc(entry.Stamp));
        if (entry.Organizer is { } organizer)
            lines.AddPerson("ORGANIZER", organizer);
        if (method != CalendarMethod.Publish)
        {
            // Without RSVP, Outlook shows an invitation that can't be answered.
            var answer = method == CalendarMethod.Request ? ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : ";ROLE=REQ-PARTICIPANT";
            foreach (var attendee in entry.Attendees)
                lines.AddPerson("ATTENDEE" + answer, attendee);
        }
        if (entry.Reminder is { } reminder && reminder > TimeSpan.Zero && !entry.IsCancelled && method != CalendarMethod.Cancel)
            WriteReminder(entry, reminder, lines);
        lines.Add("END", "VEVENT");
    }

    private static void WriteReminder(CalendarEvent entry, TimeSpan before, ContentLines lines)
    {
        lines.Add("BEGIN", "VALARM");
        lines.Add("ACTION", "DISPLAY");
        lines.AddText("DESCRIPTION", entry.Summary);
        lines.Add("TRIGGER", string.Create(CultureInfo.InvariantCulture, $"-PT{(long)before.TotalMinutes}M"));
        lines.Add("END", "VALARM");
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
