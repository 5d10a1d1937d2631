using System.Text;

namespace VoiceBookingKit.Calendars;

/// <summary>Writes an email address as a <c>mailto:</c> address.</summary>
internal static class MailAddress
{
    // Mail programs compare addresses letter by letter, so whatever may stay as it is does.
    private const string Plain = "@.-_+~!$'*";

    public static string Uri(string email)
    {
        var uri = new StringBuilder("mailto:");
        foreach (var rune in email.Trim().EnumerateRunes())
        {
            var text = rune.ToString();
            var isPlain = rune.IsAscii && (char.IsAsciiLetterOrDigit(text[0]) || Plain.Contains(text[0], StringComparison.Ordinal));
            uri.Append(isPlain ? text : System.Uri.EscapeDataString(text));
        }
        return uri.ToString();
    }
}
