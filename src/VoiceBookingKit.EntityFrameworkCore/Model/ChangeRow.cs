using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>One entry of an appointment's audit trail, with the idempotency key of the commit that made it.</summary>
internal sealed class ChangeRow
{
    public Guid AppointmentId { get; init; }
    public int Sequence { get; init; }
    public required string Key { get; init; }
    public ChangeKind Kind { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public SlotColumns? Before { get; init; }
    public SlotColumns? After { get; init; }
    public string? Note { get; init; }

    public static ChangeRow From(string key, AppointmentChange change) => new()
    {
        AppointmentId = change.AppointmentId,
        Sequence = change.Sequence,
        Key = key,
        Kind = change.Kind,
        At = change.At,
        By = change.By,
        Before = SlotColumns.From(change.Before),
        After = SlotColumns.From(change.After),
        Note = change.Note,
    };

    public AppointmentChange ToChange() => new(AppointmentId, Sequence, Kind, At, By, Before?.ToSlot(), After?.ToSlot(), Note);
}

/// <summary>A slot as columns of another row.</summary>
internal sealed class SlotColumns
{
    public required string ServiceId { get; init; }
    public required string StaffId { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset EndsAt { get; init; }

    public static SlotColumns? From(Slot? slot) => slot is null
        ? null
        : new SlotColumns { ServiceId = slot.ServiceId, StaffId = slot.StaffId, StartsAt = slot.Start, EndsAt = slot.End };

    public Slot ToSlot() => new(ServiceId, StaffId, StartsAt, EndsAt);
}
