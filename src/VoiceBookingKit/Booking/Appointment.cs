using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>A slot that is booked. It is moved or cancelled, never deleted.</summary>
public sealed record Appointment
{
    /// <summary>Unique id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The globally unique UID of its calendar event (RFC 5545 section 3.8.4.7); it never changes.</summary>
    public required string Uid { get; init; }

    /// <summary>The code by which the customer names it: six characters of <see cref="AppointmentReference.Alphabet"/>.</summary>
    public required string Reference { get; init; }

    /// <summary>What is booked, with whom and when, in UTC.</summary>
    public required Slot Slot { get; init; }

    /// <summary>The slot with its buffers, in UTC: what nobody else can take.</summary>
    public required TimeRange Blocked { get; init; }

    /// <summary>Who booked it.</summary>
    public required Customer Customer { get; init; }

    /// <summary>What the customer wants the business to know, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it stands.</summary>
    public AppointmentStatus Status { get; init; }

    /// <summary>How often it was changed: 0 when new (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; init; }

    /// <summary>When it was booked, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Id of the call in which it was booked, or null for manual booking.</summary>
    public string? CallId { get; init; }
}

/// <summary>Whether an appointment stands.</summary>
public enum AppointmentStatus
{
    /// <summary>It stands.</summary>
    Booked,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>One entry of an appointment's audit trail.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="Sequence">The appointment's <see cref="Appointment.Sequence"/> after the change.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who did it: a call's id, or a word such as <c>manual</c>.</param>
/// <param name="Before">The slot before, or null when it was new.</param>
/// <param name="After">The slot after, or null when it was cancelled.</param>
/// <param name="Note">A reason, or null.</param>
public sealed record AppointmentChange(
    Guid AppointmentId, int Sequence, ChangeKind Kind, DateTimeOffset At, string By, Slot? Before, Slot? After, string? Note);

/// <summary>What was done to an appointment.</summary>
public enum ChangeKind
{
    /// <summary>It was booked.</summary>
    Booked,

    /// <summary>It was put at another time or with someone else.</summary>
    Moved,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
