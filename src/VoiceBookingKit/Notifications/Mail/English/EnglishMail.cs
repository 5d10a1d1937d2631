using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Mail.English;

/// <summary>The mails in English.</summary>
internal sealed class EnglishMail : IMailTemplates
{
    public string Language => "en";

    public MailContent Write(MailFacts facts)
    {
        var document = facts.IsForBusiness ? ForBusiness(facts) : ForCustomer(facts);
        return new MailContent(SubjectOf(facts), MailLayout.ToText(document), MailLayout.ToHtml(document));
    }

    private static string SubjectOf(MailFacts facts)
    {
        var when = EnglishTimes.Short(facts.When);
        return (facts.IsForBusiness, facts.Topic) switch
        {
            (true, OutboxTopic.Moved) => $"Moved: {facts.ServiceName} with {facts.Appointment.Customer.Name}, {when}",
            (true, OutboxTopic.Cancelled) => $"Cancelled: {facts.ServiceName} with {facts.Appointment.Customer.Name}, {when}",
            (true, _) => $"New: {facts.ServiceName} with {facts.Appointment.Customer.Name}, {when}",
            (_, OutboxTopic.Moved) => $"Moved to {when}: {facts.ServiceName}, {facts.Business.Name}",
            (_, OutboxTopic.Cancelled) => $"Cancelled: {facts.ServiceName}, {facts.Business.Name}, {when}",
            (_, OutboxTopic.Reminder) => $"Reminder: {facts.ServiceName}, {facts.Business.Name}, {when}",
            _ => $"Booked: {facts.ServiceName}, {facts.Business.Name}, {when}",
        };
    }

    private static MailDocument ForCustomer(MailFacts facts) => Common(facts) with
    {
        Heading = facts.Topic switch
        {
            OutboxTopic.Moved => "Your appointment has moved",
            OutboxTopic.Cancelled => "Your appointment is cancelled",
            OutboxTopic.Reminder => "Your appointment is coming up",
            _ => "Your appointment is booked",
        },
        Paragraphs = [$"Hello {facts.Appointment.Customer.Name},", facts.Topic switch
        {
            OutboxTopic.Moved when facts.Before is { } before => $"This is the new time. It was {EnglishTimes.Short(before)} before.",
            OutboxTopic.Moved => "This is the new time.",
            OutboxTopic.Cancelled => "This appointment will not take place. You need not do anything.",
            OutboxTopic.Reminder => $"We look forward to seeing you at {facts.Business.Name}.",
            _ => $"Thank you for booking with {facts.Business.Name}. We look forward to seeing you.",
        }],
        Facts =
        [
            ("What", $"{facts.ServiceName}, {EnglishTimes.Length(facts.Appointment.Slot.Duration)}"),
            ("With", facts.StaffName),
            .. Optional("Where", facts.Business.Address),
            .. Optional("Phone", facts.Business.Phone),
            ("Reference", facts.Appointment.Reference),
            .. Optional("Your notes", facts.Appointment.Notes),
            .. Optional("Reason", facts.Reason),
            .. Optional("Please note", facts.Topic == OutboxTopic.Cancelled ? null : facts.Business.Policy.LateChangeText),
        ],
        Button = facts.ManageLink is { } manage ? new MailLink("Move or cancel", manage) : null,
        LinksLabel = "Add to calendar",
        Links = facts.CalendarLinks is { } links
            ? [new("Google", links.Google), new("Outlook", links.Outlook), new("Office 365", links.Office365), new("Yahoo", links.Yahoo)]
            : [],
        Footer =
        [
            $"You get this mail because an appointment with {facts.Business.Name} was made in your name.",
            .. facts.ManageLink is null ? Array.Empty<string>() : ["The link is for you alone: whoever has it can change this appointment."],
        ],
    };

    private static MailDocument ForBusiness(MailFacts facts) => Common(facts) with
    {
        Heading = facts.Topic switch
        {
            OutboxTopic.Moved => "An appointment has moved",
            OutboxTopic.Cancelled => "An appointment is cancelled",
            _ => "A new appointment",
        },
        Paragraphs = facts.Before is { } before ? [$"It was {EnglishTimes.Short(before)} before."] : [],
        Facts =
        [
            ("What", $"{facts.ServiceName}, {EnglishTimes.Length(facts.Appointment.Slot.Duration)}"),
            ("With", facts.StaffName),
            ("Customer", facts.Appointment.Customer.Name),
            ("Email", facts.Appointment.Customer.Email),
            .. Optional("Phone", facts.Appointment.Customer.Phone),
            .. Optional("Their zone", facts.Appointment.Customer.TimeZone),
            .. Optional("Notes", facts.Appointment.Notes),
            .. Optional("Reason", facts.Reason),
            ("Reference", facts.Appointment.Reference),
        ],
    };

    private static MailDocument Common(MailFacts facts) => new()
    {
        Language = "en",
        Sender = facts.Business.Name,
        Heading = "",
        Day = EnglishTimes.Day(facts.When.Start),
        Time = EnglishTimes.Range(facts.When),
        OtherTime = facts.WhenAtBusiness is { } there ? $"At {facts.Business.Name}: {EnglishTimes.Day(there.Start)}, {EnglishTimes.Range(there)}" : null,
        IsCancelled = facts.Topic == OutboxTopic.Cancelled,
    };

    private static (string Name, string Value)[] Optional(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [(name, value)];
}
