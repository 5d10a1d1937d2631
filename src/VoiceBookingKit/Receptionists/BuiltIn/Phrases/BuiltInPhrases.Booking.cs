namespace VoiceBookingKit.Receptionists.BuiltIn;

public sealed partial record BuiltInPhrases
{
    /// <summary>Asks which service. {services}</summary>
    public IReadOnlyList<string> AskService { get; init; } =
    [
        "What would you like to book: {services}?",
    ];

    /// <summary>Asks which service when the answer was not understood. {services}</summary>
    public IReadOnlyList<string> AskServiceAgain { get; init; } =
    [
        "We offer {services}. Which one would you like?",
    ];

    /// <summary>Says which service is assumed when none was recognised. {service}</summary>
    public IReadOnlyList<string> ServiceGuessed { get; init; } =
    [
        "I'll put you down for {service}; tell me if you'd like another.",
    ];

    /// <summary>Asks for a day.</summary>
    public IReadOnlyList<string> AskDay { get; init; } =
    [
        "What day would suit you?",
        "Which day works best for you?",
    ];

    /// <summary>Asks for a day, with an example.</summary>
    public IReadOnlyList<string> AskDayAgain { get; init; } =
    [
        "Which day would you like? You could say \"tomorrow\", \"next Tuesday\", or \"as soon as possible\".",
        "Just give me a day, such as \"Friday\" or \"the 14th\".",
    ];

    /// <summary>Asks for a day when the time is known. {time}</summary>
    public IReadOnlyList<string> AskDayForTime { get; init; } =
    [
        "{time}, sure. On which day?",
        "And which day would you like that on?",
    ];

    /// <summary>Asks which of two days is meant when a weekday and a date are not one day. {day}, {other}</summary>
    public IReadOnlyList<string> WhichDay { get; init; } =
    [
        "That weekday and that date don't go together. Which day do you mean: {day}, or {other}?",
        "Just to be sure, which day do you mean: {day}, or {other}?",
    ];

    /// <summary>Asks for a time. {day}</summary>
    public IReadOnlyList<string> AskTime { get; init; } =
    [
        "What time would you like {on}?",
        "What time suits you {on}?",
    ];

    /// <summary>Asks for a time, with an example. {day}</summary>
    public IReadOnlyList<string> AskTimeAgain { get; init; } =
    [
        "What time would you like? For example \"ten thirty\" or \"some time in the afternoon\".",
    ];

    /// <summary>Asks which of the offered slots a yes meant. {times}</summary>
    public IReadOnlyList<string> WhichOne { get; init; } =
    [
        "Great. Which one: {times}?",
        "Good. Would that be {times}?",
    ];

    /// <summary>Says that the slot that the caller asked for is free. {service}, {day}, {time}</summary>
    public IReadOnlyList<string> Free { get; init; } =
    [
        "{time} {on} is free for your {service}.",
        "Your {service} {on} at {time} works.",
    ];

    /// <summary>Says which slot was taken. {day}, {time}</summary>
    public IReadOnlyList<string> Picked { get; init; } =
    [
        "{time} {on}.",
        "{day} at {time}.",
    ];

    /// <summary>Says which slot was picked for a caller who left the choice. {day}, {time}</summary>
    public IReadOnlyList<string> PickedForYou { get; init; } =
    [
        "Let's say {day} at {time}, then.",
    ];

    /// <summary>Says that a value was taken.</summary>
    public IReadOnlyList<string> Noted { get; init; } =
    [
        "Got it.",
        "All right.",
        "Sure.",
        "Okay.",
    ];

    /// <summary>Asks for the name.</summary>
    public IReadOnlyList<string> AskName { get; init; } =
    [
        "What name shall I put it under?",
        "May I have your name, please?",
    ];

    /// <summary>Asks for the first name, when one word was spelled that may be a last name or all of a name.</summary>
    public IReadOnlyList<string> AskFirstName { get; init; } =
    [
        "Thank you. And what is your first name?",
        "Got it. And your first name, please?",
    ];

    /// <summary>Asks for the name again.</summary>
    public IReadOnlyList<string> AskNameAgain { get; init; } =
    [
        "What is your first and last name?",
        "Just your name, please; for example \"Ann Lee\".",
    ];

