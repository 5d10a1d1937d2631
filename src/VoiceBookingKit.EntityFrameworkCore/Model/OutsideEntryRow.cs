using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>Where an appointment stands in an outside calendar, as a row.</summary>
internal sealed class OutsideEntryRow
{
    public Guid AppointmentId { get; init; }
    public required string StaffId { get; set; }
    public required string Calendar { get; set; }
    public required string EntryId { get; set; }
    public DateTimeOffset StartsAt { get; set; }
    public DateTimeOffset EndsAt { get; set; }
    public string? Address { get; set; }
    public string? Version { get; set; }
    public bool IsForeign { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public static OutsideEntryRow From(OutsideEntry entry) => new()
    {
        AppointmentId = entry.AppointmentId,
        StaffId = entry.StaffId,
        Calendar = entry.Calendar,
        EntryId = entry.EntryId,
        StartsAt = entry.Start,
        EndsAt = entry.End,
        Address = entry.Address,
        Version = entry.Version,
        IsForeign = entry.IsForeign,
        ChangedAt = entry.ChangedAt,
    };

    public OutsideEntry ToEntry() => new(AppointmentId, StaffId, Calendar, EntryId, StartsAt, EndsAt)
    {
        Address = Address,
        Version = Version,
        IsForeign = IsForeign,
        ChangedAt = ChangedAt,
    };
}
