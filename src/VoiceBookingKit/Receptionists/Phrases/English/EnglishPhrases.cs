using System.Globalization;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.Phrases.English;

/// <summary>The kit's own sentences in English. Derive from it to change some.</summary>
/// <param name="language">Says dates, times and addresses.</param>
public class EnglishPhrases(ISpokenLanguage language) : IReceptionistPhrases
{
    /// <inheritdoc />
    public virtual string OutcomeUnknown => "I'm sorry, I can't reach the calendar just now, so I can't tell whether that went through. Shall I try again?";

    /// <inheritdoc />
    public virtual string NothingDoneYet => "Nothing is settled yet, though.";

    /// <inheritdoc />
    public virtual string TakeYourTime => "Of course, take your time. Just say yes when I should go ahead.";

    /// <inheritdoc />
    public virtual string AreYouThere => "Are you still there?";

    /// <inheritdoc />
    public virtual string GoodbyeToSilence => "I can't hear you any more, so I'll say goodbye for now. Call back any time.";

    /// <inheritdoc />
    public virtual string Goodbye => "Thank you, and goodbye.";

    /// <inheritdoc />
    public virtual string StartAgain => "Sorry, let me start again.";

    /// <inheritdoc />
    public virtual string NoAnswer => "I'm sorry, I didn't get that. Could you say it again?";

    /// <inheritdoc />
    public virtual string OneMoment => "One moment, please.";

    /// <inheritdoc />
    public virtual string NotUnderstood(int times) => times == 1
        ? "Sorry, I didn't catch that. Please say it again."
        : "I still didn't catch that. Please say it in other words, and a little slower.";

    /// <inheritdoc />
    public virtual string NotUnderstood(int times, Expected expected) => expected switch
    {
        // The shorter a word is, the more easily is it lost.
        Expected.Confirmation => "Sorry, I didn't catch that. Please say \"yes, please\" or \"no, thanks\".",
        _ when times == 1 => NotUnderstood(times),
        Expected.Name or Expected.Email or Expected.Reference => "I still didn't catch that. Could you spell it for me, letter by letter?",
        Expected.Phone => "I still didn't catch that. Please say it digit by digit, slowly.",
        _ => NotUnderstood(times),
    };

    /// <inheritdoc />
    public virtual string CannotHear => "I'm sorry, I can't understand speech just now. Please type to me instead, or call again later.";

    /// <inheritdoc />
    public virtual string TimeIsUp => "I'm sorry, that is all the time we have. Please come back if there is more. Goodbye.";

    /// <inheritdoc />
    public virtual string Greeting(Business business, string? callerName) => callerName is null
        ? $"Hello, this is {business.Name}. How can I help you?"
        : $"Hello {callerName}, this is {business.Name}. How can I help you?";

