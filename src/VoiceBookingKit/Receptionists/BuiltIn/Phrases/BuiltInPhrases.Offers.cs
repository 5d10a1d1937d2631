namespace VoiceBookingKit.Receptionists.BuiltIn;

public sealed partial record BuiltInPhrases
{
    /// <summary>Offers all free times for the first time. {service}, {day}, {times}</summary>
    public IReadOnlyList<string> OfferFirst { get; init; } =
    [
        "For your {service} {on}, I have {times}. Which suits you?",
        "{on} I have {times} for your {service}. Which would you like?",
    ];

    /// <summary>Offers a few of many free times for the first time. {service}, {day}, {times}</summary>
    public IReadOnlyList<string> OfferFirstSome { get; init; } =
    [
        "For your {service} {on}, I could do {times}, among others. What suits you?",
        "There's room {on} for your {service}: say {times}. What would you like?",
    ];

    /// <summary>Offers the only time for the first time. {service}, {day}, {times}</summary>
    public IReadOnlyList<string> OfferFirstOne { get; init; } =
    [
        "For your {service} {on}, I have {times}. Would that work?",
    ];

    /// <summary>Offers all free times. {day}, {times}</summary>
    public IReadOnlyList<string> Offer { get; init; } =
    [
        "{on} I have {times}. Which suits you?",
        "{on} there's {times}. Which would you like?",
    ];

    /// <summary>Offers a few of many free times. {day}, {times}</summary>
    public IReadOnlyList<string> OfferSome { get; init; } =
    [
        "{on} I could do {times}, among others. What suits you?",
        "There's room {on}: say {times}. What would you like?",
    ];

    /// <summary>Offers the only time. {day}, {times}</summary>
    public IReadOnlyList<string> OfferOne { get; init; } =
    [
        "{on} I have {times}. Would that work?",
    ];

    /// <summary>Offers the nearest times once more to a caller who insists on one that is not free. {wanted}, {on}, {times}</summary>
    public IReadOnlyList<string> OfferStill { get; init; } =
    [
        "I'm sorry, {wanted} really isn't possible {on}. It would have to be {times}, or another day. What would you prefer?",
        "I wish I could, but {wanted} isn't free {on}. I can do {times}, or look at another day. Which would you like?",
    ];

    /// <summary>Offers the nearest times once more to a caller who insists on a stretch in which nothing is free. {on}, {times}</summary>
    public IReadOnlyList<string> OfferStillAround { get; init; } =
    [
        "I'm sorry, there's really nothing free then {on}. It would have to be {times}, or another day. What would you prefer?",
        "I wish I could, but nothing is free then {on}. I can do {times}, or look at another day. Which would you like?",
    ];

    /// <summary>Offers times after the day's hours were told. {times}</summary>
    public IReadOnlyList<string> OfferThen { get; init; } =
    [
        "I could do {times}. Would one of those work?",
    ];

    /// <summary>Offers one time after the day's hours were told. {times}</summary>
    public IReadOnlyList<string> OfferThenOne { get; init; } =
    [
        "The nearest I have is {times}. Would that work?",
    ];

    /// <summary>Offers other times of the same day. {times}</summary>
    public IReadOnlyList<string> OfferMoreSame { get; init; } =
    [
        "I also have {times}. Would one of those work?",
        "There's also {times}. Any better?",
    ];

    /// <summary>Offers one other time of the same day. {times}</summary>
    public IReadOnlyList<string> OfferMoreSameOne { get; init; } =
    [
        "I also have {times}. Would that work?",
    ];

    /// <summary>Offers the nearest times when an exact one is not free. {wanted}, {day}, {times}</summary>
    public IReadOnlyList<string> OfferNearest { get; init; } =
    [
        "{wanted} {on} isn't available, I'm afraid. The nearest I have is {times}. Would one of those work?",
        "I don't have {wanted} {on}. I do have {times}. Would one of those do?",
    ];

    /// <summary>Offers the nearest time when an exact one is not free. {wanted}, {day}, {times}</summary>
    public IReadOnlyList<string> OfferNearestOne { get; init; } =
    [
        "{wanted} {on} isn't available, I'm afraid. The nearest I have is {times}. Would that work?",
    ];

    /// <summary>Offers the nearest times when nothing is free in a stretch of the day. {day}, {times}</summary>
    public IReadOnlyList<string> OfferAround { get; init; } =
    [
        "Nothing is free then {on}, I'm afraid. What I have nearest to it is {times}. Would that do?",
    ];

    /// <summary>Offers times of the next day that has any. {day}, {times}</summary>
    public IReadOnlyList<string> OfferNextDay { get; init; } =
    [
        "The next I have is {day}, with {times}. Would one of those work?",
    ];

    /// <summary>Offers the one time of the next day that has any. {day}, {times}</summary>
    public IReadOnlyList<string> OfferNextDayOne { get; init; } =
    [
        "The next I have is {day} at {times}. Would that work?",
    ];

    /// <summary>Offers slots of several days. {slots}</summary>
    public IReadOnlyList<string> OfferDays { get; init; } =
    [
        "I do have {slots}. Would one of those work?",
    ];

    /// <summary>Says that the business is closed that day. {day}</summary>
    public IReadOnlyList<string> Closed { get; init; } =
    [
        "We're closed {on}.",
        "Sorry, we don't open {on}.",
    ];

    /// <summary>Says that a day is full. {day}</summary>
    public IReadOnlyList<string> Full { get; init; } =
    [
        "{day} is fully booked, I'm afraid.",
        "I'm sorry, nothing is left {on}.",
    ];

    /// <summary>Says that a staff member has nothing that day. {day}, {staff}</summary>
    public IReadOnlyList<string> FullWith { get; init; } =
    [
        "{staff} has nothing free {on}, I'm afraid.",
    ];

    /// <summary>Says that a day has passed. {day}</summary>
    public IReadOnlyList<string> Past { get; init; } =
    [
        "{day} has already gone by.",
    ];

    /// <summary>Says that a day is too near to be booked. {day}</summary>
    public IReadOnlyList<string> TooSoon { get; init; } =
    [
        "It's too late to book for {day}, I'm afraid.",
    ];

    /// <summary>Says that a day is too far ahead. {day}</summary>
    public IReadOnlyList<string> TooFar { get; init; } =
    [
        "{day} is further ahead than I can book, I'm afraid.",
    ];

    /// <summary>Says that none of the named days has room.</summary>
    public IReadOnlyList<string> NothingInRange { get; init; } =
    [
        "I'm sorry, I found nothing free in that time.",
    ];

    /// <summary>Says that nothing at all was found.</summary>
    public IReadOnlyList<string> NothingAtAll { get; init; } =
    [
        "I'm sorry, I can't find a free time. I can take a message, and someone will find one for you. Shall I?",
    ];

    /// <summary>Says that nothing is earlier. {day}</summary>
    public IReadOnlyList<string> NoEarlier { get; init; } =
    [
        "That's the earliest I have {on}.",
    ];

    /// <summary>Says that nothing is later. {day}</summary>
    public IReadOnlyList<string> NoLater { get; init; } =
    [
        "That's the latest I have {on}.",
    ];

    /// <summary>Says that there are no others. {day}</summary>
    public IReadOnlyList<string> NoOthers { get; init; } =
    [
        "That's all I have {on}.",
    ];

    /// <summary>Asks for another day or time.</summary>
    public IReadOnlyList<string> OtherDay { get; init; } =
    [
        "What other day or time would suit you?",
        "Which day or time would be better?",
    ];
}
