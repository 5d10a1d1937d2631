using System.Globalization;
using System.Text.RegularExpressions;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.Smtp.Mime;

/// <summary>Writes addresses, and refuses those that could be more than one address or no address at all.</summary>
internal static partial class MailboxText
{
    private static readonly IdnMapping Domains = new();

    /// <summary>An address for a header: its name, if it has one, and the bare address in angle brackets.</summary>
    /// <exception cref="DeliveryException">The address can't be mailed to.</exception>
    public static string Header(MessageAddress mailbox)
    {
        var address = Bare(mailbox.Email);
        var name = HeaderText.OneLine(mailbox.Name ?? "");
        return name.Length == 0 ? $"<{address}>" : $"{HeaderText.Phrase(name)}\r\n <{address}>";
    }

    /// <summary>The bare address, its domain in ASCII.</summary>
    /// <exception cref="DeliveryException">The address can't be mailed to.</exception>
    public static string Bare(string email)
    {
        var at = email.LastIndexOf('@');
        var address = at < 1 ? email : email[..(at + 1)] + Ascii(email[(at + 1)..]);
        return Address.IsMatch(address) ? address : throw Unusable();
    }

    private static string Ascii(string domain)
    {
        try
        {
            return Domains.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            throw Unusable();
        }
    }

    // The address itself is nobody's business but the store's.
    private static DeliveryException Unusable() => new("An address is not one that mail can be sent to.") { IsPermanent = true };

    [GeneratedRegex("""^(?=.{3,254}\z)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\z""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address { get; }
}
