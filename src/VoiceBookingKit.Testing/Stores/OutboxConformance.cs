using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

/// <summary>The promises of <see cref="IOutboxStore"/>, for the author of a store to inherit.</summary>
public abstract partial class OutboxConformance : ConformanceSuite
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Makes an empty store. It is used until the promise is checked; whoever made it disposes of it.</summary>
    protected abstract Task<IBookingStore> CreateStoreAsync();

    private async Task<(IBookingStore Store, IOutboxStore Outbox)> CreateAsync()
    {
        var store = await CreateStoreAsync();
        return (store, store.Outbox ?? throw new ConformanceException("The store has no outbox."));
    }

    private static OutboxEntry Entry(
        Guid appointment, int sequence, OutboxTopic topic, string channel = "mail", int dueInMinutes = 0, string? detail = null) => new()
        {
            Id = Guid.NewGuid(),
            AppointmentId = appointment,
            Sequence = sequence,
            Topic = topic,
            Channel = channel,
            Detail = detail,
            CreatedAt = Now,
            DueAt = Now.AddMinutes(dueInMinutes),
        };

    /// <summary>A booking some minutes after the suite's present, with a mail unless other entries are given.</summary>
    private static BookingCommit.Book Book(int minutes, Func<Guid, OutboxEntry[]>? outbox = null)
    {
        var id = Guid.NewGuid();
        var slot = SlotAt(minutes);
        var appointment = new Appointment
        {
            Id = id,
            Uid = $"{id:N}@example.com",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer("Ana Díaz", "ana@example.com"),
            CreatedAt = Now,
            ChangedAt = Now,
        };
        return new BookingCommit.Book($"book-{id:N}", Now, "call-1", appointment, null) { Outbox = outbox?.Invoke(id) ?? [Entry(id, 0, OutboxTopic.Booked)] };
    }

    private static BookingCommit.Move Move(Appointment appointment, int minutes, params OutboxEntry[] outbox)
    {
        var to = SlotAt(minutes);
        return new BookingCommit.Move(
            $"move-{Guid.NewGuid():N}", Now.AddMinutes(1), "call-1", appointment.Id, appointment.Sequence, to, new TimeRange(to.Start, to.End), null)
        { Outbox = outbox };
    }

    private static BookingCommit.Cancel Cancel(Appointment appointment, params OutboxEntry[] outbox) =>
        new($"cancel-{Guid.NewGuid():N}", Now.AddMinutes(2), "call-1", appointment.Id, appointment.Sequence, null) { Outbox = outbox };

    private static Slot SlotAt(int minutes) => new("haircut", "maya", Now.AddMinutes(minutes), Now.AddMinutes(minutes + 30));

    private static async Task<Appointment> CommitAsync(IBookingStore store, BookingCommit commit)
    {
        var result = await store.CommitAsync(commit);
        Require.Same(CommitOutcome.Committed, result.Outcome, "the outcome");
        return result.Appointment ?? throw new ConformanceException("A commit that was done returned no appointment.");
    }

    private static Task<IReadOnlyList<OutboxEntry>> ClaimAsync(IOutboxStore outbox, int afterMinutes = 0, int max = 100) =>
        outbox.ClaimAsync(new OutboxLease(Guid.NewGuid(), Now.AddMinutes(afterMinutes), Now.AddMinutes(afterMinutes + 2), max));

    private static async Task SettleAsync(IOutboxStore outbox, OutboxEntry entry, OutboxState state = OutboxState.Delivered, string? problem = null, DateTimeOffset? due = null) =>
        Require.That(
            await outbox.SettleAsync(entry.Id, entry.Lease ?? Guid.Empty, new OutboxSettlement(state, Now, problem, due)),
            "An entry could not be settled by who holds its lease.");

    private static Task<IReadOnlyList<OutboxEntry>> ListAsync(IOutboxStore outbox, OutboxState state) => outbox.ListAsync(new OutboxQuery(state));
}
