using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Notifications;

/// <summary>How people and systems are told: <c>VoiceBooking:Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>The sender's address of mails. Default: the business's email address.</summary>
    [EmailAddress] public string? From { get; set; }

    /// <summary>Whether the business is mailed too, at its own address. Default: true.</summary>
    public bool MailBusiness { get; set; } = true;

    /// <summary>The full address of the page with <c>ManageAppointment</c>, such as <c>https://www.example.com/manage</c>; without it, mails have no link to move or cancel.</summary>
    public Uri? ManageUrl { get; set; }

    /// <summary>How long a link to that page works after the appointment's start. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")] public TimeSpan ManageLinkGrace { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long one attempt to deliver may take. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many attempts are made before an entry is given up. With the default of 20, that is after about two days.</summary>
    [Range(1, 100)] public int MaxAttempts { get; set; } = 20;

    /// <summary>The wait after the first failed attempt; it doubles with each, and varies by a fifth so that not all come back at once. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")] public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait between two attempts. Default: 4 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")] public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How many deliveries this process does at once. Default: 8.</summary>
    [Range(1, 100)] public int Parallel { get; set; } = 8;

    /// <summary>How often the outbox is looked through for what other processes wrote; what this one writes is delivered at once. Default: 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether a scheduler of the host's calls <see cref="IOutbox.DeliverDueAsync"/> when reminders are due, so that the kit's own dispatcher leaves them alone. Default: false.</summary>
    public bool RemindersElsewhere { get; set; }

    /// <summary>How long delivered and discarded entries are kept. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")] public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
