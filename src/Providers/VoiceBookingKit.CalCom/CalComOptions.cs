using System.ComponentModel.DataAnnotations;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom;

/// <summary>How to reach Cal.com and what to book there: <c>VoiceBooking:Calendars:NAME</c>.</summary>
/// <remarks>Cal.com writes to the host's own calendars before it answers to a booking, so a short <see cref="CalendarOptions.WriteWithin"/> makes outcomes unknown more often.</remarks>
public sealed class CalComOptions : CalendarOptions
{
    /// <summary>Secret key of the account whose event types are booked, from Cal.com's settings; it begins with <c>cal_</c>. Required; never logged.</summary>
    [Required] public string ApiKey { get; set; } = "";

    /// <summary>Where API v2 is found: another address for a Cal.com of your own. Version 1 is refused; it was shut down in April 2026.</summary>
    [Required] public Uri BaseUrl { get; set; } = new("https://api.cal.com/v2/");

    /// <summary>Which event type each service is, by the service's id. At least one.</summary>
    public IDictionary<string, CalComEventType> EventTypes { get; } = new Dictionary<string, CalComEventType>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The secret of the webhook as it was typed into Cal.com, so that changes made there are taken over; null when no webhook is received.</summary>
    [StringLength(500, MinimumLength = 8)] public string? WebhookSecret { get; set; }

    /// <summary>How long a request waits when Cal.com asks for fewer; beyond that it fails and says when to come back. Default: 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan LongestBackOff { get; set; } = TimeSpan.FromSeconds(2);
}
