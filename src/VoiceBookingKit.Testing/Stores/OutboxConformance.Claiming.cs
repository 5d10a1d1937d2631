using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class OutboxConformance
{
    public async Task What_is_claimed_is_nobody_else_s_until_the_lease_ends()
    {
        var (store, outbox) = await CreateAsync();
        var book = Book(60);
        await CommitAsync(store, book);

        var claimed = await ClaimAsync(outbox);

        Require.Same(1, claimed.Count);
        Require.Same(book.Outbox[0] with { Attempts = 1, Lease = claimed[0].Lease, LeasedUntil = Now.AddMinutes(2) }, claimed[0]);
        Require.Same(0, (await ClaimAsync(outbox, afterMinutes: 1)).Count);
        var again = await ClaimAsync(outbox, afterMinutes: 2);
        Require.Same(2, again.Single().Attempts);
        Require.That(
            !await outbox.SettleAsync(book.Outbox[0].Id, claimed[0].Lease!.Value, new OutboxSettlement(OutboxState.Delivered, Now)),
            "A lease that had passed to another still settled.");
        await SettleAsync(outbox, again[0]);
        Require.Same(1, (await ListAsync(outbox, OutboxState.Delivered)).Count);
    }

    public async Task Only_what_is_due_is_claimed_the_longest_due_first()
    {
        var (store, outbox) = await CreateAsync();
        await CommitAsync(store, Book(60, id => [Entry(id, 0, OutboxTopic.Booked, dueInMinutes: 5)]));
        await CommitAsync(store, Book(120, id => [Entry(id, 0, OutboxTopic.Booked, dueInMinutes: 3)]));
        await CommitAsync(store, Book(180, id => [Entry(id, 0, OutboxTopic.Booked, dueInMinutes: 9)]));

        Require.Same(0, (await ClaimAsync(outbox, afterMinutes: 2)).Count);
        Require.Same(Now.AddMinutes(3), await outbox.GetNextDueAsync(Now));
        Require.SameList([Now.AddMinutes(3), Now.AddMinutes(5)], (await ClaimAsync(outbox, afterMinutes: 5)).Select(entry => entry.DueAt));
        Require.Same(Now.AddMinutes(7), await outbox.GetNextDueAsync(Now.AddMinutes(6)));
        Require.Same(null, await outbox.GetNextDueAsync(Now.AddMinutes(9)));
    }

    public async Task News_of_one_appointment_wait_for_what_went_before_them_on_their_channel_alone()
    {
        var (store, outbox) = await CreateAsync();
        var first = await CommitAsync(store, Book(60, id => [Entry(id, 0, OutboxTopic.Booked), Entry(id, 0, OutboxTopic.Booked, "webhook:crm")]));
        var moved = await CommitAsync(store, Move(first, 120, Entry(first.Id, 1, OutboxTopic.Moved), Entry(first.Id, 1, OutboxTopic.Reminder)));
        await CommitAsync(store, Cancel(moved, Entry(first.Id, 2, OutboxTopic.Cancelled), Entry(first.Id, 2, OutboxTopic.Cancelled, "webhook:crm")));
        var other = await CommitAsync(store, Book(300));

        var claimed = await ClaimAsync(outbox);
        Require.That(
            claimed.Select(entry => (entry.AppointmentId, entry.Sequence, entry.Channel)).ToHashSet()
                .SetEquals([(first.Id, 0, "mail"), (first.Id, 0, "webhook:crm"), (other.Id, 0, "mail")]),
            "What was claimed is not the first news of each appointment and channel.");

        var mail = claimed.Single(entry => entry.AppointmentId == first.Id && entry.Channel == "mail");
        await SettleAsync(outbox, mail, OutboxState.Pending, "refused", Now.AddMinutes(10));
        Require.Same(0, (await ClaimAsync(outbox)).Count);
        await SettleAsync(outbox, (await ClaimAsync(outbox, afterMinutes: 10)).Single(entry => entry.Id == mail.Id), OutboxState.Dead, "gone");
        Require.That((await ClaimAsync(outbox, afterMinutes: 10)).Any(entry => entry.Sequence == 1), "An entry that was given up still keeps others waiting.");
    }

    public async Task A_reminder_keeps_nobody_waiting_but_waits_for_the_news_itself()
    {
        var (store, outbox) = await CreateAsync();
        await CommitAsync(store, Book(60, id => [Entry(id, 0, OutboxTopic.Reminder, dueInMinutes: -5), Entry(id, 0, OutboxTopic.Booked)]));

        var claimed = await ClaimAsync(outbox);

        Require.Same(OutboxTopic.Booked, claimed.Single().Topic);
        await SettleAsync(outbox, claimed[0]);
        Require.Same(OutboxTopic.Reminder, (await ClaimAsync(outbox)).Single().Topic);
    }

    public async Task Reminders_can_be_left_to_somebody_else()
    {
        var (store, outbox) = await CreateAsync();
        await CommitAsync(store, Book(60, id => [Entry(id, 0, OutboxTopic.Booked, "webhook:crm"), Entry(id, 0, OutboxTopic.Reminder)]));

        var claimed = await outbox.ClaimAsync(new OutboxLease(Guid.NewGuid(), Now, Now.AddMinutes(2), 100) { WithoutReminders = true });

        Require.Same(OutboxTopic.Booked, claimed.Single().Topic);
        Require.Same(OutboxTopic.Reminder, (await ClaimAsync(outbox)).Single().Topic);
    }

    public async Task Of_many_who_claim_at_once_each_entry_has_one()
    {
        var (store, outbox) = await CreateAsync();
        for (var i = 0; i < 40; i++)
            await CommitAsync(store, Book(60 + (30 * i)));

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<Guid>();
            while (await ClaimAsync(outbox, max: 3) is { Count: > 0 } claimed)
                mine.AddRange(claimed.Select(entry => entry.Id));
            return mine;
        })));

        var all = claims.SelectMany(mine => mine).ToList();
        Require.Same(40, all.Count, "the number of claims");
        Require.Same(40, all.Distinct().Count(), "the number of entries that were claimed");
    }

    public async Task What_is_dead_can_be_listed_sent_again_and_discarded()
    {
        var (store, outbox) = await CreateAsync();
        await CommitAsync(store, Book(60));
        var claimed = (await ClaimAsync(outbox)).Single();
        Require.That(!await outbox.ResendAsync(claimed.Id, Now), "An entry that is pending was sent again.");
        await SettleAsync(outbox, claimed, OutboxState.Dead, new string('x', 600));

        var dead = (await ListAsync(outbox, OutboxState.Dead)).Single();
        Require.Same(OutboxSettlement.MaxProblem, dead.Problem?.Length);
        Require.That(await outbox.ResendAsync(dead.Id, Now.AddMinutes(3)), "A dead entry could not be sent again.");
        var again = (await ClaimAsync(outbox, afterMinutes: 3)).Single();
        Require.Same(1, again.Attempts);
        Require.That(await outbox.DiscardAsync(again.Id, Now.AddMinutes(3)), "A pending entry could not be discarded.");
        Require.That(!await outbox.DiscardAsync(again.Id, Now.AddMinutes(3)), "An entry was discarded twice.");
        Require.That(!await outbox.ResendAsync(Guid.NewGuid(), Now), "An entry that does not exist was sent again.");
        Require.Same(0, (await ClaimAsync(outbox, afterMinutes: 30)).Count);
    }

    public async Task Only_what_is_done_and_old_is_forgotten()
    {
        var (store, outbox) = await CreateAsync();
        for (var i = 0; i < 3; i++)
            await CommitAsync(store, Book(60 + (30 * i)));
        var claimed = await ClaimAsync(outbox, max: 2);
        await SettleAsync(outbox, claimed[0]);
        await SettleAsync(outbox, claimed[1], OutboxState.Dead);

        Require.Same(0, await outbox.PurgeAsync(Now));
        Require.Same(1, await outbox.PurgeAsync(Now.AddDays(1)));

        Require.Same(0, (await ListAsync(outbox, OutboxState.Delivered)).Count);
        Require.Same(1, (await ListAsync(outbox, OutboxState.Dead)).Count);
        Require.Same(1, (await ListAsync(outbox, OutboxState.Pending)).Count);
    }
}
