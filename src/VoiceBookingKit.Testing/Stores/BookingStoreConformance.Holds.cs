using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task A_hold_keeps_others_out_until_it_expires()
    {
        var store = await CreateStoreAsync();
        var hold = HoldOf(SlotAt(60), "call-1", forMinutes: 5);
        await store.TryHoldAsync(hold, null, Now);

        Require.That(!await store.TryHoldAsync(HoldOf(SlotAt(75), "call-2"), null, Now), "Two owners hold the same time.");
        await RequireRefusedAsync(store, Book(SlotAt(45), by: "call-2"), CommitOutcome.SlotTaken);

        var late = Book(SlotAt(60), by: "call-2");
        await CommitAsync(store, late with { At = hold.ExpiresAt });
    }

    public async Task An_expired_hold_gives_way_to_another_hold()
    {
        var store = await CreateStoreAsync();
        var hold = HoldOf(SlotAt(60), "call-1", forMinutes: 5);
        await store.TryHoldAsync(hold, null, Now);

        Require.That(
            await store.TryHoldAsync(HoldOf(SlotAt(60), "call-2", forMinutes: 15), null, hold.ExpiresAt), "An expired hold keeps its time.");
    }

    public async Task Time_that_only_touches_is_free_and_other_staff_are_not_in_the_way()
    {
        var store = await CreateStoreAsync();
        await CommitAsync(store, Book(SlotAt(60)));

        await CommitAsync(store, Book(SlotAt(30)));
        await CommitAsync(store, Book(SlotAt(90)));
        await CommitAsync(store, Book(SlotAt(60, staff: "ben")));
        Require.That(await store.TryHoldAsync(HoldOf(SlotAt(120), "call-2"), null, Now), "Time that only touches an appointment could not be held.");
    }

    public async Task A_new_hold_ends_the_owner_s_other_one()
    {
        var store = await CreateStoreAsync();
        await store.TryHoldAsync(HoldOf(SlotAt(60), "call-1"), null, Now);

        Require.That(await store.TryHoldAsync(HoldOf(SlotAt(75), "call-1"), null, Now), "An owner's own hold is in the way.");

        Require.SameList([Now.AddMinutes(75)], (await TakenAsync(store)).Select(taken => taken.Start));
    }

    public async Task A_hold_that_is_refused_changes_nothing()
    {
        var store = await CreateStoreAsync();
        await CommitAsync(store, Book(SlotAt(120), by: "call-2"));
        await store.TryHoldAsync(HoldOf(SlotAt(60), "call-1"), null, Now);

        Require.That(!await store.TryHoldAsync(HoldOf(SlotAt(120), "call-1"), null, Now), "Booked time could be held.");

        Require.SameList([Now.AddMinutes(60), Now.AddMinutes(120)], (await TakenAsync(store)).Select(taken => taken.Start).Order());
    }

    public async Task Released_holds_are_free_for_others()
    {
        var store = await CreateStoreAsync();
        await store.TryHoldAsync(HoldOf(SlotAt(60), "call-1"), null, Now);

        await store.ReleaseHoldsAsync("call-1");
        await store.ReleaseHoldsAsync("nobody");

        Require.That(await store.TryHoldAsync(HoldOf(SlotAt(60), "call-2"), null, Now), "A released hold keeps its time.");
    }

    public async Task An_owner_s_hold_gives_way_to_its_own_booking_and_ends_with_it()
    {
        var store = await CreateStoreAsync();
        await store.TryHoldAsync(HoldOf(SlotAt(60), "call-1"), null, Now);

        await CommitAsync(store, Book(SlotAt(75), by: "call-1"));

        Require.SameList([Now.AddMinutes(75)], (await TakenAsync(store)).Select(taken => taken.Start));
    }

    public async Task A_refused_booking_and_a_cancellation_leave_the_owner_s_hold()
    {
        var store = await CreateStoreAsync();
        var other = await CommitAsync(store, Book(SlotAt(240)));
        await CommitAsync(store, Book(SlotAt(120), by: "call-2"));
        await store.TryHoldAsync(HoldOf(SlotAt(60), "call-1"), null, Now);

        await RequireRefusedAsync(store, Book(SlotAt(120), by: "call-1"), CommitOutcome.SlotTaken);
        await CommitAsync(store, Cancel(other));

        Require.That((await TakenAsync(store)).Any(taken => taken.HoldOwner == "call-1"), "The hold is gone.");
    }

    public async Task An_appointment_that_moves_makes_room_for_its_own_hold()
    {
        var store = await CreateStoreAsync();
        var appointment = await CommitAsync(store, Book(SlotAt(60)));
        var hold = HoldOf(SlotAt(75), "call-1");

        Require.That(!await store.TryHoldAsync(hold, null, Now), "Booked time could be held.");
        Require.That(await store.TryHoldAsync(hold, appointment.Id, Now), "The moving appointment is in its own way.");
        await CommitAsync(store, Move(appointment, SlotAt(75)));

        Require.SameList([Now.AddMinutes(75)], (await TakenAsync(store)).Select(taken => taken.Start));
    }
}
