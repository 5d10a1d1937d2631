using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>An interval of one service and staff member that can be booked.</summary>
/// <param name="ServiceId">A <see cref="Service.Id"/>.</param>
/// <param name="StaffId">A <see cref="Staff.Id"/>.</param>
/// <param name="Start">Start in UTC.</param>
/// <param name="End">End in UTC.</param>
public sealed record Slot(string ServiceId, string StaffId, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>How long the appointment would last.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>The time that booking it would take up: the slot with its service's buffers.</summary>
    /// <param name="service">The slot's service.</param>
    public TimeRange BlockedBy(Service service) =>
        new TimeRange(Start, End).Widen(service.BufferBefore, service.BufferAfter);
}

/// <summary>A short claim on a slot while a conversation decides.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Slot">What is held.</param>
/// <param name="Blocked">The slot with its buffers, in UTC: what nobody else can take.</param>
/// <param name="Owner">Id of the call, or whatever else holds it.</param>
/// <param name="ExpiresAt">When it ends by itself, in UTC.</param>
public sealed record Hold(Guid Id, Slot Slot, TimeRange Blocked, string Owner, DateTimeOffset ExpiresAt);
