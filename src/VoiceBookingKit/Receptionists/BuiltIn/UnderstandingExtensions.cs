using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

internal static class UnderstandingExtensions
{
    /// <summary>Whether anything was said that a booking is made of.</summary>
    public static bool HasValues(this Understanding heard) =>
        heard.HasWhen() || heard.HasWhat() || heard.HasWho() || heard.Reference is not null || heard.Topic != Topic.None;

    /// <summary>Whether days, times or a choice of slot were named.</summary>
    public static bool HasWhen(this Understanding heard) => heard.Dates.Count > 0 || heard.Times.Count > 0 || heard.Choice is not null;

    /// <summary>Whether a service, staff or length was named.</summary>
    public static bool HasWhat(this Understanding heard) =>
        heard.ServiceId is not null || heard.StaffId is not null || heard.AnyStaff || heard.Duration is not null;

    /// <summary>Whether it is a question beside the point, such as about the weather on a day.</summary>
    public static bool IsChat(this Understanding heard) => heard.Manner.HasFlag(Manner.SmallTalk) && heard.Intent == Intent.Other && heard.Text.Contains('?', StringComparison.Ordinal);

    /// <summary>Whether more slots, or others, are asked for.</summary>
    public static bool AsksForOtherSlots(this Understanding heard) => heard.Choice?.Kind
        is SlotChoiceKind.Others or SlotChoiceKind.None or SlotChoiceKind.EarlierThanOffered or SlotChoiceKind.LaterThanOffered;

    /// <summary>The reference that was named, also one that stands bare in the line.</summary>
    public static string? ReferenceOrNull(this Understanding heard)
    {
        if (heard.Reference is not null)
            return heard.Reference;
        foreach (var word in heard.Text.Split([' ', ',', '.', ':', '#', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == AppointmentReference.Length && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter) && AppointmentReference.TryParse(word, out var reference))
                return reference;
        }
        return null;
    }

    /// <summary>Whether any of these details is spoken of.</summary>
    public static bool SpeaksOf(this Understanding heard, CallerDetails details) => (heard.Details & details) != CallerDetails.None;

    /// <summary>The one part of the name that is spoken of, or null.</summary>
    public static CallerDetails? PartOfName(this Understanding heard) =>
        (heard.Details & CallerDetails.Name) is var part and (CallerDetails.FirstName or CallerDetails.LastName) ? part : null;

    /// <summary>Whether the caller said who they are.</summary>
    public static bool HasWho(this Understanding heard) => heard.Name is not null || heard.OneWordName is not null || heard.Email is not null || heard.Phone is not null;
}

internal static class AppointmentViewExtensions
{
    /// <summary>Its day at the business.</summary>
    public static DateOnly Day(this AppointmentView view) => DateOnly.FromDateTime(view.LocalStart.DateTime);

    /// <summary>Its start at the business.</summary>
    public static TimeOnly Time(this AppointmentView view) => TimeOnly.FromDateTime(view.LocalStart.DateTime);
}
