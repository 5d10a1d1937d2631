using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

/// <summary>What a store promises that remembers outside calendars; one that does not is not asked.</summary>
public abstract partial class BookingStoreConformance
{
    public async Task An_intent_keeps_its_time_and_the_asker_s_hold_ends_with_it()
    {
        if (await OutsideAsync() is not var (store, outside))
            return;
        await store.TryHoldAsync(HoldOf(SlotAt(60), "call-1"), null, Now);

        await BeginAsync(outside, Book(SlotAt(60), by: "call-1"));

        await RequireRefusedAsync(store, Book(SlotAt(75), by: "call-1"), CommitOutcome.SlotTaken);
        Require.That(!await store.TryHoldAsync(HoldOf(SlotAt(45), "call-2"), null, Now.AddDays(400)), "The time of an intent could be held.");
        Require.Same(1, (await TakenAsync(store)).Count);
    }

    public async Task A_commit_settles_its_intent_and_notes_the_entry_in_one_step()
    {
        if (await OutsideAsync() is not var (store, outside))
            return;
        var book = Book(SlotAt(60));
        var intent = await BeginAsync(outside, book);
        var entry = EntryOf(book.Appointment);

        var booked = await CommitAsync(store, book with { Outside = new OutsideSettlement(intent.Id, entry) });

        Require.Same(null, await outside.FindIntentAsync(book.Key));
        Require.Same(entry, await outside.FindEntryAsync(booked.Id));
        Require.Same(entry, await outside.FindEntryAsync("maya", "entry-1"));
        Require.SameList([entry], await outside.GetEntriesAsync("maya", new TimeRange(Now, Now.AddDays(1))));
        Require.SameList([], await outside.GetEntriesAsync("ben", new TimeRange(Now, Now.AddDays(1))));
        Require.SameList([(Guid?)booked.Id], (await TakenAsync(store)).Select(taken => taken.AppointmentId));
        Require.Same(CommitOutcome.AlreadyCommitted, (await outside.BeginAsync(IntentOf(book)))?.Outcome);
    }

    public async Task What_was_given_up_can_not_be_committed_and_what_was_released_is_free()
    {
        if (await OutsideAsync() is not var (store, outside))
            return;
        var book = Book(SlotAt(60));
        var intent = await BeginAsync(outside, book);
        var undoing = await outside.UpdateIntentAsync(intent with { State = IntentState.Undoing })
            ?? throw new ConformanceException("An intent that nobody changed could not be updated.");

        await RequireRefusedAsync(store, book with { Outside = new OutsideSettlement(intent.Id, EntryOf(book.Appointment)) }, CommitOutcome.Unavailable);
        await RequireRefusedAsync(store, Book(SlotAt(60)), CommitOutcome.SlotTaken);

        await outside.UpdateIntentAsync(undoing with { State = IntentState.Released });
        await CommitAsync(store, Book(SlotAt(60)));
        Require.Same(IntentState.Released, (await outside.FindIntentAsync(book.Key))?.State);
    }

    public async Task Of_two_who_settle_an_intent_one_does()
    {
        if (await OutsideAsync() is not var (_, outside))
            return;
        var intent = await BeginAsync(outside, Book(SlotAt(60)));

        await outside.UpdateIntentAsync(intent with { Attempts = 3 });

        Require.Same(null, await outside.UpdateIntentAsync(intent with { Attempts = 5 }));
        Require.That(!await outside.EndIntentAsync(intent), "An intent that someone else changed was ended.");
        var latest = await outside.FindIntentAsync(intent.Commit.Key);
        Require.Same(3, latest?.Attempts);
        Require.That(await outside.EndIntentAsync(latest!), "An intent could not be ended.");
        Require.SameList([], await outside.GetDueIntentsAsync(DateTimeOffset.MaxValue, 10));
    }

    public async Task An_intent_begins_only_where_its_commit_could_be_made_and_only_once()
    {
        if (await OutsideAsync() is not var (store, outside))
            return;
        var first = await CommitAsync(store, Book(SlotAt(60)));
        await store.TryHoldAsync(HoldOf(SlotAt(120), "call-2"), null, Now);

        Require.Same(CommitOutcome.SlotTaken, (await outside.BeginAsync(IntentOf(Book(SlotAt(75)))))?.Outcome);
        Require.Same(CommitOutcome.SlotTaken, (await outside.BeginAsync(IntentOf(Book(SlotAt(120)))))?.Outcome);
        Require.Same(CommitOutcome.ChangedMeanwhile, (await outside.BeginAsync(IntentOf(Move(first with { Sequence = 4 }, SlotAt(240)), first)))?.Outcome);
        var move = Move(first, SlotAt(75));
        await BeginAsync(outside, move, first);
        Require.That(await outside.BeginAsync(IntentOf(move, first)) is not null, "The same request began twice.");
        Require.Same(CommitOutcome.ChangedMeanwhile, (await outside.BeginAsync(IntentOf(Cancel(first), first)))?.Outcome);
        await CommitAsync(store, move with { Outside = new OutsideSettlement((await outside.FindIntentAsync(move.Key))!.Id, null) });
    }

