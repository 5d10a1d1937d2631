using VoiceBookingKit.Booking;

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
}
