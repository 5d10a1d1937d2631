using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>An appointment as a row.</summary>
internal sealed class AppointmentRow
{
    public Guid Id { get; init; }
    public required string Uid { get; init; }
    public required string Reference { get; init; }
    public required string ServiceId { get; set; }
    public required string StaffId { get; set; }
    public DateTimeOffset StartsAt { get; set; }
    public DateTimeOffset EndsAt { get; set; }
    public DateTimeOffset BlockedFrom { get; set; }
    public DateTimeOffset BlockedTo { get; set; }
    public required string CustomerName { get; init; }
    public required string CustomerEmail { get; init; }
    public string? CustomerPhone { get; init; }
    public string? CustomerTimeZone { get; init; }
    public string? CustomerLanguage { get; init; }
    public string? Notes { get; init; }
    public AppointmentStatus Status { get; set; }
    public int Sequence { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
    public string? CallId { get; init; }

    public static AppointmentRow From(Appointment appointment)
    {
        var row = new AppointmentRow
        {
            Id = appointment.Id,
            Uid = appointment.Uid,
            Reference = appointment.Reference,
            ServiceId = appointment.Slot.ServiceId,
            StaffId = appointment.Slot.StaffId,
            CustomerName = appointment.Customer.Name,
            CustomerEmail = appointment.Customer.Email,
            CustomerPhone = appointment.Customer.Phone,
            CustomerTimeZone = appointment.Customer.TimeZone,
            CustomerLanguage = appointment.Customer.Language,
            Notes = appointment.Notes,
            CreatedAt = appointment.CreatedAt,
            CallId = appointment.CallId,
        };
        row.Change(appointment);
        return row;
    }

    /// <summary>Takes over what moves and cancellations change; the rest of an appointment stays as it was booked.</summary>
    public void Change(Appointment after)
    {
        ServiceId = after.Slot.ServiceId;
        StaffId = after.Slot.StaffId;
        StartsAt = after.Slot.Start;
        EndsAt = after.Slot.End;
        BlockedFrom = after.Blocked.Start;
        BlockedTo = after.Blocked.End;
        Status = after.Status;
        Sequence = after.Sequence;
        ChangedAt = after.ChangedAt;
    }

    public Appointment ToAppointment() => new()
    {
        Id = Id,
        Uid = Uid,
        Reference = Reference,
        Slot = new Slot(ServiceId, StaffId, StartsAt, EndsAt),
        Blocked = new TimeRange(BlockedFrom, BlockedTo),
        Customer = new Customer(CustomerName, CustomerEmail) { Phone = CustomerPhone, TimeZone = CustomerTimeZone, Language = CustomerLanguage },
        Notes = Notes,
        Status = Status,
        Sequence = Sequence,
        CreatedAt = CreatedAt,
        ChangedAt = ChangedAt,
        CallId = CallId,
    };
}
