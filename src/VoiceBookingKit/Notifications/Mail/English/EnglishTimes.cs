using System.Globalization;

namespace VoiceBookingKit.Notifications.Mail.English;

/// <summary>Dates and times in English, for the eye. Each is with its zone's name: a mail may be read anywhere.</summary>
internal static class EnglishTimes
{
    /// <summary><c>Tuesday, November 24, 2026</c></summary>
    public static string Day(DateTimeOffset local) => local.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2:00 PM to 2:30 PM, New York time (EST)</c></summary>
    public static string Range(LocalSlot slot)
    {
        var end = slot.End.Date == slot.Start.Date ? Time(slot.End) : $"{Time(slot.End)} on {Day(slot.End)}";
        return $"{Time(slot.Start)} to {end}, {ZoneOf(slot)}";
    }

    /// <summary><c>Tue, Nov 24, 2:00 PM</c></summary>
    public static string Short(LocalSlot slot) => slot.Start.ToString("ddd, MMM d, h:mm tt", CultureInfo.InvariantCulture);

    /// <summary><c>30 minutes</c></summary>
    public static string Length(TimeSpan duration) => (int)duration.TotalMinutes == 1 ? "1 minute" : string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} minutes");

    private static string Time(DateTimeOffset local) => local.ToString("h:mm tt", CultureInfo.InvariantCulture);

    private static string ZoneOf(LocalSlot slot)
    {
        if (!slot.Zone.Id.Contains('/', StringComparison.Ordinal) || slot.Zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
            return slot.Zone.Id;
        var city = slot.Zone.Id[(slot.Zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        var name = slot.Zone.AbbreviationAt(slot.Start);
        // Zones without a name of their own have only their offset as one.
        return name is ['+' or '-', ..] ? $"{city} time (UTC{name})" : $"{city} time ({name})";
    }
}
