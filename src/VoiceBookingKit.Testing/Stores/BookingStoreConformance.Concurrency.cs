using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task Of_200_who_want_one_slot_at_once_one_gets_it()
    {
        var store = await CreateStoreAsync();

        var results = await AtOnceAsync(200, i => store.CommitAsync(Book(SlotAt(60 + (i % 3 * 10)), by: $"call-{i}")));

        Require.Same(1, results.Count(result => result.Outcome == CommitOutcome.Committed), "the number of those who got it");
        Require.Same(199, results.Count(result => result.Outcome == CommitOutcome.SlotTaken), "the number of those who were told that it is taken");
        Require.Same(1, (await TakenAsync(store)).Count, "the number of taken times");
    }

    public async Task Of_50_who_want_to_hold_one_slot_at_once_one_does()
    {
        var store = await CreateStoreAsync();

        var held = await AtOnceAsync(50, i => store.TryHoldAsync(HoldOf(SlotAt(60), $"call-{i}"), null, Now));

        Require.Same(1, held.Count(isHeld => isHeld), "the number of holders");
    }

    public async Task Of_50_with_one_key_at_once_one_books_and_all_see_its_appointment()
    {
        var store = await CreateStoreAsync();

        var results = await AtOnceAsync(50, _ => store.CommitAsync(Book(SlotAt(60)) with { Key = "one key" }));

        Require.Same(1, results.Count(result => result.Outcome == CommitOutcome.Committed), "the number of commits");
        Require.Same(49, results.Count(result => result.Outcome == CommitOutcome.AlreadyCommitted), "the number of retries");
        Require.Same(1, results.Select(result => result.Appointment?.Id).Distinct().Count(), "the number of appointments seen");
    }

    public async Task Of_20_changes_of_one_appointment_at_once_one_is_made()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));

        var results = await AtOnceAsync(20, i => store.CommitAsync(i % 2 == 0 ? Move(first, SlotAt(120 + (i * 30)), by: $"call-{i}") : Cancel(first)));

        Require.Same(1, results.Count(result => result.Outcome == CommitOutcome.Committed), "the number of changes");
        Require.Same(2, (await store.GetHistoryAsync(first.Id)).Count, "the number of entries in the trail");
    }

    public async Task Limits_hold_when_many_book_at_once()
    {
        var store = await CreateStoreAsync();
        var limit = new DayLimit(new(Now, Now.AddDays(1)), 4);

        var daily = await AtOnceAsync(12, i => store.CommitAsync(Book(SlotAt(60 + (i * 30)), by: $"call-{i}", email: $"caller{i}@example.com", limit: limit)));
        var open = await AtOnceAsync(12, i => store.CommitAsync(Book(SlotAt(60, staff: $"staff-{i}"), by: $"call-{i}", maxOpen: 3)));

        Require.Same(4, daily.Count(result => result.Outcome == CommitOutcome.Committed), "the number booked on the day");
        Require.Same(3, open.Count(result => result.Outcome == CommitOutcome.Committed), "the number booked by one customer");
    }

    private static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => work(i))));
}
