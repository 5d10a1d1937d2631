using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.Smtp.Mime;

/// <summary>Writes a message as it goes over the wire (RFC 5322, RFC 2045): ASCII lines with CRLF. The same message is the same text each time.</summary>
/// <remarks>
/// An invitation is multipart/mixed of a multipart/alternative (plain text, HTML, text/calendar with its method) and the same calendar as the file invite.ics: Gmail and Outlook act on
/// the alternative, Apple Mail and others on the file.
/// </remarks>
internal static partial class MimeText
{
    private const string LineEnd = "\r\n";

    /// <exception cref="DeliveryException">An address or a header can't be written.</exception>
    public static string Write(OutgoingMessage message)
    {
        var text = new StringBuilder();
        Header(text, "Date", message.Date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        Header(text, "From", MailboxText.Header(message.From));
        Header(text, "To", string.Join("," + LineEnd + " ", message.To.Select(MailboxText.Header)));
        if (message.ReplyTo is { } replyTo)
            Header(text, "Reply-To", MailboxText.Header(replyTo));
        Header(text, "Subject", HeaderText.Unstructured(message.Subject, "Subject: ".Length));
        Header(text, "Message-ID", MessageId().IsMatch(message.MessageId) ? $"<{message.MessageId}>" : throw Unwritable("Message-ID"));
        foreach (var (name, value) in message.Headers)
            Header(text, HeaderName().IsMatch(name) ? name : throw Unwritable("name of a"), HeaderText.Unstructured(value, name.Length + 2));
        Header(text, "MIME-Version", "1.0");
        text.Append(Body(message));
        return text.ToString();
    }

    private static string Body(OutgoingMessage message)
    {
        List<string> texts = [Text("text/plain", message.Text)];
        if (message.Html is not null)
            texts.Add(Text("text/html", message.Html));
        List<string> files = [.. message.Attachments.Select(File)];
        if (message.Calendar is { } calendar)
        {
            var content = Encoding.UTF8.GetBytes(calendar.ToText());
            texts.Add(Part(calendar.ContentType, content));
            files.Add(File(new MessageAttachment("invite.ics", "application/ics", content)));
        }
        var body = texts.Count == 1 ? texts[0] : Multipart("alternative", texts, message.MessageId);
        return files.Count == 0 ? body : Multipart("mixed", [body, .. files], message.MessageId);
    }

    // "=_" occurs in no base64 and no quoted-printable text, so that a boundary can't occur within a part.
    private static string Multipart(string kind, IEnumerable<string> parts, string messageId)
    {
        var boundary = $"=_{kind}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 12))}";
        var text = new StringBuilder($"Content-Type: multipart/{kind};{LineEnd} boundary=\"{boundary}\"{LineEnd}{LineEnd}");
        foreach (var part in parts)
            text.Append("--").Append(boundary).Append(LineEnd).Append(part).Append(LineEnd);
        return text.Append("--").Append(boundary).Append("--").Append(LineEnd).ToString();
    }

    private static string Text(string type, string content) =>
        $"Content-Type: {type}; charset=utf-8{LineEnd}Content-Transfer-Encoding: quoted-printable{LineEnd}{LineEnd}{BodyText.QuotedPrintable(content)}";

    private static string Part(string type, ReadOnlySpan<byte> content) =>
        $"Content-Type: {(ContentType().IsMatch(type) ? type : throw Unwritable("Content-Type"))}{LineEnd}Content-Transfer-Encoding: base64{LineEnd}{LineEnd}{BodyText.Base64(content)}";

    private static string File(MessageAttachment file)
    {
        if (!FileName().IsMatch(file.FileName))
            throw Unwritable("file name in a");
        return $"Content-Disposition: attachment; filename=\"{file.FileName}\"{LineEnd}{Part($"{file.ContentType}; name=\"{file.FileName}\"", file.Content.Span)}";
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append(LineEnd);

    private static DeliveryException Unwritable(string what) => new($"The {what} header can't be written.") { IsPermanent = true };

    [GeneratedRegex(@"^[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MessageId();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();

    [GeneratedRegex("""^[a-z]+/[a-z0-9.+-]+(; ?[a-z]+=("[A-Za-z0-9 ._-]+"|[A-Za-z0-9._-]+))*\z""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentType();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9 ._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
