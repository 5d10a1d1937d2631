using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>An entry of the outbox, as a row.</summary>
internal sealed class OutboxRow
{
    public Guid Id { get; init; }
    public Guid AppointmentId { get; init; }
    public int Sequence { get; init; }
    public OutboxTopic Topic { get; init; }
    public required string Channel { get; init; }
    public string? Detail { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset DueAt { get; set; }
    public OutboxState State { get; set; }
    public int Attempts { get; set; }
    public Guid? Lease { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public string? Problem { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    public static OutboxRow From(OutboxEntry entry)
    {
        var row = new OutboxRow
        {
            Id = entry.Id,
            AppointmentId = entry.AppointmentId,
            Sequence = entry.Sequence,
            Topic = entry.Topic,
            Channel = entry.Channel,
            Detail = entry.Detail,
            CreatedAt = entry.CreatedAt,
        };
        row.Change(entry);
        return row;
    }

    /// <summary>Takes over what deliveries change.</summary>
    public void Change(OutboxEntry after)
    {
        DueAt = after.DueAt;
        State = after.State;
        Attempts = after.Attempts;
        Lease = after.Lease;
        LeasedUntil = after.LeasedUntil;
        Problem = after.Problem;
        SettledAt = after.SettledAt;
    }

    public OutboxEntry ToEntry() => new()
    {
        Id = Id,
        AppointmentId = AppointmentId,
        Sequence = Sequence,
        Topic = Topic,
        Channel = Channel,
        Detail = Detail,
        CreatedAt = CreatedAt,
        DueAt = DueAt,
        State = State,
        Attempts = Attempts,
        Lease = Lease,
        LeasedUntil = LeasedUntil,
        Problem = Problem,
        SettledAt = SettledAt,
    };
}
