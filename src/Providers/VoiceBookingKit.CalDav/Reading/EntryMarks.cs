using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.CalDav.Reading;

/// <summary>What the kit notes in an event of its own, beside what any calendar shows.</summary>
/// <param name="Staff">Whose time it takes, as a code; null for everyone's.</param>
/// <param name="Claim">The claim that it is until it becomes an appointment; null for anything that stands.</param>
internal sealed partial record EntryMarks(string? Staff = null, EntryClaim? Claim = null)
{
    private const string StaffName = "X-VOICEBOOKINGKIT-STAFF";
    private const string ClaimName = "X-VOICEBOOKINGKIT-CLAIM";
    private const string Firm = "-FIRM";
    private const string InstantFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>A code for a staff member, short enough never to be folded.</summary>
    public static string CodeOf(string staffId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(staffId.ToUpperInvariant())).AsSpan(0, 8));

    /// <summary>The marks in an event's text.</summary>
    public static EntryMarks In(string text)
    {
        string? staff = null;
        EntryClaim? claim = null;
        foreach (Match mark in MarkLine().Matches(text))
        {
            var value = mark.Groups["value"].Value.Trim();
            if (mark.Groups["name"].Value.Equals(StaffName, StringComparison.OrdinalIgnoreCase))
                staff = value;
            else
                claim = ClaimOf(value);
        }
        return new EntryMarks(staff, claim);
    }

    /// <summary>Whether an event with these marks takes a staff member's time.</summary>
    /// <param name="staff">The staff member's code, or null for anyone's.</param>
    /// <param name="now">The present.</param>
    public bool Takes(string? staff, DateTimeOffset now) => (Staff is null || staff is null || Staff == staff) && Claim?.IsOver(now) != true;

    /// <summary>The marks as lines of an event.</summary>
    public string ToLines()
    {
        var lines = new StringBuilder();
        if (Staff is not null)
            lines.Append(StaffName).Append(':').Append(Staff).Append("\r\n");
        if (Claim is { } claim)
            lines.Append(ClaimName).Append(':').Append(claim.Until.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture)).Append(claim.IsFirm ? Firm : "").Append("\r\n");
        return lines.ToString();
    }

    // A claim that can't be read is not a claim: it stands, and nobody takes its time.
    private static EntryClaim? ClaimOf(string value)
    {
        var isFirm = value.EndsWith(Firm, StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(isFirm ? value[..^Firm.Length] : value, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? new EntryClaim(until, isFirm)
            : null;
    }

    // What people write is escaped within its line, so that no line of theirs can begin like this.
    [GeneratedRegex(@"^(?<name>X-VOICEBOOKINGKIT-(?:STAFF|CLAIM))(?:;[^:\r\n]*)?:(?<value>[^\r\n]*)\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkLine();
}

/// <summary>A claim to some time, which becomes an appointment or is given up.</summary>
/// <param name="Until">When it ends by itself, in UTC.</param>
/// <param name="IsFirm">Whether nobody may take it away before that.</param>
internal sealed record EntryClaim(DateTimeOffset Until, bool IsFirm)
{
    public bool IsOver(DateTimeOffset now) => Until <= now;
}
