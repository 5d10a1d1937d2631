namespace VoiceBookingKit.Receptionists.BuiltIn;

public sealed partial record BuiltInPhrases
{
    /// <summary>Tells the opening hours. {hours}</summary>
    public IReadOnlyList<string> Hours { get; init; } =
    [
        "We're open {hours}.",
    ];

    /// <summary>Tells one day's opening hours. {day}, {hours}</summary>
    public IReadOnlyList<string> HoursOfDay { get; init; } =
    [
        "{on} we're open {hours}.",
    ];

    /// <summary>Tells that a day is closed. {day}</summary>
    public IReadOnlyList<string> ClosedThen { get; init; } =
    [
        "We're closed {on}.",
    ];

    /// <summary>Tells the services. {services}</summary>
    public IReadOnlyList<string> Services { get; init; } =
    [
        "We offer {services}.",
    ];

    /// <summary>Tells the only service. {service}</summary>
    public IReadOnlyList<string> OneService { get; init; } =
    [
        "You can book {service}.",
    ];

    /// <summary>Tells how long a service takes. {service}, {duration}</summary>
    public IReadOnlyList<string> ServiceLength { get; init; } =
    [
        "{service} takes {duration}.",
    ];

    /// <summary>Tells what a service costs. {service}, {price}</summary>
    public IReadOnlyList<string> ServicePrice { get; init; } =
    [
        "{service} costs {price}.",
    ];

    /// <summary>Tells that a service is free. {service}</summary>
    public IReadOnlyList<string> ServiceFree { get; init; } =
    [
        "{service} is free of charge.",
    ];

    /// <summary>Tells what several services cost each. {service}, {price}</summary>
    public IReadOnlyList<string> ServicesPrice { get; init; } =
    [
        "{service} cost {price} each.",
    ];

    /// <summary>Tells that several services are free. {service}</summary>
    public IReadOnlyList<string> ServicesFree { get; init; } =
    [
        "{service} are free of charge.",
    ];

    /// <summary>Tells an appointment's reference. {reference}</summary>
    public IReadOnlyList<string> Reference { get; init; } =
    [
        "Your reference is {reference}.",
    ];

    /// <summary>Says that prices are not known here.</summary>
    public IReadOnlyList<string> NoPrice { get; init; } =
    [
        "I don't have prices here, I'm afraid.",
    ];

    /// <summary>Tells the address. {address}</summary>
    public IReadOnlyList<string> Address { get; init; } =
    [
        "We're at {address}.",
    ];

    /// <summary>Says that there is no address.</summary>
    public IReadOnlyList<string> NoAddress { get; init; } =
    [
        "I don't have an address here; your confirmation will say where.",
    ];

    /// <summary>Tells the phone number. {phone}</summary>
    public IReadOnlyList<string> ContactPhone { get; init; } =
    [
        "You can call us on {phone}.",
    ];

    /// <summary>Tells the email address. {email}</summary>
    public IReadOnlyList<string> ContactEmail { get; init; } =
    [
        "You can write to us at {email}.",
    ];

    /// <summary>Tells both. {phone}, {email}</summary>
    public IReadOnlyList<string> ContactBoth { get; init; } =
    [
        "You can call us on {phone} or write to {email}.",
    ];

    /// <summary>Says that there is no contact to give.</summary>
    public IReadOnlyList<string> NoContact { get; init; } =
    [
        "I can take a message, and someone will get back to you.",
    ];

    /// <summary>Tells who works here. {staff}</summary>
    public IReadOnlyList<string> StaffMembers { get; init; } =
    [
        "You can see {staff}.",
    ];

    /// <summary>Tells the only staff member. {staff}</summary>
    public IReadOnlyList<string> OneStaff { get; init; } =
    [
        "You'd be seeing {staff}.",
    ];

    /// <summary>Tells what is answering. {business}</summary>
    public IReadOnlyList<string> AboutMe { get; init; } =
    [
        "I'm {business}'s automated assistant. I can book, move and cancel appointments.",
    ];

    /// <summary>Tells the time and day. {time}, {day}</summary>
    public IReadOnlyList<string> TheTime { get; init; } =
    [
        "It's {time} on {day}.",
    ];

    /// <summary>Answers a question without a known answer.</summary>
    public IReadOnlyList<string> CantSay { get; init; } =
    [
        "I don't know that one, I'm afraid.",
    ];

    /// <summary>Says that a staff member does not perform the service. {staff}, {service}, {others}</summary>
    public IReadOnlyList<string> NoStaffForService { get; init; } =
    [
        "{staff} doesn't do the {service}, I'm afraid; that would be with {others}.",
    ];

    /// <summary>A stretch of opening hours. {from}, {to}</summary>
    public IReadOnlyList<string> FromTo { get; init; } =
    [
        "from {from} to {to}",
    ];

    /// <summary>One day of the week before its hours. {first}</summary>
    public IReadOnlyList<string> DayAlone { get; init; } =
    [
        "{first}",
    ];

    /// <summary>Two neighbouring days before their hours. {first}, {last}</summary>
    public IReadOnlyList<string> DayAndDay { get; init; } =
    [
        "{first} and {last}",
    ];

    /// <summary>Days in a row before their hours. {first}, {last}</summary>
    public IReadOnlyList<string> DayToDay { get; init; } =
    [
        "{first} to {last}",
    ];

    /// <summary>A service and who performs it, as part of a sentence. {service}, {staff}</summary>
    public IReadOnlyList<string> ServiceWithStaff { get; init; } =
    [
        "{service} with {staff}",
    ];

    /// <summary>A day with its preposition, for days that take one. {day}</summary>
    public IReadOnlyList<string> OnDay { get; init; } =
    [
        "on {day}",
    ];
}
