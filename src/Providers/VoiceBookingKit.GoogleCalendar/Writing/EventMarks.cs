using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.GoogleCalendar.Wire;

namespace VoiceBookingKit.GoogleCalendar.Writing;

/// <summary>What the kit writes into an event's private properties, and its id.</summary>
internal static class EventMarks
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuv"; // base32hex, which is what Google takes for ids

    public const string Staff = "vbkStaff";

    /// <summary>Until when the event only claims its time, as Unix seconds; <c>firm</c> before it when the claim can't be taken away any more; empty for an appointment.</summary>
    public const string Claim = "vbkClaim";

    private const string FirmPrefix = "firm ";

    /// <summary>The id of what a key writes: the same for each try, so that a second insert is refused.</summary>
    public static string IdOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var id = new StringBuilder("vbk", 32);
        foreach (var part in hash.AsSpan(0, 26))
            id.Append(Alphabet[part & 31]);
        return id.ToString();
    }

    public static GoogleProperties Properties(CalendarAppointment appointment, string claim) => new(new Dictionary<string, string>
    {
        [Staff] = appointment.Appointment.Slot.StaffId,
        [Claim] = claim,
    });

    public static string ClaimUntil(DateTimeOffset until, bool isFirm = false) => (isFirm ? FirmPrefix : "") + until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static bool IsClaim(GoogleEvent seen) => ValueOf(seen, Claim) is { Length: > 0 };

    public static bool IsFirm(GoogleEvent seen) => ValueOf(seen, Claim)?.StartsWith(FirmPrefix, StringComparison.Ordinal) == true;

    /// <summary>Whether it is a claim whose time is over: its writer died, or came too late.</summary>
    public static bool IsOver(GoogleEvent seen, DateTimeOffset now) =>
        ValueOf(seen, Claim) is { Length: > 0 } claim
        && long.TryParse(claim.AsSpan(IsFirm(seen) ? FirmPrefix.Length : 0), CultureInfo.InvariantCulture, out var until)
        && until <= now.ToUnixTimeSeconds();

    /// <summary>Whether it is an appointment of ours with someone else, who shares the calendar.</summary>
    public static bool IsOfOtherStaff(GoogleEvent seen, string staffId) => ValueOf(seen, Staff) is { Length: > 0 } other && other != staffId;

    private static string? ValueOf(GoogleEvent seen, string name) => seen.ExtendedProperties?.Private?.GetValueOrDefault(name);
}
