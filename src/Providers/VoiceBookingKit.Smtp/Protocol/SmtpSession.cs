using System.Globalization;
using System.Net;
using System.Text;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Smtp.Protocol;

/// <summary>Says what a mail server wants to hear, in its order (RFC 5321): greeting, encryption, account, envelope, message.</summary>
internal sealed class SmtpSession(SmtpConnection connection, SmtpOptions options)
{
    private IReadOnlyList<string> _offers = [];

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await connection.ConnectAsync(cancellationToken);
        if (options.Security == SmtpSecurity.Implicit)
            await connection.EncryptAsync(cancellationToken);
        Expect(await connection.ReadReplyAsync(cancellationToken), "the connection");
        await GreetAsync(cancellationToken);
        if (options.Security == SmtpSecurity.StartTls)
        {
            if (Find("STARTTLS") is null)
                throw new DeliveryException("The mail server offers no encryption (STARTTLS). Use port 465 with Security 'Implicit', or another server.");
            Expect(await connection.CommandAsync("STARTTLS", cancellationToken), "encryption");
            await connection.EncryptAsync(cancellationToken);
            // What was offered before the encryption does not count.
            await GreetAsync(cancellationToken);
        }
        if (options.UserName is not null)
            await SignInAsync(options.UserName, cancellationToken);
    }

    public async Task SendAsync(string from, IReadOnlyList<string> to, string message, CancellationToken cancellationToken)
    {
        var size = Find("SIZE");
        if (long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 && message.Length > most)
            throw new DeliveryException($"The message has {message.Length} bytes; the mail server takes {most}.") { IsPermanent = true };

        Expect(await connection.CommandAsync($"MAIL FROM:<{from}>{(size is null ? "" : $" SIZE={message.Length}")}", cancellationToken), "the sender");
        foreach (var recipient in to)
            Expect(await connection.CommandAsync($"RCPT TO:<{recipient}>", cancellationToken), "the recipient", canBePermanent: true);
        Expect(await connection.CommandAsync("DATA", cancellationToken), "to take a message");
        Expect(await connection.ContentAsync(message, cancellationToken), "the message", canBePermanent: true);
        try
        {
            await connection.CommandAsync("QUIT", cancellationToken);
        }
        catch (Exception gone) when (gone is DeliveryException or OperationCanceledException)
        {
            // The message was taken; how they part does not matter.
        }
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        var reply = await connection.CommandAsync($"EHLO {ClientName()}", cancellationToken);
        Expect(reply, "the greeting");
        _offers = [.. reply.Lines.Skip(1)];
    }

    private async Task SignInAsync(string userName, CancellationToken cancellationToken)
    {
        var ways = (Find("AUTH") ?? "").ToUpperInvariant().Split(' ');
        SmtpReply reply;
        if (options.AccessToken is { } getToken)
        {
            var token = await getToken(cancellationToken);
            reply = await connection.CommandAsync($"AUTH XOAUTH2 {Base64($"user={userName}\u0001auth=Bearer {token}\u0001\u0001")}", cancellationToken);
            // The server explains a refusal only after an empty line.
            if (reply.Code == 334)
                reply = await connection.CommandAsync("", cancellationToken);
        }
        else if (ways.Contains("PLAIN"))
        {
            reply = await connection.CommandAsync($"AUTH PLAIN {Base64($"\0{userName}\0{options.Password}")}", cancellationToken);
        }
        else if (ways.Contains("LOGIN"))
        {
            Expect(await connection.CommandAsync("AUTH LOGIN", cancellationToken), "to sign in");
            Expect(await connection.CommandAsync(Base64(userName), cancellationToken), "the account");
            reply = await connection.CommandAsync(Base64(options.Password!), cancellationToken);
        }
        else
        {
            throw new DeliveryException("The mail server offers no way to sign in that this client knows (PLAIN, LOGIN).");
        }
        Expect(reply, "the account or its password");
    }

    private string? Find(string keyword) => _offers
        .Where(offer => offer.Equals(keyword, StringComparison.OrdinalIgnoreCase) || offer.StartsWith(keyword + " ", StringComparison.OrdinalIgnoreCase))
        .Select(offer => offer.Length > keyword.Length ? offer[(keyword.Length + 1)..] : "")
        .FirstOrDefault();

    private static void Expect(SmtpReply reply, string step, bool canBePermanent = false)
    {
        if (!reply.IsPositive)
            throw reply.Refusal(step, canBePermanent);
    }

    // A machine's own name may be anything, and servers refuse what is no domain.
    private static string ClientName() =>
        Dns.GetHostName() is var name && Uri.CheckHostName(name) == UriHostNameType.Dns && name.All(char.IsAscii) ? name : "localhost";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
