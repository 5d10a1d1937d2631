using System.Text.RegularExpressions;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>What a customer's own words must be before the desk keeps them.</summary>
internal static partial class CustomerRules
{
    private const int MaxName = 100;
    private const int MaxNotes = 1000;

    /// <summary>Checks a customer like a stranger's form.</summary>
    /// <param name="customer">As given.</param>
    /// <param name="callingCode">The calling code of numbers without one, or null.</param>
    /// <param name="normalised">As kept, when nothing is refused: cleaned name, address in lower case, phone in E.164, only zones and languages that exist.</param>
    public static BookingRefusal Check(Customer customer, string? callingCode, out Customer normalised)
    {
        normalised = customer;
        var name = PlainText.Line(customer.Name);
        if (name.Length is 0 or > MaxName || !name.Any(char.IsLetter) || NotAName.IsMatch(name))
            return BookingRefusal.InvalidName;
        if (!EmailAddress.TryParse(customer.Email, out var email))
            return BookingRefusal.InvalidEmail;
        string? phone = null;
        if (!string.IsNullOrWhiteSpace(customer.Phone) && !PhoneNumber.TryParse(customer.Phone, callingCode, out phone))
            return BookingRefusal.InvalidPhone;

        normalised = new Customer(name, email)
        {
            Phone = phone,
            TimeZone = IanaZone.TryGet(customer.TimeZone, out var zone) ? zone.Id : null,
            Language = customer.Language is { } language && LanguageTag.IsMatch(language) ? language : null,
        };
        return BookingRefusal.None;
    }

    /// <summary>Checks free text.</summary>
    /// <param name="notes">As given, or null.</param>
    /// <param name="normalised">As kept, or null when nothing is left of it.</param>
    public static BookingRefusal CheckNotes(string? notes, out string? normalised)
    {
        normalised = notes is null ? null : PlainText.Lines(notes);
        if (normalised is "")
            normalised = null;
        return normalised?.Length > MaxNotes ? BookingRefusal.NotesTooLong : BookingRefusal.None;
    }

    // Confirmations go to addresses that strangers typed: a name must not carry a link or markup there.
    [GeneratedRegex(@"[<>@{}\\]|://|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAName { get; }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag { get; }
}
