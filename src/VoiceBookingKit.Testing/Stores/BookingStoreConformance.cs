using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

/// <summary>The promises of <see cref="IBookingStore"/>, for the author of a store to inherit.</summary>
public abstract partial class BookingStoreConformance : ConformanceSuite
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Makes an empty store. It is used until the promise is checked; whoever made it disposes of it.</summary>
    protected abstract Task<IBookingStore> CreateStoreAsync();

    /// <summary>A slot that starts some minutes after the suite's present.</summary>
    private static Slot SlotAt(int minutes, string staff = "maya", int lasts = 30) =>
        new("haircut", staff, Now.AddMinutes(minutes), Now.AddMinutes(minutes + lasts));

    private static TimeRange WithoutBuffers(Slot slot) => new(slot.Start, slot.End);

    private static Hold HoldOf(Slot slot, string owner, int forMinutes = 5) => new(Guid.NewGuid(), slot, WithoutBuffers(slot), owner, Now.AddMinutes(forMinutes));

    private static BookingCommit.Book Book(Slot slot, string by = "call-1", string email = "ana@example.com", DayLimit? limit = null, int? maxOpen = null)
    {
        var id = Guid.NewGuid();
        var appointment = new Appointment
        {
            Id = id,
            Uid = $"{id:N}@example.com",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = WithoutBuffers(slot),
            Customer = new Customer("Ana Díaz", email),
            CreatedAt = Now,
            ChangedAt = Now,
        };
        return new BookingCommit.Book($"book-{id:N}", Now, by, appointment, limit, maxOpen);
    }

    private static BookingCommit.Move Move(Appointment appointment, Slot to, string by = "call-1", DayLimit? limit = null) =>
        new($"move-{Guid.NewGuid():N}", Now.AddMinutes(1), by, appointment.Id, appointment.Sequence, to, WithoutBuffers(to), limit);

    private static BookingCommit.Cancel Cancel(Appointment appointment, string? reason = null) =>
        new($"cancel-{Guid.NewGuid():N}", Now.AddMinutes(2), "call-1", appointment.Id, appointment.Sequence, reason);

    private static async Task<Appointment> CommitAsync(IBookingStore store, BookingCommit commit)
    {
        var result = await store.CommitAsync(commit);
        Require.Same(CommitOutcome.Committed, result.Outcome, "the outcome");
        return result.Appointment ?? throw new ConformanceException("A commit that was done returned no appointment.");
    }

    private static async Task RequireRefusedAsync(IBookingStore store, BookingCommit commit, CommitOutcome expected)
    {
        var result = await store.CommitAsync(commit);
        Require.Same(expected, result.Outcome, "the outcome");
        Require.That(await store.FindCommitAsync(commit) is null or { Outcome: CommitOutcome.KeyReused }, "A refused commit used up its key.");
    }

    private static async Task<IReadOnlyList<TakenTime>> TakenAsync(IBookingStore store) =>
        await store.GetTakenAsync(new TimeRange(Now.AddDays(-30), Now.AddDays(30)), Now);
}
