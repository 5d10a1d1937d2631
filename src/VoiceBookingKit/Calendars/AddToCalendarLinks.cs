using System.Globalization;
using System.Text;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars;

/// <summary>Web pages on which a visitor adds an event to a calendar of theirs with one click.</summary>
/// <remarks>Long texts are shortened so that each address stays below 2,000 characters, which every browser and mail program takes. Write <see cref="Uri.AbsoluteUri"/> into a page: <see cref="Uri.ToString"/> undoes part of the encoding.</remarks>
/// <param name="Google">Google Calendar.</param>
/// <param name="Outlook">Outlook.com, for private accounts.</param>
/// <param name="Office365">Outlook on the web, for work and school accounts.</param>
/// <param name="Yahoo">Yahoo Calendar.</param>
public sealed record AddToCalendarLinks(Uri Google, Uri Outlook, Uri Office365, Uri Yahoo)
{
    private const int LongestSummary = 300;
    private const int LongestLocation = 300;
    private const int LongestDescription = 1000;

    /// <summary>Makes the addresses for an event.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="zone">The zone in which the event is held, shown by calendars that can show two.</param>
    public static AddToCalendarLinks For(CalendarEvent entry, IanaZone zone)
    {
        var summary = Shortened(entry.Summary, LongestSummary);
        var description = Shortened(entry.Description, LongestDescription);
        var location = Shortened(entry.Location, LongestLocation);
        var (start, end) = (Compact(entry.Start), Compact(entry.End));
        var outlook = "/calendar/deeplink/compose?path=/calendar/action/compose&rru=addevent"
            + $"&startdt={Extended(entry.Start)}&enddt={Extended(entry.End)}&subject={summary}&body={description}&location={location}";

        return new AddToCalendarLinks(
            new Uri("https://calendar.google.com/calendar/render?action=TEMPLATE"
                + $"&text={summary}&dates={start}/{end}&ctz={Uri.EscapeDataString(zone.Id)}&details={description}&location={location}"),
            new Uri("https://outlook.live.com" + outlook),
            new Uri("https://outlook.office.com" + outlook),
            new Uri($"https://calendar.yahoo.com/?v=60&TITLE={summary}&ST={start}&ET={end}&DESC={description}&in_loc={location}"));
    }

    private static string Compact(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Extended(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Percent-encodes as much of a text as fits, whole characters only, and ends it with an ellipsis if something is left out.</summary>
    private static string Shortened(string? text, int longest)
    {
        var ellipsis = Uri.EscapeDataString("\u2026");
        var encoded = new StringBuilder();
        var room = longest - ellipsis.Length;
        var fits = 0;
        var characters = StringInfo.GetTextElementEnumerator(PlainText.Of(text ?? ""));
        while (characters.MoveNext())
        {
            encoded.Append(Uri.EscapeDataString(characters.GetTextElement()));
            if (encoded.Length <= room)
                fits = encoded.Length;
            if (encoded.Length > longest)
                return encoded.ToString(0, fits) + ellipsis;
        }
        return encoded.ToString();
    }
}
