using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task An_appointment_is_read_back_as_it_was_booked()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        var full = book.Appointment with
        {
            Blocked = new TimeRange(Now.AddMinutes(55), Now.AddMinutes(100)),
            Customer = new Customer("Zoë O'Brien-Ångström 王 🦊", "o'brien@example.com") { Phone = "+12125550100", TimeZone = "Asia/Kathmandu", Language = "en-GB" },
            Notes = "First line; '--\nsecond \"line\" <b>🦊</b>",
            CallId = "call-1",
            CreatedAt = Now.AddTicks(1_234_567),
            ChangedAt = Now.AddTicks(7_654_321),
        };

        Require.Same(full, await CommitAsync(store, book with { Appointment = full }));
        Require.Same(full, await store.FindAsync(full.Id));
        Require.Same(full, await store.FindByReferenceAsync(full.Reference));
        Require.SameList([full], await store.FindByEmailAsync("o'brien@example.com", new TimeRange(Now, Now.AddDays(1))));
        Require.SameList([full], await store.ListAsync(new TimeRange(Now, Now.AddDays(1))));
    }

    public async Task Absent_values_stay_absent_and_instants_are_utc()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        var abroad = book.Appointment.Slot with { Start = book.Appointment.Slot.Start.ToOffset(TimeSpan.FromHours(9)) };

        var read = await CommitAsync(store, book);

        Require.Same(book.Appointment, read);
        Require.Same(TimeSpan.Zero, (await store.FindAsync(read.Id))!.Slot.Start.Offset, "the offset of the start");
        await RequireRefusedAsync(store, Book(abroad), CommitOutcome.SlotTaken);
    }

    public async Task Overlapping_time_is_booked_once()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        await CommitAsync(store, book with { Appointment = book.Appointment with { Blocked = new TimeRange(Now.AddMinutes(60), Now.AddMinutes(100)) } });

        foreach (var minutes in new[] { 31, 60, 80, 99 })
            await RequireRefusedAsync(store, Book(SlotAt(minutes)), CommitOutcome.SlotTaken);
        await RequireRefusedAsync(store, Book(SlotAt(0, lasts: 240)), CommitOutcome.SlotTaken);
        await CommitAsync(store, Book(SlotAt(100)));
    }

    public async Task A_day_s_limit_counts_standing_appointments_of_the_same_staff_that_start_that_day()
    {
        var store = await CreateStoreAsync();
        var limit = new DayLimit(new TimeRange(Now, Now.AddHours(12)), 2);
        await CommitAsync(store, Book(SlotAt(-30, lasts: 60), limit: limit));
        await CommitAsync(store, Book(SlotAt(720), limit: limit));
        var first = await CommitAsync(store, Book(SlotAt(60), limit: limit));
        await CommitAsync(store, Book(SlotAt(690, lasts: 30), limit: limit));

        await RequireRefusedAsync(store, Book(SlotAt(180), limit: limit), CommitOutcome.DayFull);
        await CommitAsync(store, Book(SlotAt(180, staff: "ben"), limit: limit));
        var moved = await CommitAsync(store, Move(first, SlotAt(120), limit: limit));
        await CommitAsync(store, Cancel(moved));
        await CommitAsync(store, Book(SlotAt(180), limit: limit));
    }

    public async Task A_customer_s_limit_counts_standing_appointments_to_come()
    {
        var store = await CreateStoreAsync();
        await CommitAsync(store, Book(SlotAt(-60), maxOpen: 2));
        var first = await CommitAsync(store, Book(SlotAt(60), maxOpen: 2));
        await CommitAsync(store, Book(SlotAt(120, staff: "ben"), maxOpen: 2));

        await RequireRefusedAsync(store, Book(SlotAt(180), maxOpen: 2), CommitOutcome.TooManyOpen);
        await CommitAsync(store, Book(SlotAt(180), email: "bo@example.com", maxOpen: 2));
        await CommitAsync(store, Cancel(first));
        await CommitAsync(store, Book(SlotAt(240), maxOpen: 2));
    }

    public async Task A_reference_is_given_once_even_when_its_appointment_is_cancelled()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));
        await CommitAsync(store, Cancel(first));
        var second = Book(SlotAt(120));

        await RequireRefusedAsync(store, second with { Appointment = second.Appointment with { Reference = first.Reference } }, CommitOutcome.ReferenceTaken);

        Require.Same(first.Id, (await store.FindByReferenceAsync(first.Reference))?.Id);
    }

    public async Task The_first_of_several_reasons_is_told()
    {
        var store = await CreateStoreAsync();
        var limit = new DayLimit(new TimeRange(Now, Now.AddDays(1)), 1);
        var first = await CommitAsync(store, Book(SlotAt(60)));
        var second = await CommitAsync(store, Book(SlotAt(120, staff: "ben")));
        var all = Book(SlotAt(60), limit: limit, maxOpen: 1);
        all = all with { Appointment = all.Appointment with { Reference = first.Reference } };
        var elsewhere = all with { Appointment = all.Appointment with { Slot = SlotAt(180), Blocked = WithoutBuffers(SlotAt(180)) } };

        await RequireRefusedAsync(store, all with { Key = "same" }, CommitOutcome.SlotTaken);
        await RequireRefusedAsync(store, elsewhere, CommitOutcome.DayFull);
        await RequireRefusedAsync(store, elsewhere with { Limit = null }, CommitOutcome.TooManyOpen);
        await RequireRefusedAsync(store, elsewhere with { Limit = null, MaxOpen = null }, CommitOutcome.ReferenceTaken);
        await RequireRefusedAsync(store, Move(second, SlotAt(60)) with { FromSequence = 7 }, CommitOutcome.ChangedMeanwhile);
    }
}
