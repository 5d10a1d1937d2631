using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task An_empty_store_has_nothing_taken()
    {
        var store = await CreateStoreAsync();

        Require.Same(0, (await TakenAsync(store)).Count, "the number of taken times");
    }

    public async Task What_is_booked_is_taken_with_its_buffers()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        var blocked = new TimeRange(Now.AddMinutes(50), Now.AddMinutes(105));
        var appointment = await CommitAsync(store, book with { Appointment = book.Appointment with { Blocked = blocked } });

        Require.SameList([new("maya", blocked, Now.AddMinutes(60), appointment.Id, null)], await TakenAsync(store));
    }

    public async Task What_is_held_is_taken_until_the_hold_expires()
    {
        var store = await CreateStoreAsync();
        var hold = HoldOf(SlotAt(60), "call-1", forMinutes: 5);
        var range = new TimeRange(Now, Now.AddDays(1));
        Require.That(await store.TryHoldAsync(hold, null, Now), "A free slot could not be held.");

        Require.SameList([new("maya", hold.Blocked, Now.AddMinutes(60), null, "call-1")], await store.GetTakenAsync(range, Now));
        Require.Same(1, (await store.GetTakenAsync(range, hold.ExpiresAt.AddTicks(-1))).Count, "the number of holds just before it expires");
        Require.Same(0, (await store.GetTakenAsync(range, hold.ExpiresAt)).Count, "the number of holds when it expires");
    }

    public async Task Taken_time_is_told_for_ranges_that_overlap_it_and_for_no_other()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60, lasts: 30));
        await CommitAsync(store, book with { Appointment = book.Appointment with { Blocked = new(Now.AddMinutes(60), Now.AddMinutes(100)) } });

        foreach (var (from, to, overlaps) in new[] { (0, 60, false), (0, 61, true), (70, 80, true), (0, 200, true), (99, 200, true), (100, 200, false) })
        {
            var found = await store.GetTakenAsync(new TimeRange(Now.AddMinutes(from), Now.AddMinutes(to)), Now);
            Require.Same(overlaps ? 1 : 0, found.Count, $"the number of taken times from minute {from} to {to}");
        }
    }

    public async Task Cancelled_appointments_take_no_time()
    {
        var store = await CreateStoreAsync();
        var appointment = await CommitAsync(store, Book(SlotAt(60)));

        await CommitAsync(store, Cancel(appointment));

        Require.Same(0, (await TakenAsync(store)).Count, "the number of taken times");
    }
}
