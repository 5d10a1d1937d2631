using Microsoft.Extensions.Options;
using VoiceBookingKit.Notifications.Mail;
using VoiceBookingKit.Smtp.Mime;
using VoiceBookingKit.Smtp.Protocol;

namespace VoiceBookingKit.Smtp;

/// <summary>Sends each message over a connection of its own. (The platform's own SmtpClient knows no implicit TLS and no deadline, and hides which replies are permanent.)</summary>
internal sealed class SmtpSender(IOptions<SmtpOptions> options, PickupFolder folder) : IMessageSender
{
    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken = default)
    {
        var text = MimeText.Write(message);
        var (from, to) = (MailboxText.Bare(message.From.Email), message.To.Select(address => MailboxText.Bare(address.Email)).ToList());
        if (folder.IsUsed)
        {
            await folder.WriteAsync(message.MessageId, text, cancellationToken);
            return;
        }
        await using var connection = new SmtpConnection(options.Value);
        var session = new SmtpSession(connection, options.Value);
        await session.OpenAsync(cancellationToken);
        await session.SendAsync(from, to, text, cancellationToken);
    }
}
