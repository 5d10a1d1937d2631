namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Everything that the built-in receptionist says, so that a host can say it its own way.</summary>
/// <remarks>
/// Each entry holds one or more wordings that are used in turn. Words in braces are filled in; the summaries name them. A wording may leave any of them out.
/// </remarks>
public sealed partial record BuiltInPhrases
{
    /// <summary>The English wordings.</summary>
    public static BuiltInPhrases English { get; } = new();

    /// <summary>Asks what the caller wants.</summary>
    public IReadOnlyList<string> AskPurpose { get; init; } =
    [
        "What can I do for you?",
        "How can I help?",
    ];

    /// <summary>Offers to book when it was not understood what the caller wants; a yes books. {business}, {services}</summary>
    public IReadOnlyList<string> AskPurposeAgain { get; init; } =
    [
        "I look after the appointments at {business}: I can book, move or cancel one. Would you like to book one?",
        "I'm not sure I follow. You can book {services} with us. Shall I find you a time?",
    ];

    /// <summary>Asks whether there is more to do.</summary>
    public IReadOnlyList<string> AnythingElse { get; init; } =
    [
        "Is there anything else I can do for you?",
        "Anything else I can help with?",
    ];

    /// <summary>Invites the caller to go on after a yes to "anything else".</summary>
    public IReadOnlyList<string> Ready { get; init; } =
    [
        "Of course. What would you like to do?",
    ];

    /// <summary>Answers thanks.</summary>
    public IReadOnlyList<string> Welcome { get; init; } =
    [
        "You're welcome.",
        "My pleasure.",
        "Happy to help.",
    ];

    /// <summary>Answers a greeting.</summary>
    public IReadOnlyList<string> Hello { get; init; } =
    [
        "Hello!",
        "Hi there!",
    ];

    /// <summary>Answers small talk.</summary>
    public IReadOnlyList<string> Fine { get; init; } =
    [
        "I'm doing well, thank you.",
        "Very well, thanks for asking.",
    ];

    /// <summary>Answers a caller who wants a moment.</summary>
    public IReadOnlyList<string> TakeYourTime { get; init; } =
    [
        "Take your time, I'm here.",
        "No rush. Just tell me when you're ready.",
    ];

    /// <summary>Says goodbye.</summary>
    public IReadOnlyList<string> Goodbye { get; init; } =
    [
        "Thank you, and goodbye!",
        "Thanks for getting in touch. Goodbye!",
    ];

    /// <summary>Says goodbye to a caller who has booked. {on}</summary>
    public IReadOnlyList<string> GoodbyeBooked { get; init; } =
    [
        "Thank you. See you {on}. Goodbye!",
    ];

    /// <summary>Tells a caller who is leaving with a slot in sight that it is not booked yet; what is missing follows.</summary>
    public IReadOnlyList<string> NotBookedYet { get; init; } =
    [
        "Before you go: that isn't booked yet.",
    ];

    /// <summary>Says goodbye in the middle of a booking.</summary>
    public IReadOnlyList<string> GoodbyeNothingBooked { get; init; } =
    [
        "All right. Nothing has been booked. Goodbye!",
    ];

    /// <summary>Says goodbye in the middle of a change.</summary>
    public IReadOnlyList<string> GoodbyeNothingChanged { get; init; } =
    [
        "All right, I've left everything as it is. Goodbye!",
    ];

    /// <summary>Begins again.</summary>
    public IReadOnlyList<string> StartedOver { get; init; } =
    [
        "No problem, let's start again.",
        "Sure, from the top.",
    ];

    /// <summary>Gives up what was under way.</summary>
    public IReadOnlyList<string> NeverMind { get; init; } =
    [
        "No problem, I've left that.",
    ];

    /// <summary>Gives up a booking.</summary>
    public IReadOnlyList<string> NothingBookedYet { get; init; } =
    [
        "No problem. Nothing has been booked.",
    ];

    /// <summary>Gives up a change.</summary>
    public IReadOnlyList<string> NothingChanged { get; init; } =
    [
        "No problem, I've left your appointment as it is.",
    ];

    /// <summary>Answers the first insult.</summary>
    public IReadOnlyList<string> NotLikeThat { get; init; } =
    [
        "I'm sorry this is frustrating. I do want to help you.",
    ];

    /// <summary>Answers the second insult.</summary>
    public IReadOnlyList<string> NotLikeThatAgain { get; init; } =
    [
        "I'd like to help, but I need us to keep it civil.",
    ];

    /// <summary>Ends after more insults.</summary>
    public IReadOnlyList<string> EndOfPatience { get; init; } =
    [
        "I'm going to end our conversation here. You're welcome to try again another time. Goodbye.",
    ];

    /// <summary>Answers what is none of our business.</summary>
    public IReadOnlyList<string> OnlyAppointments { get; init; } =
    [
        "I'm afraid I can only help with appointments here.",
        "That's beyond me, I'm afraid; I only look after the appointments.",
    ];

    /// <summary>Begins a question that is asked again.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } =
    [
        "Sorry, I didn't get that.",
        "I'm sorry, I didn't follow.",
    ];

    /// <summary>Begins a question that is asked a third time.</summary>
    public IReadOnlyList<string> StillNotUnderstood { get; init; } =
    [
        "I'm sorry, I'm still not following.",
        "I'm having trouble with that, sorry.",
    ];

    /// <summary>Asks for a plain answer to what was read back.</summary>
    public IReadOnlyList<string> YesOrNo { get; init; } =
    [
        "Just say \"yes, please\" to go ahead, or tell me what to change.",
        "Say \"yes, please\" if that's right, or tell me what should be different.",
    ];

    /// <summary>Offers other ways when nothing is understood.</summary>
    public IReadOnlyList<string> OtherWays { get; init; } =
    [
        "You can also type it, or I can take a message for our team. Would you like to leave a message?",
    ];

    /// <summary>Says that the calendar can't be reached.</summary>
    public IReadOnlyList<string> Unavailable { get; init; } =
    [
        "I'm sorry, I can't reach our calendar at the moment, so I don't want to promise anything. I can take a message and have someone get back to you. Shall I?",
    ];

    /// <summary>Says whose calendar can't be reached, before what is certain is offered; <c>{staff}</c>.</summary>
    public IReadOnlyList<string> Uncertain { get; init; } =
    [
        "I can't reach {staff}'s calendar at the moment, so I'll only offer what I'm sure of.",
    ];

    /// <summary>Answers "what was that?" when nothing was said.</summary>
    public IReadOnlyList<string> NothingToRepeat { get; init; } =
    [
        "I hadn't said anything yet.",
    ];
}
