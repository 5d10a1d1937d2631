using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Mail;

/// <summary>Mails the customer: news of each change at once, and reminders as the service has them.</summary>
internal sealed class CustomerMail(Business business, IMessageSender sender, MailWriter writer) : INotificationChannel
{
    public string Name => "mail-customer";

    public IEnumerable<PlannedNotice> Plan(PlannedChange change) => [change.News, .. ReminderPlan.For(change, business)];

    public Task DeliverAsync(Notice notice, CancellationToken cancellationToken = default) => sender.SendAsync(writer.ForCustomer(notice), cancellationToken);
}

/// <summary>Mails the business of each change.</summary>
internal sealed class BusinessMail(Business business, IMessageSender sender, MailWriter writer, IOptions<NotificationOptions> options) : INotificationChannel
{
    public string Name => "mail-business";

    public IEnumerable<PlannedNotice> Plan(PlannedChange change) => business.Email is not null && options.Value.MailBusiness ? [change.News] : [];

    public Task DeliverAsync(Notice notice, CancellationToken cancellationToken = default) => sender.SendAsync(writer.ForBusiness(notice), cancellationToken);
}
