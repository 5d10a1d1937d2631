using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.Booking;

/// <summary>Reads email addresses that mail can be delivered to.</summary>
internal static partial class EmailAddress
{
    // RFC 5321 section 4.5.3.1: 64 octets before the @, and 254 in all.
    private const int MaxLength = 254;

    // IDNA as mail servers use it: only letters, digits and hyphens once it is ASCII.
    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>Reads a bare address such as <c>Ana@Example.com</c>; comments, quoted names and address literals are refused.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="address">The address in lower case with its domain in ASCII, when the answer is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.LastIndexOf('@');
        if (trimmed.Length > MaxLength || at < 1 || at == trimmed.Length - 1 || !TryGetAscii(trimmed[(at + 1)..], out var domain))
            return false;

        var candidate = $"{trimmed[..at]}@{domain}".ToLowerInvariant();
        if (candidate.Length > MaxLength || !Deliverable.IsMatch(candidate))
            return false;

        address = candidate;
        return true;
    }

    private static bool TryGetAscii(string domain, [NotNullWhen(true)] out string? ascii)
    {
        try
        {
            ascii = Domains.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            ascii = null;
        }
        return ascii is not null;
    }

    // No time limit: each step backtracks within 63 characters at most, and a limit would refuse good addresses on a machine that is busy.
    [GeneratedRegex(
        """^(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])\z""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Deliverable { get; }
}
