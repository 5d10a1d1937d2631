using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class OutboxConformance
{
    public async Task A_commit_writes_its_entries_and_they_are_read_back_as_they_are()
    {
        var (store, outbox) = await CreateAsync();
        var book = Book(60, id => [Entry(id, 0, OutboxTopic.Booked), Entry(id, 0, OutboxTopic.Reminder, dueInMinutes: 30, detail: "30m")]);

        await CommitAsync(store, book);

        Require.SameList(book.Outbox, await ListAsync(outbox, OutboxState.Pending));
    }

    public async Task A_commit_that_is_refused_or_repeated_writes_nothing()
    {
        var (store, outbox) = await CreateAsync();
        var book = Book(60);
        await CommitAsync(store, book);

        await store.CommitAsync(book with { Outbox = [Entry(book.Appointment.Id, 0, OutboxTopic.Booked)] });
        await store.CommitAsync(Book(75));
        await store.CommitAsync(Move(book.Appointment with { Sequence = 7 }, 120, Entry(book.Appointment.Id, 8, OutboxTopic.Moved)));

        Require.SameList(book.Outbox, await ListAsync(outbox, OutboxState.Pending));
    }

    public async Task A_move_discards_the_reminders_of_the_old_time_and_nothing_else()
    {
        var (store, outbox) = await CreateAsync();
        var other = Book(300, id => [Entry(id, 0, OutboxTopic.Reminder)]);
        await CommitAsync(store, other);
        var book = Book(60, id => [Entry(id, 0, OutboxTopic.Booked), Entry(id, 0, OutboxTopic.Reminder, dueInMinutes: 30)]);
        var first = await CommitAsync(store, book);
        OutboxEntry[] news = [Entry(first.Id, 1, OutboxTopic.Moved), Entry(first.Id, 1, OutboxTopic.Reminder, dueInMinutes: 90)];

        await CommitAsync(store, Move(first, 120, news));

        Require.That(
            (await ListAsync(outbox, OutboxState.Pending)).ToHashSet().SetEquals([other.Outbox[0], book.Outbox[0], .. news]),
            "A move does not leave exactly what is still to be told.");
        var discarded = await ListAsync(outbox, OutboxState.Discarded);
        Require.SameList([book.Outbox[1].Id], discarded.Select(entry => entry.Id));
        Require.Same(Now.AddMinutes(1), discarded[0].SettledAt);
    }

    public async Task A_cancellation_discards_reminders_and_also_one_that_is_being_delivered()
    {
        var (store, outbox) = await CreateAsync();
        var first = await CommitAsync(store, Book(60, id => [Entry(id, 0, OutboxTopic.Reminder), Entry(id, 0, OutboxTopic.Reminder, dueInMinutes: 30)]));
        var claimed = await ClaimAsync(outbox);
        Require.Same(1, claimed.Count);

        await CommitAsync(store, Cancel(first));

        Require.Same(0, (await ListAsync(outbox, OutboxState.Pending)).Count);
        Require.That(
            !await outbox.SettleAsync(claimed[0].Id, claimed[0].Lease!.Value, new OutboxSettlement(OutboxState.Pending, Now, null, Now)),
            "A reminder that is void was made pending again.");
        Require.Same(0, (await ClaimAsync(outbox, afterMinutes: 60)).Count);
    }

    public async Task A_note_of_a_customer_who_did_not_come_is_kept_once()
    {
        var (store, _) = await CreateAsync();
        var first = await CommitAsync(store, Book(60));
        var note = new NoShow(first.Id, Now.AddMinutes(90), "maya", "called, no answer");
        Require.Same(null, await store.FindNoShowAsync(first.Id));

        await store.MarkNoShowAsync(note);
        await store.MarkNoShowAsync(note with { By = "ben" });

        Require.Same(note, await store.FindNoShowAsync(first.Id));
    }
}