    /// <summary>Asks for the email address. {first}</summary>
    public IReadOnlyList<string> AskEmail { get; init; } =
    [
        "Thanks, {first}. And your email address, for the confirmation?",
        "Thank you, {first}. What email address shall I send the confirmation to?",
    ];

    /// <summary>Asks for the email address without thanks.</summary>
    public IReadOnlyList<string> AskEmailOnly { get; init; } =
    [
        "And your email address, for the confirmation?",
        "What email address shall I send the confirmation to?",
    ];

    /// <summary>Asks for the email address again.</summary>
    public IReadOnlyList<string> AskEmailAgain { get; init; } =
    [
        "Sorry, I couldn't make out the email address. Could you spell it for me?",
        "Let's try the email once more, slowly: for example \"a-n-n dot lee at gmail dot com\". Typing it works too.",
    ];

    /// <summary>Says why an email address is needed.</summary>
    public IReadOnlyList<string> EmailNeeded { get; init; } =
    [
        "I need an email address to book, because that's where the confirmation goes. If you'd rather not, I can take a message instead. Shall I do that, or would you like to give me an email?",
    ];

    /// <summary>Says why a name is needed.</summary>
    public IReadOnlyList<string> NameNeeded { get; init; } =
    [
        "I just need a name so that we know whom to expect. What shall I put down?",
    ];

    /// <summary>Asks what to change in what was read back.</summary>
    public IReadOnlyList<string> WhatToChange { get; init; } =
    [
        "What would you like to change: the day, the time, or your details?",
        "No problem. What should be different?",
    ];

    /// <summary>Asks for the right name.</summary>
    public IReadOnlyList<string> NewName { get; init; } =
    [
        "What name should it be?",
    ];

    /// <summary>Asks for the last name letter by letter, after the name was wrong before.</summary>
    public IReadOnlyList<string> SpellLastName { get; init; } =
    [
        "I'm sorry. Could you spell your last name for me, letter by letter?",
        "Let me get that right. Could you spell your last name, letter by letter?",
    ];

    /// <summary>Asks for the first name letter by letter.</summary>
    public IReadOnlyList<string> SpellFirstName { get; init; } =
    [
        "I'm sorry. Could you spell your first name for me, letter by letter?",
        "Let me get that right. Could you spell your first name, letter by letter?",
    ];

    /// <summary>Asks for a name of one word letter by letter.</summary>
    public IReadOnlyList<string> SpellName { get; init; } =
    [
        "I'm sorry. Could you spell your name for me, letter by letter?",
        "Let me get that right. Could you spell your name, letter by letter?",
    ];

    /// <summary>Asks for the right email address.</summary>
    public IReadOnlyList<string> NewEmail { get; init; } =
    [
        "What email address should it be?",
    ];

    /// <summary>Asks for the email address letter by letter, after it was wrong before.</summary>
    public IReadOnlyList<string> SpellEmail { get; init; } =
    [
        "I'm sorry. Could you spell the email address for me, letter by letter?",
        "Let me get that right. Could you spell the email address, letter by letter?",
    ];

    /// <summary>Says that somebody was faster. {day}, {time}</summary>
    public IReadOnlyList<string> Taken { get; init; } =
    [
        "I'm sorry, someone has just taken {time} {on}.",
    ];

    /// <summary>Says that the caller has too many appointments.</summary>
    public IReadOnlyList<string> TooManyOpen { get; init; } =
    [
        "You already have as many appointments as I can book for one person. I can move or cancel one of them, if you like.",
    ];

    /// <summary>Says that something can't be booked.</summary>
    public IReadOnlyList<string> CantBook { get; init; } =
    [
        "I'm sorry, I can't book that.",
    ];

    /// <summary>Says that something is not offered. {services}</summary>
    public IReadOnlyList<string> NoSuchService { get; init; } =
    [
        "We don't offer that, I'm afraid; we have {services}.",
    ];

    /// <summary>Says that this was booked in this call already.</summary>
    public IReadOnlyList<string> AlreadyBooked { get; init; } =
    [
        "That one is booked already.",
    ];

    /// <summary>Says that no more can be booked in this call.</summary>
    public IReadOnlyList<string> TooManyBookings { get; init; } =
    [
        "I can't book any more in one go, I'm afraid.",
    ];
}
