using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Puts values into the receptionist's sentences.</summary>
/// <param name="business">Who is booked.</param>
/// <param name="language">How dates and times are said.</param>
/// <param name="phrases">The sentences.</param>
/// <param name="now">Wall-clock time at the business.</param>
/// <param name="turn">Picks among wordings, so that the same one does not come twice in a row.</param>
internal sealed class Voice(Business business, ISpokenLanguage language, BuiltInPhrases phrases, DateTime now, int turn)
{
    public Business Business => business;

    public BuiltInPhrases Phrases => phrases;

    public DateTime Now => now;

    public DateOnly Today => DateOnly.FromDateTime(now);

    /// <summary>One of several wordings, with its words in braces filled in.</summary>
    public string Say(IReadOnlyList<string> wordings, params ReadOnlySpan<(string Name, string Value)> values) =>
        Capitalised(Fill(wordings[turn % wordings.Count], values));

    /// <summary>A part of a sentence, filled in and left in its case.</summary>
    public static string Part(IReadOnlyList<string> wordings, params ReadOnlySpan<(string Name, string Value)> values) => Fill(wordings[0], values);

    public string Day(DateOnly date) => language.SayDate(date, Today);

    /// <summary>A day with its preposition, where it takes one: "on Tuesday, March 5th", "tomorrow, Friday, March 1st".</summary>
    public string On(DateOnly date) => Day(date) is { Length: > 0 } day && char.IsUpper(day[0]) ? Part(phrases.OnDay, ("day", day)) : Day(date);

    /// <summary>A day without "today" or "tomorrow".</summary>
    public string Date(DateOnly date) => language.SayDate(date, date.AddDays(7));

    /// <summary>The same in few words: "tomorrow".</summary>
    public string OnShort(DateOnly date) => On(date) is var on && Math.Abs(date.DayNumber - Today.DayNumber) <= 1 ? on.Split(',')[0] : on;

    public string Time(TimeOnly time) => language.SayTime(time);

    public string Times(IEnumerable<OfferedSlot> slots, bool either = true) => List(slots.Select(slot => Time(slot.Time)), either);

    public string List(IEnumerable<string> items, bool either = false) => language.SayList([.. items], either);

    public string Duration(TimeSpan duration) => language.SayDuration(duration);

    public string Phone(string phone) => language.SayPhone(phone);

    public string ServiceName(string? id) => business.FindService(id)?.Name ?? "";

    /// <summary>The service of a slot, with the staff member when the caller asked for one.</summary>
    public string What(OfferedSlot slot, Wish wish) => wish.StaffId is null
        ? ServiceName(slot.Slot.ServiceId)
        : Part(phrases.ServiceWithStaff, ("service", ServiceName(slot.Slot.ServiceId)), ("staff", slot.StaffName));

    public string StaffName(string? id) => business.FindStaff(id)?.Name ?? "";

    public string Services(bool either = false) => List(business.Services.Select(service => service.Name), either);

    private static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private static string Capitalised(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
