namespace VoiceBookingKit.Language;

/// <summary>What one utterance says, as values.</summary>
/// <remarks>Only what stands is here: in "not Monday, Tuesday" the only date is Tuesday.</remarks>
public sealed record Understanding
{
    /// <summary>The utterance as it was heard.</summary>
    public required string Text { get; init; }

    /// <summary>What the caller wants.</summary>
    public Intent Intent { get; init; }

    /// <summary>Days named, in the order said, in the business's calendar.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Times of day named, in the order said.</summary>
    public IReadOnlyList<TimeMention> Times { get; init; } = [];

    /// <summary>Days that were named to reject them: in "not Monday, Tuesday" Monday. In "Monday at 3 doesn't work" only the time is rejected.</summary>
    public IReadOnlyList<DateMention> RejectedDates { get; init; } = [];

    /// <summary>Times of day that were named to reject them.</summary>
    public IReadOnlyList<TimeMention> RejectedTimes { get; init; } = [];

    /// <summary>The caller's name, capitalised, or null. Where "it's Turner, not Goodman" denies a word of <see cref="UnderstandingContext.KnownName"/>, all of the name as it then is.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Null where <see cref="Name"/> is sure. Of letters without a gap that may be one word as well as two, that one word: "Dangelo" for "d a n g e l o", where the name is Dan Gelo.
    /// </summary>
    public string? OneWordName { get; init; }

    /// <summary>Which of the caller's details are spoken of, whether or not they are said: in "my last name is wrong" the last name.</summary>
    public CallerDetails Details { get; init; }

    /// <summary>Those of <see cref="Details"/> that are said to be wrong, also by what they are known as: "it's not Goodman".</summary>
    public CallerDetails RejectedDetails { get; init; }

    /// <summary>An email address in lower case that could be delivered to, or null.</summary>
    public string? Email { get; init; }

    /// <summary>A phone number in E.164 where the country is known, otherwise its digits, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>True for a yes, false for a no, null for neither.</summary>
    public bool? Confirm { get; init; }

    /// <summary>How long the appointment should be, when said.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Which of the offered slots was meant, when said by position or quality rather than by time.</summary>
    public SlotChoice? Choice { get; init; }

    /// <summary>An appointment's reference, in capitals without separators, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Id of the service that was named, from <see cref="UnderstandingContext.Services"/>.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Id of the staff member that was named, from <see cref="UnderstandingContext.Staff"/>.</summary>
    public string? StaffId { get; init; }

    /// <summary>Whether the caller said that it does not matter who it is with ("anyone", "whoever is free").</summary>
    public bool AnyStaff { get; init; }

    /// <summary>What an <see cref="Intent.Info"/> utterance asks about; may be set beside another intent too.</summary>
    public Topic Topic { get; init; }

    /// <summary>How the utterance steers the conversation itself.</summary>
    public Manner Manner { get; init; }
}

/// <summary>A day, or a range of days with both ends counted.</summary>
/// <param name="Text">The words that named it.</param>
/// <param name="From">The day, or the first one.</param>
/// <param name="To">The same day, or the last one.</param>
public sealed record DateMention(string Text, DateOnly From, DateOnly To)
{
    /// <summary>Whether more than one day is meant.</summary>
    public bool IsRange => To != From;

    /// <summary>
    /// Null where the words agree. In "Tuesday, May 10th", where that is a Saturday, the Tuesday that may have been meant instead; <see cref="From"/> is then May 10th.
    /// </summary>
    public DateOnly? OtherDay { get; init; }
}

/// <summary>A time of day, or a range of times.</summary>
/// <param name="Text">The words that named it.</param>
/// <param name="From">The time, or the start of the range.</param>
/// <param name="To">Null for one exact time; otherwise the end of the range.</param>
public sealed record TimeMention(string Text, TimeOnly From, TimeOnly? To = null)
{
    /// <summary>Whether a range such as "after lunch" is meant rather than one time.</summary>
    public bool IsRange => To is not null;

    /// <summary>Whether the words left morning and afternoon open ("at seven"), so that <see cref="From"/> is the likelier of the two.</summary>
    public bool IsHalfDayOpen { get; init; }
}

/// <summary>Which of several offered slots is meant.</summary>
/// <param name="Kind">By what it is chosen.</param>
/// <param name="Position">1 for the first; -1 for the last; 0 when <paramref name="Kind"/> is not <see cref="SlotChoiceKind.Position"/>.</param>
public readonly record struct SlotChoice(SlotChoiceKind Kind, int Position = 0);

/// <summary>By what a slot is chosen.</summary>
public enum SlotChoiceKind
{
    /// <summary>By its place in the list: "the second", "the last one".</summary>
    Position,

    /// <summary>The earliest that was offered, or of two the earlier.</summary>
    Earliest,

    /// <summary>The latest that was offered, or of two the later.</summary>
    Latest,

    /// <summary>Whichever: "any of them", "you choose".</summary>
    Any,

    /// <summary>The one just spoken of: "that one", "that works".</summary>
    That,

    /// <summary>Something before what was offered: "anything earlier?".</summary>
    EarlierThanOffered,

    /// <summary>Something after what was offered: "anything later?".</summary>
    LaterThanOffered,

    /// <summary>None of them: "none of those work".</summary>
    None,

    /// <summary>Other slots than the ones offered: "what else do you have?".</summary>
    Others,
}

/// <summary>What a question about the business is about.</summary>
public enum Topic
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>When the business is open.</summary>
    OpeningHours,

    /// <summary>What can be booked.</summary>
    Services,

    /// <summary>How long something takes.</summary>
    Duration,

    /// <summary>What something costs.</summary>
    Price,

    /// <summary>Where the business is.</summary>
    Address,

    /// <summary>How to reach the business.</summary>
    Contact,

    /// <summary>Who works there.</summary>
    Staff,

    /// <summary>What the caller has booked already.</summary>
    OwnAppointments,

    /// <summary>Who or what is answering ("are you a robot?").</summary>
    Receptionist,

    /// <summary>What time or day it is.</summary>
    Now,
}

/// <summary>How an utterance steers the conversation; values combine.</summary>
[Flags]
public enum Manner
{
    /// <summary>Plainly.</summary>
    None = 0,

    /// <summary>Takes back something said before: "no, I meant Thursday", "actually".</summary>
    Correction = 1,

    /// <summary>Wants to begin again from nothing.</summary>
    StartOver = 2,

    /// <summary>Wants to hear the last thing again: "what was that?".</summary>
    Repeat = 4,

    /// <summary>Thanks.</summary>
    Thanks = 8,

    /// <summary>Chats: "how are you?", "nice weather".</summary>
    SmallTalk = 16,

    /// <summary>Insults or harasses.</summary>
    Abuse = 32,

    /// <summary>Asks for a moment: "hang on", "let me check".</summary>
    Wait = 64,

    /// <summary>Does not know, or does not care: "I don't know", "no preference".</summary>
    Unsure = 128,

    /// <summary>Will not give what was asked: "I'd rather not say", "I don't have an email".</summary>
    Declines = 256,

    /// <summary>Asks for a way back: "forget it", "never mind".</summary>
    Abandon = 512,
}
