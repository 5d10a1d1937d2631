using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Receptionists;

/// <summary>An appointment as it is shown to its customer.</summary>
public sealed record AppointmentView
{
    /// <summary>The appointment as it is stored.</summary>
    public required Appointment Appointment { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The staff member's name.</summary>
    public required string StaffName { get; init; }

    /// <summary>Start at the business, with the offset in force.</summary>
    public required DateTimeOffset LocalStart { get; init; }

    /// <summary>End at the business, with the offset in force.</summary>
    public required DateTimeOffset LocalEnd { get; init; }

    /// <summary>The business's IANA zone.</summary>
    public required string Zone { get; init; }

    /// <summary>Start where the customer is, or null when that is the same wall-clock time or unknown.</summary>
    public DateTimeOffset? CustomerStart { get; init; }

    /// <summary>Where its calendar file can be fetched, or null when this host serves none.</summary>
    public Uri? CalendarLink { get; init; }

    /// <summary>Whether it stands.</summary>
    public bool IsCancelled => Appointment.Status == AppointmentStatus.Cancelled;

    /// <summary>Shows an appointment with its business's names and clock.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="business">Whose it is.</param>
    /// <param name="customerZone">Where the customer is, or null when unknown.</param>
    /// <param name="calendarLink">Where its calendar file can be fetched, or null.</param>
    public static AppointmentView Of(Appointment appointment, Business business, IanaZone? customerZone, Uri? calendarLink)
    {
        var slot = appointment.Slot;
        var start = business.Zone.ToLocal(slot.Start);
        return new AppointmentView
        {
            Appointment = appointment,
            // An appointment can outlive the service or the staff member that it was booked with.
            ServiceName = business.FindService(slot.ServiceId)?.Name ?? slot.ServiceId,
            StaffName = business.FindStaff(slot.StaffId)?.Name ?? slot.StaffId,
            LocalStart = start,
            LocalEnd = business.Zone.ToLocal(slot.End),
            Zone = business.Zone.Id,
            CustomerStart = customerZone?.ToLocal(slot.Start) is { } there && there.DateTime != start.DateTime ? there : null,
            CalendarLink = calendarLink,
        };
    }
}