    /// <inheritdoc />
    public virtual string ShowTime(TimeOnly time) => time.ToString("h:mm tt", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public virtual string ReadBack(ProposalKind kind, AppointmentFacts facts) => kind switch
    {
        ProposalKind.Book =>
            $"I have {What(facts)} {When(facts)}, for {language.SayDuration(facts.Duration)}, for {facts.Customer.Name}, {Email(facts)}. Shall I book it?",
        ProposalKind.Move =>
            $"I would move {What(facts)}{From(facts)} to {Bare(facts.Start, facts)}{YourTime(facts)}, for {facts.Customer.Name}. Shall I move it?",
        _ => $"That is {What(facts)} {When(facts)}, for {facts.Customer.Name}. Shall I cancel it?",
    };

    /// <inheritdoc />
    public virtual string AskAgain(ProposalKind kind, AppointmentFacts facts) => kind switch
    {
        ProposalKind.Book => $"So, shall I book {facts.ServiceName} {When(facts)}?",
        ProposalKind.Move => $"So, shall I move it to {Bare(facts.Start, facts)}{YourTime(facts)}?",
        _ => $"So, shall I cancel {facts.ServiceName} {When(facts)}?",
    };

    /// <inheritdoc />
    public virtual string Done(ChangeKind kind, AppointmentFacts facts) => kind switch
    {
        ChangeKind.Booked => $"You're booked: {What(facts)} {When(facts)}.{Reference(facts)} Is there anything else I can do for you?",
        ChangeKind.Moved => $"It's moved: {What(facts)} is now {When(facts)}.{Reference(facts)} Is there anything else I can do for you?",
        _ => $"{facts.ServiceName} {When(facts)} is cancelled. Is there anything else I can do for you?",
    };

    /// <inheritdoc />
    public virtual string SlotGone(IReadOnlyList<OfferedSlot> next, DateOnly today)
    {
        const string sorry = "I'm sorry, that time has just gone.";
        if (next.Count == 0)
            return $"{sorry} Which other day would suit you?";
        var isOneDay = next.All(offer => offer.Date == next[0].Date);
        var times = language.SayList(
            [.. next.Select(offer => isOneDay ? language.SayTime(offer.Time) : $"{language.SayDate(offer.Date, today)} at {language.SayTime(offer.Time)}")], either: true);
        var day = isOneDay ? $" {On(language.SayDate(next[0].Date, today))}" : "";
        return $"{sorry} I could offer you {times}{day}. Would {(next.Count == 1 ? "that" : "one of those")} work?";
    }

    /// <inheritdoc />
    public virtual string NotPossible(BookingRefusal refusal) => refusal switch
    {
        BookingRefusal.TooManyOpen => "I'm sorry, there are as many appointments under that email address as we can take. You could move or cancel one of them.",
        BookingRefusal.Unavailable => "I'm sorry, I can't reach the calendar just now, so nothing has been done yet. Shall I try again?",
        BookingRefusal.AlreadyCancelled => "That appointment was cancelled before, so there is nothing more to do.",
        BookingRefusal.TooLateToChange => "I'm sorry, it's too late to change that appointment here. I can take a message for the team if you like.",
        BookingRefusal.ChangedMeanwhile => "That appointment was changed elsewhere in the meantime, so I haven't touched it. Shall I look it up again?",
        _ when IsAboutTime(refusal) => "I'm sorry, that time is no longer free. Which other time would suit you?",
        _ => "I'm sorry, that didn't work, and nothing was changed. What would you like to do?",
    };

    /// <inheritdoc />
    public virtual ChangeKind? Claims(string sentence) => EnglishClaims.Find(sentence);

    private static bool IsAboutTime(BookingRefusal refusal) => refusal
        is BookingRefusal.Past or BookingRefusal.TooSoon or BookingRefusal.TooFar or BookingRefusal.Closed or BookingRefusal.OffGrid or BookingRefusal.Taken or BookingRefusal.DayFull;

    private static string What(AppointmentFacts facts) => $"{facts.ServiceName} with {facts.StaffName}";

    private string When(AppointmentFacts facts) => $"{On(language.SayDate(Day(facts.Start), facts.Today))} at {Clock(facts.Start)}{YourTime(facts)}";

    private string Bare(DateTimeOffset start, AppointmentFacts facts) => $"{language.SayDate(Day(start), facts.Today)} at {Clock(start)}";

    private string From(AppointmentFacts facts) => facts.Before is { } before ? $" from {Bare(before, facts)}" : "";

    // Both clocks, and the caller's day too where it is another one there.
    private string YourTime(AppointmentFacts facts)
    {
        if (facts.CallerStart is not { } there)
            return "";
        var day = Day(there) == Day(facts.Start) ? "" : $" {On(language.SayDate(Day(there), facts.Today))}";
        return $", which is {Clock(there)}{day} your time";
    }

    private string Email(AppointmentFacts facts) => facts.IsSpoken ? language.SayEmail(facts.Customer.Email) : facts.Customer.Email;

    private string Reference(AppointmentFacts facts) => facts.Reference is { } reference
        ? $" Your reference is {(facts.IsSpoken ? language.SayCode(reference) : reference)}."
        : "";

    private string Clock(DateTimeOffset at) => language.SayTime(TimeOnly.FromDateTime(at.DateTime));

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    // "on Tuesday", but "tomorrow".
    private static string On(string day) => day.Length > 0 && char.IsUpper(day[0]) ? $"on {day}" : day;
}
