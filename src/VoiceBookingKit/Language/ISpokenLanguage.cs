namespace VoiceBookingKit.Language;

/// <summary>One human language: turns what callers say into values, and values into what is said.</summary>
/// <remarks>
/// Implementations hold no state and are shared by all calls; every member is safe from many threads, returns at once and never throws for any text.
/// Dates and times are local to the business.
/// </remarks>
public interface ISpokenLanguage
{
    /// <summary>The language's BCP 47 tag, such as <c>en</c>.</summary>
    string Culture { get; }

    /// <summary>Reads one utterance, typed or recognised.</summary>
    /// <param name="text">Up to 5,000 characters are read; the rest is ignored.</param>
    /// <param name="context">What the listener knows.</param>
    Understanding Understand(string text, UnderstandingContext context);

    /// <summary>Reads what a receptionist asked the caller for, from its words alone.</summary>
    /// <param name="said">One or more sentences of the receptionist.</param>
    /// <returns>What the last question or plea asks for; <see cref="Expected.Anything"/> for an open question; null when nothing new was asked, or the language can't tell.</returns>
    Expected? ReadRequest(string said) => null;

    /// <summary>Tells whether an utterance sounds finished, so that a listener knows how long to wait for more.</summary>
    /// <param name="text">What was heard so far.</param>
    /// <param name="expected">What the speaker was asked for.</param>
    Completeness CompletenessOf(string text, Expected expected) => Completeness.Unsure;

    /// <summary>Tells whether words only show that somebody listens, such as "mm-hm" or "okay"; they don't interrupt.</summary>
    /// <param name="text">What was heard.</param>
    bool IsBackchannel(string text) => false;

    /// <summary>The keys that somebody pressed on a phone, as they would have said them: a single digit may stand for one of several things that were offered.</summary>
    /// <param name="keys">One or more digits.</param>
    /// <param name="expected">What the speaker was asked for.</param>
    string SayKeys(string keys, Expected expected) => keys;

    /// <summary>A sentence that was written for the eye, as it is said: addresses, references, phone numbers and clock times in words that a voice reads well.</summary>
    /// <param name="sentence">One sentence; what is in words already stays as it is.</param>
    string SayAloud(string sentence) => sentence;

    /// <summary>A day as it is said, without the year unless it is another one: "tomorrow, Tuesday, March 5th".</summary>
    /// <param name="date">The day.</param>
    /// <param name="today">Today at the business.</param>
    string SayDate(DateOnly date, DateOnly today);

    /// <summary>A time of day as it is said: "2 PM", "2:30 PM", "noon".</summary>
    /// <param name="time">Local time.</param>
    string SayTime(TimeOnly time);

    /// <summary>A length of time as it is said: "30 minutes", "an hour and a half".</summary>
    /// <param name="duration">Whole minutes.</param>
    string SayDuration(TimeSpan duration);

    /// <summary>Several things in one sentence: "A, B and C", or with "or".</summary>
    /// <param name="items">At least one.</param>
    /// <param name="either">True for "or", false for "and".</param>
    string SayList(IReadOnlyList<string> items, bool either = false);

    /// <summary>An email address so that it can be followed by ear: "john dot smith at gmail dot com".</summary>
    /// <param name="email">The address.</param>
    string SayEmail(string email);

    /// <summary>A code such as a reference, character by character.</summary>
    /// <param name="code">Letters and digits.</param>
    string SayCode(string code);

    /// <summary>A phone number in groups.</summary>
    /// <param name="phone">E.164 or digits.</param>
    string SayPhone(string phone);
}