    public async Task An_intent_is_found_as_it_was_begun()
    {
        if (await OutsideAsync() is not var (store, outside))
            return;
        var first = await CommitAsync(store, Book(SlotAt(60), limit: new DayLimit(new TimeRange(Now, Now.AddDays(1)), 9)));
        var second = await CommitAsync(store, Book(SlotAt(120)));
        var book = Book(SlotAt(180), limit: new DayLimit(new TimeRange(Now, Now.AddDays(1)), 9), maxOpen: 7);

        foreach (var intent in new[]
        {
            await BeginAsync(outside, book),
            await BeginAsync(outside, Move(first, SlotAt(240)), first, EntryOf(first)),
            await BeginAsync(outside, Cancel(second, "ill"), second, EntryOf(second)),
        })
        {
            var found = await outside.FindIntentAsync(intent.Commit.Key) ?? throw new ConformanceException("An intent was not found.");
            Require.Same(intent with { Commit = found.Commit }, found);
            // Lists are equal only to themselves.
            Require.Same(intent.Commit with { Outbox = found.Commit.Outbox }, found.Commit);
        }
        Require.Same(3, (await outside.GetOpenIntentsAsync("call-1")).Count);
        Require.Same(0, (await outside.GetOpenIntentsAsync("call-2")).Count);
    }

    public async Task Intents_are_due_when_their_time_has_come_oldest_first()
    {
        if (await OutsideAsync() is not var (_, outside))
            return;
        var late = await BeginAsync(outside, Book(SlotAt(60)), nextIn: 20);
        var soon = await BeginAsync(outside, Book(SlotAt(120)), nextIn: 10);
        await BeginAsync(outside, Book(SlotAt(180)), nextIn: 30);

        Require.SameList([soon.Id, late.Id], (await outside.GetDueIntentsAsync(Now.AddMinutes(20), 10)).Select(intent => intent.Id));
        Require.SameList([soon.Id], (await outside.GetDueIntentsAsync(Now.AddMinutes(20), 1)).Select(intent => intent.Id));
    }

    public async Task A_lease_has_one_owner_until_it_ends()
    {
        if (await OutsideAsync() is not var (_, outside))
            return;

        Require.That(await outside.TryLeaseAsync("work", "one", Now, Now.AddMinutes(2)), "A free lease could not be had.");
        Require.That(await outside.TryLeaseAsync("work", "one", Now, Now.AddMinutes(3)), "A lease could not be prolonged.");
        Require.That(!await outside.TryLeaseAsync("work", "two", Now.AddMinutes(2), Now.AddMinutes(4)), "A lease has two owners.");
        Require.That(await outside.TryLeaseAsync("other", "two", Now, Now.AddMinutes(4)), "Leases are in each other's way.");
        Require.That(await outside.TryLeaseAsync("work", "two", Now.AddMinutes(3), Now.AddMinutes(5)), "An ended lease keeps its work.");
    }

    private async Task<(IBookingStore Store, IOutsideStore Outside)?> OutsideAsync()
    {
        var store = await CreateStoreAsync();
        return store.Outside is { } outside ? (store, outside) : null;
    }

    private static OutsideIntent IntentOf(BookingCommit commit, Appointment? before = null, OutsideEntry? entry = null, int nextIn = 1) => new()
    {
        Id = Guid.NewGuid(),
        Calendar = "maya",
        Commit = commit,
        Appointment = commit.Apply(before),
        Entry = entry,
        TriedAt = Now,
        NextAt = Now.AddMinutes(nextIn),
    };

    private static async Task<OutsideIntent> BeginAsync(IOutsideStore outside, BookingCommit commit, Appointment? before = null, OutsideEntry? entry = null, int nextIn = 1)
    {
        var intent = IntentOf(commit, before, entry, nextIn);
        Require.Same(null, (await outside.BeginAsync(intent))?.Outcome);
        return intent;
    }

    private static OutsideEntry EntryOf(Appointment appointment) =>
        new(appointment.Id, appointment.Slot.StaffId, "maya", "entry-1", appointment.Slot.Start, appointment.Slot.End) { Version = "7", Address = "/e/1", ChangedAt = Now };
}
