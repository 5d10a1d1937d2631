using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>Time of one staff member that is taken, by a standing appointment or by a hold. The database lets no two of them overlap.</summary>
/// <remarks>The database itself keeps the claims of appointments in step; code writes only those of holds.</remarks>
internal sealed class ClaimRow
{
    /// <summary>The appointment's id, or the hold's.</summary>
    public Guid Id { get; init; }
    public required string StaffId { get; init; }
    public DateTimeOffset BlockedFrom { get; init; }
    public DateTimeOffset BlockedTo { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public Guid? AppointmentId { get; init; }
    public string? HoldOwner { get; init; }

    /// <summary>The appointment that would make room for the hold: the one claim that it may overlap.</summary>
    public Guid? HoldLeaving { get; init; }
    public DateTimeOffset? HoldExpiresAt { get; init; }

    public static ClaimRow From(Hold hold, Guid? leaving) => new()
    {
        Id = hold.Id,
        StaffId = hold.Slot.StaffId,
        BlockedFrom = hold.Blocked.Start,
        BlockedTo = hold.Blocked.End,
        StartsAt = hold.Slot.Start,
        HoldOwner = hold.Owner,
        HoldLeaving = leaving,
        HoldExpiresAt = hold.ExpiresAt,
    };
}
