using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task A_move_frees_the_old_time_and_takes_the_new()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));
        var move = Move(first, SlotAt(120, staff: "ben", lasts: 60));

        var moved = await CommitAsync(store, move);

        Require.Same(first with { Slot = move.To, Blocked = move.Blocked, Sequence = 1, ChangedAt = move.At }, moved);
        Require.Same(moved, await store.FindAsync(first.Id));
        await RequireRefusedAsync(store, Book(SlotAt(150, staff: "ben")), CommitOutcome.SlotTaken);
        await CommitAsync(store, Book(SlotAt(60)));
    }

    public async Task An_appointment_can_move_into_its_own_time()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));

        await CommitAsync(store, Move(first, SlotAt(75)));

        await CommitAsync(store, Book(SlotAt(45)));
        await RequireRefusedAsync(store, Book(SlotAt(90)), CommitOutcome.SlotTaken);
    }

    public async Task A_move_into_taken_time_leaves_everything_as_it_was()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));
        var other = await CommitAsync(store, Book(SlotAt(120)));
        await store.TryHoldAsync(HoldOf(SlotAt(180), "call-9"), null, Now);

        await RequireRefusedAsync(store, Move(first, SlotAt(100)), CommitOutcome.SlotTaken);
        await RequireRefusedAsync(store, Move(first, SlotAt(180)), CommitOutcome.SlotTaken);

        Require.SameList([first, other], await store.ListAsync(new(Now, Now.AddDays(1))));
        Require.Same(1, (await store.GetHistoryAsync(first.Id)).Count, "the number of entries in the trail");
    }

    public async Task A_change_from_an_old_sequence_is_refused_with_the_appointment_as_it_stands()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));
        var moved = await CommitAsync(store, Move(first, SlotAt(120)));

        foreach (BookingCommit late in new BookingCommit[] { Move(first, SlotAt(180)), Cancel(first) })
            Require.Same(new CommitResult(CommitOutcome.ChangedMeanwhile, moved), await store.CommitAsync(late));
    }

    public async Task A_cancelled_appointment_stays_cancelled()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));
        var cancel = Cancel(first, "ill");
        var cancelled = await CommitAsync(store, cancel);

        Require.Same(first with { Status = AppointmentStatus.Cancelled, Sequence = 1, ChangedAt = cancel.At }, cancelled);
        await RequireRefusedAsync(store, Move(cancelled, SlotAt(120)), CommitOutcome.ChangedMeanwhile);
        await RequireRefusedAsync(store, Cancel(cancelled), CommitOutcome.ChangedMeanwhile);
        await CommitAsync(store, Book(SlotAt(60)));
    }

    public async Task What_does_not_exist_can_not_be_changed()
    {
        var store = await CreateStoreAsync();
        var unknown = Book(SlotAt(60)).Appointment;

        Require.Same(new CommitResult(CommitOutcome.NotFound, null), await store.CommitAsync(Move(unknown, SlotAt(120))));
        Require.Same(new CommitResult(CommitOutcome.NotFound, null), await store.CommitAsync(Cancel(unknown)));
    }

    public async Task The_trail_tells_every_change_in_order()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        var first = await CommitAsync(store, book);
        var move = Move(first, SlotAt(120), by: "manual");
        var moved = await CommitAsync(store, move);
        var cancel = Cancel(moved, "ill, sorry");
        await CommitAsync(store, cancel);

        Require.SameList(
            [
                new(first.Id, 0, ChangeKind.Booked, book.At, "call-1", null, first.Slot, null),
                new(first.Id, 1, ChangeKind.Moved, move.At, "manual", first.Slot, moved.Slot, null),
                new(first.Id, 2, ChangeKind.Cancelled, cancel.At, "call-1", moved.Slot, null, "ill, sorry"),
            ],
            await store.GetHistoryAsync(first.Id));
        Require.Same(0, (await store.GetHistoryAsync(Guid.NewGuid())).Count, "the number of entries for an unknown id");
    }
}
