using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Notifications.Mail;

/// <summary>Makes the message of a notice: words in the reader's language, an invitation or a cancellation for their calendar, and an id that is the same at each attempt.</summary>
internal sealed class MailWriter(IEnumerable<IMailTemplates> templates, IManageLinks links, IOptions<NotificationOptions> options)
{
    private readonly IMailTemplates[] _templates = [.. templates];

    public OutgoingMessage ForCustomer(Notice notice)
    {
        var customer = notice.Appointment.Customer;
        var content = TemplatesFor(customer.Language).Write(MailFactsReader.ForCustomer(notice, links));
        return Message(notice, content) with
        {
            To = [new MessageAddress(customer.Email, customer.Name)],
            ReplyTo = notice.Business.Email is { } email ? new MessageAddress(email, notice.Business.Name) : null,
            Calendar = notice.Topic switch
            {
                OutboxTopic.Reminder => null,
                OutboxTopic.Cancelled => FileOf(notice, CalendarMethod.Cancel),
                _ => FileOf(notice, CalendarMethod.Request),
            },
        };
    }

    /// <summary>To the business goes a file to keep and not an invitation: it is the organiser itself.</summary>
    public OutgoingMessage ForBusiness(Notice notice)
    {
        var customer = notice.Appointment.Customer;
        var content = TemplatesFor(null).Write(MailFactsReader.ForBusiness(notice));
        var file = FileOf(notice, CalendarMethod.Publish);
        return Message(notice, content) with
        {
            To = [new MessageAddress(notice.Business.Email!, notice.Business.Name)],
            ReplyTo = new MessageAddress(customer.Email, customer.Name),
            Attachments = [new MessageAttachment("appointment.ics", file.ContentType, Encoding.UTF8.GetBytes(file.ToText()))],
        };
    }

    private OutgoingMessage Message(Notice notice, MailContent content)
    {
        var from = SenderOf(notice.Business);
        var host = from[(from.LastIndexOf('@') + 1)..];
        return new OutgoingMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{notice.Entry.Id:N}@{host}"),
            Date = notice.Entry.Topic == OutboxTopic.Reminder ? notice.Entry.DueAt : notice.Entry.CreatedAt,
            From = new MessageAddress(from, notice.Business.Name),
            To = [],
            Subject = content.Subject,
            Text = content.Text,
            Html = content.Html,
            // Programs that answer by themselves leave automatic mails alone (RFC 3834); the reference puts all mails of an appointment into one thread.
            Headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-generated", ["References"] = $"<{notice.Appointment.Id:N}@{host}>" },
        };
    }

    // Without an address of its own, the business invites from the one that the mail comes from.
    private CalendarFile FileOf(Notice notice, CalendarMethod method) =>
        AppointmentCalendar.ToFile(notice.Appointment, notice.Business with { Email = notice.Business.Email ?? SenderOf(notice.Business) }, method);

    private string SenderOf(Business business) => options.Value.From ?? business.Email
        ?? throw new DeliveryException("There is no sender's address: set VoiceBooking:Notifications:From or VoiceBooking:Business:Email.");

    private IMailTemplates TemplatesFor(string? language)
    {
        var all = _templates.Reverse();
        for (var tag = language; !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : null)
        {
            if (all.FirstOrDefault(one => one.Language.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }
        return all.FirstOrDefault(one => one.Language.Equals("en", StringComparison.OrdinalIgnoreCase)) ?? _templates[0];
    }
}
