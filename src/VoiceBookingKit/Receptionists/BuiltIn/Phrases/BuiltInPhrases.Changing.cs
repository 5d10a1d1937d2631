namespace VoiceBookingKit.Receptionists.BuiltIn;

public sealed partial record BuiltInPhrases
{
    /// <summary>Asks for the reference of the appointment to move.</summary>
    public IReadOnlyList<string> AskReferenceToMove { get; init; } =
    [
        "Sure, I can move that for you. What's the booking reference? If you don't have it, your email address will do.",
    ];

    /// <summary>Asks for the reference of the appointment to cancel.</summary>
    public IReadOnlyList<string> AskReferenceToCancel { get; init; } =
    [
        "I can cancel that for you. What's the booking reference? If you don't have it, your email address will do.",
    ];

    /// <summary>Asks for the reference of the appointment to tell about.</summary>
    public IReadOnlyList<string> AskReferenceToFind { get; init; } =
    [
        "I can look that up. What's the booking reference? If you don't have it, your email address will do.",
    ];

    /// <summary>Asks for the reference again.</summary>
    public IReadOnlyList<string> AskReferenceAgain { get; init; } =
    [
        "It's six letters and digits, such as K7Q4M2, in your confirmation. Or just tell me the email address you booked with.",
    ];

    /// <summary>Asks for the email address that the appointment is under.</summary>
    public IReadOnlyList<string> AskEmailForProof { get; init; } =
    [
        "No problem. What email address is it booked under?",
    ];

    /// <summary>Asks for the day of the appointment.</summary>
    public IReadOnlyList<string> AskProofDay { get; init; } =
    [
        "Thanks. And what day is your appointment on?",
        "Got it. Which day is the appointment?",
    ];

    /// <summary>Says that no appointment matches.</summary>
    public IReadOnlyList<string> NotFound { get; init; } =
    [
        "I couldn't find an appointment with those details. Could you check the reference, or tell me the email address and the day?",
        "I still can't find it, I'm sorry. Please check the reference, or the email address and the day.",
    ];

    /// <summary>Says that no appointment was found, and offers a message.</summary>
    public IReadOnlyList<string> NotFoundOfferMessage { get; init; } =
    [
        "I'm sorry, I can't find it. I can take a message, and our team will look into it. Shall I?",
    ];

    /// <summary>Tells an appointment. {service}, {day}, {time}, {staff}</summary>
    public IReadOnlyList<string> FoundOne { get; init; } =
    [
        "I found your {service} {on} at {time} with {staff}.",
        "Your {service} is {on} at {time}, with {staff}.",
    ];

    /// <summary>Tells several appointments. {appointments}</summary>
    public IReadOnlyList<string> FoundSeveral { get; init; } =
    [
        "You have {appointments}.",
    ];

    /// <summary>Asks which appointment is meant.</summary>
    public IReadOnlyList<string> WhichAppointment { get; init; } =
    [
        "Which one do you mean?",
    ];

    /// <summary>Asks where to move the appointment.</summary>
    public IReadOnlyList<string> AskNewTime { get; init; } =
    [
        "When would you like it instead?",
        "What day and time would you like instead?",
    ];

    /// <summary>Says what stays the same when an appointment moves, to a caller who named another service or length. {service}, {duration}</summary>
    public IReadOnlyList<string> KeepsTerms { get; init; } =
    [
        "I can move it, and it stays a {service} of {duration}; for anything else, I'd book a new one.",
    ];

    /// <summary>Asks what to do with the appointment found.</summary>
    public IReadOnlyList<string> WhatToDo { get; init; } =
    [
        "Would you like to move it, cancel it, or keep it?",
    ];

    /// <summary>Says that the appointment stays.</summary>
    public IReadOnlyList<string> Kept { get; init; } =
    [
        "All right, it stays as it is.",
    ];

    /// <summary>Says that it is too late to change the appointment.</summary>
    public IReadOnlyList<string> TooLateToChange { get; init; } =
    [
        "I'm sorry, it's too late to change that appointment here. I can take a message for our team. Shall I?",
    ];

    /// <summary>Says that the appointment was cancelled before.</summary>
    public IReadOnlyList<string> AlreadyCancelled { get; init; } =
    [
        "That appointment is already cancelled.",
    ];

    /// <summary>Says that the appointment is at that time already. {day}, {time}</summary>
    public IReadOnlyList<string> SameTime { get; init; } =
    [
        "It's already {on} at {time}.",
    ];

    /// <summary>Asks where a person can reach the caller.</summary>
    public IReadOnlyList<string> AskContact { get; init; } =
    [
        "I'll take a message for our team. What number or email can they reach you on?",
        "Sure, someone will get back to you. What's the best number or email to reach you?",
    ];

    /// <summary>Asks again where a person can reach the caller.</summary>
    public IReadOnlyList<string> AskContactAgain { get; init; } =
    [
        "I need a phone number or an email address so that they can reach you. Which would you like to give?",
        "Sorry, I couldn't make that out. A phone number digit by digit, or an email address, please.",
    ];

    /// <summary>Asks what the message is.</summary>
    public IReadOnlyList<string> AskMessage { get; init; } =
    [
        "And what should I tell them?",
        "Thanks. What is it about?",
    ];

    /// <summary>Says that the message was kept.</summary>
    public IReadOnlyList<string> MessageLeft { get; init; } =
    [
        "Thank you. I've passed your message on, and someone will get back to you.",
    ];

    /// <summary>Says that no message was left.</summary>
    public IReadOnlyList<string> NoMessage { get; init; } =
    [
        "All right, no message then.",
    ];

    /// <summary>Says that no more messages can be left in this call.</summary>
    public IReadOnlyList<string> TooManyMessages { get; init; } =
    [
        "I can't take any more messages in one go, I'm afraid.",
    ];
}
