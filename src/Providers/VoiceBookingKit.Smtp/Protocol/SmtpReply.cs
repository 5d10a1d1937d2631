using System.Globalization;
using System.Text.RegularExpressions;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Smtp.Protocol;

/// <summary>What a server answered (RFC 5321 section 4.2).</summary>
/// <param name="Code">The three digits.</param>
/// <param name="Lines">The lines without their codes.</param>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 400;

    public bool IsPermanent => Code >= 500;

    /// <summary>Code and enhanced code (RFC 3463). The words behind them are left out: servers repeat addresses in them.</summary>
    public override string ToString()
    {
        var code = Code.ToString(CultureInfo.InvariantCulture);
        return Lines.Count > 0 && EnhancedCode().Match(Lines[^1]) is { Success: true } match ? $"{code} {match.Value}" : code;
    }

    /// <summary>This reply as a failure.</summary>
    /// <param name="step">What was asked, such as <c>the recipient</c>.</param>
    /// <param name="canBePermanent">Whether a permanent reply is about this message, and not about the settings, which an operator can mend before the next attempt.</param>
    public DeliveryException Refusal(string step, bool canBePermanent = false) =>
        new($"The mail server refused {step}: {this}.") { IsPermanent = canBePermanent && IsPermanent };

    [GeneratedRegex(@"^[245]\.[0-9]{1,3}\.[0-9]{1,3}(?= |\z)", RegexOptions.CultureInvariant)]
    private static partial Regex EnhancedCode();
}
