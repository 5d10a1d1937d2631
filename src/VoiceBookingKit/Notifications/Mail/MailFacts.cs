using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Notifications.Mail;

/// <summary>What a mail tells, for templates to put into words.</summary>
public sealed record MailFacts
{
    /// <summary>What happened.</summary>
    public required OutboxTopic Topic { get; init; }

    /// <summary>Whether it goes to the business and not to the customer.</summary>
    public bool IsForBusiness { get; init; }

    /// <summary>The appointment as the change left it.</summary>
    public required Appointment Appointment { get; init; }

    /// <summary>With whom it is.</summary>
    public required Business Business { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The staff member's name.</summary>
    public required string StaffName { get; init; }

    /// <summary>The appointment's time by the reader's clock.</summary>
    public required LocalSlot When { get; init; }

    /// <summary>The appointment's time by the business's clock, when that differs from the reader's; else null.</summary>
    public LocalSlot? WhenAtBusiness { get; init; }

    /// <summary>The time before a move by the reader's clock, or null.</summary>
    public LocalSlot? Before { get; init; }

    /// <summary>The reason for a cancellation, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the customer can move or cancel, or null.</summary>
    public Uri? ManageLink { get; init; }

    /// <summary>Where the event can be added to a calendar with one click; null when there is nothing to add.</summary>
    public AddToCalendarLinks? CalendarLinks { get; init; }
}

/// <summary>A stretch of time by one clock.</summary>
/// <param name="Start">Start, with the offset in force.</param>
/// <param name="End">End, with the offset in force.</param>
/// <param name="Zone">Whose clock it is.</param>
public sealed record LocalSlot(DateTimeOffset Start, DateTimeOffset End, IanaZone Zone)
{
    /// <summary>A slot by a zone's clock.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="zone">The zone.</param>
    public static LocalSlot Of(Slot slot, IanaZone zone) => new(zone.ToLocal(slot.Start), zone.ToLocal(slot.End), zone);
}
