using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task Nothing_is_found_that_is_not_there()
    {
        var store = await CreateStoreAsync();

        Require.Same(null, await store.FindAsync(Guid.NewGuid()));
        Require.Same(null, await store.FindByReferenceAsync("K7Q4M2"));
        Require.Same(0, (await store.FindByEmailAsync("ana@example.com", new TimeRange(Now, Now.AddDays(1)))).Count, "the number of appointments");
    }

    public async Task Lists_hold_standing_appointments_that_start_within_the_range_earliest_first()
    {
        var store = await CreateStoreAsync();
        var range = new TimeRange(Now.AddMinutes(60), Now.AddMinutes(180));
        var late = await CommitAsync(store, Book(SlotAt(150)));
        var early = await CommitAsync(store, Book(SlotAt(60, staff: "ben")));
        await CommitAsync(store, Book(SlotAt(180)));
        await CommitAsync(store, Book(SlotAt(30, lasts: 60)));
        var others = await CommitAsync(store, Book(SlotAt(100), email: "bo@example.com"));
        await CommitAsync(store, Cancel(await CommitAsync(store, Book(SlotAt(120, staff: "ben")))));

        Require.SameList([early, others, late], await store.ListAsync(range));
        Require.SameList([early, late], await store.FindByEmailAsync("ana@example.com", range));
    }

    public async Task Cancelled_appointments_are_still_found_by_id_and_reference()
    {
        var store = await CreateStoreAsync();
        var cancelled = await CommitAsync(store, Cancel(await CommitAsync(store, Book(SlotAt(60)))));

        Require.Same(cancelled, await store.FindAsync(cancelled.Id));
        Require.Same(cancelled, await store.FindByReferenceAsync(cancelled.Reference));
    }

    public async Task A_message_is_kept_once_and_as_it_was_left()
    {
        var store = await CreateStoreAsync();
        var later = new CallbackMessage(Guid.NewGuid(), Now.AddMinutes(2), "call-2", null, "+12125550100", "Call me.\nThanks 🦊");
        var first = new CallbackMessage(Guid.NewGuid(), Now.AddMinutes(1), "call-1", "Ana Díaz", "ana@example.com", "It's about 'parking'");

        await store.LeaveMessageAsync(later);
        await store.LeaveMessageAsync(first);
        await store.LeaveMessageAsync(first with { Text = "changed" });

        Require.SameList([first, later], await store.GetMessagesAsync(Now));
        Require.SameList([later], await store.GetMessagesAsync(later.At));
    }
}
