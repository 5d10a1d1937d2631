using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Calendars.Connected;

public sealed class CalendarChangesTests : IAsyncLifetime
{
    private readonly CalendarSalon _salon = new();

    [Fact]
    public async Task A_booking_made_in_the_calendar_becomes_an_appointment_once()
    {
        var entry = _salon.Maya.AddByHand(CalendarSalon.At(11), CalendarSalon.At(11, 30));
        var created = Told(CalendarChangeKind.Created, entry);

        Assert.Equal(CalendarChangeOutcome.Applied, await _salon.Changes.ApplyAsync(created));
        Assert.Equal(CalendarChangeOutcome.Known, await _salon.Changes.ApplyAsync(created));

        var appointment = Assert.Single(await _salon.StandingAsync());
        Assert.Equal((Salon.Slot(11), "bo@example.com"), (appointment.Slot, appointment.Customer.Email));
        Assert.Equal("calendar:maya", Assert.Single(await _salon.Store.GetHistoryAsync(appointment.Id)).By);
    }

    [Fact]
    public async Task A_cancellation_that_comes_before_the_booking_it_cancels_leaves_nothing()
    {
        var entry = _salon.Maya.AddByHand(CalendarSalon.At(11), CalendarSalon.At(11, 30));
        _salon.Maya.DeleteByHand(entry.Id);

        Assert.Equal(CalendarChangeOutcome.Outdated, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Cancelled, entry)));
        Assert.Equal(CalendarChangeOutcome.Outdated, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, entry)));

        Assert.Empty(await _salon.StandingAsync());
    }

    [Fact]
    public async Task A_booking_of_someone_unknown_is_busy_time_and_no_appointment()
    {
        var entry = _salon.Maya.AddByHand(CalendarSalon.At(11), CalendarSalon.At(11, 30));

        Assert.Equal(CalendarChangeOutcome.BusyOnly, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, entry) with { Customer = null }));
        Assert.Equal(CalendarChangeOutcome.BusyOnly, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, entry) with { ServiceId = "massage" }));

        Assert.Empty(await _salon.StandingAsync());
        Assert.DoesNotContain("11:00 maya", await _salon.FreeAsync());
    }

    [Fact]
    public async Task News_that_the_kit_made_itself_changes_nothing()
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        var entry = _salon.Maya.Standing.Single();

        Assert.Equal(CalendarChangeOutcome.Known, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, entry) with { Key = entry.Key }));
        Assert.Equal(CalendarChangeOutcome.Known, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, entry) with { Key = $"{Guid.NewGuid():N}", Entry = EntryOf(entry) with { Id = "other" } }));

        Assert.Equal(booked, Assert.Single(await _salon.StandingAsync()));
    }

    [Fact]
    public async Task What_the_owner_moves_or_deletes_in_the_calendar_is_followed_in_any_order_of_the_news()
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        var first = _salon.Maya.Standing.Single();
        var second = _salon.Maya.MoveByHand(first.Id, CalendarSalon.At(12));
        var third = _salon.Maya.MoveByHand(first.Id, CalendarSalon.At(15));

        Assert.Equal(CalendarChangeOutcome.Applied, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Moved, third, after: 2)));
        Assert.Equal(CalendarChangeOutcome.Known, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Moved, second, after: 1)));
        Assert.Equal(CalendarChangeOutcome.Known, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Moved, third, after: 2)));
        Assert.Equal(CalendarSalon.At(15), Assert.Single(await _salon.StandingAsync()).Slot.Start);

        _salon.Maya.DeleteByHand(first.Id);
        Assert.Equal(CalendarChangeOutcome.Applied, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Cancelled, third, after: 3)));
        Assert.Equal(CalendarChangeOutcome.Known, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Cancelled, third, after: 3)));
        Assert.Equal(CalendarChangeOutcome.Outdated, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Moved, second, after: 1)));
        Assert.Equal(AppointmentStatus.Cancelled, (await _salon.Store.FindAsync(booked.Id))!.Status);
    }

    [Fact]
    public async Task A_move_onto_another_appointment_is_reported_and_not_followed()
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        var entry = _salon.Maya.Standing.Single();
        _salon.Maya.RefusesOverlap = false;
        await _salon.BookAsync(Salon.Slot(12), "other");
        var moved = _salon.Maya.MoveByHand(entry.Id, CalendarSalon.At(12));

        Assert.Equal(CalendarChangeOutcome.Conflict, await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Moved, moved, after: 1)));

        Assert.Equal(booked.Slot, (await _salon.Store.FindAsync(booked.Id))!.Slot);
        Assert.Equal(CalendarFindingKind.Conflict, _salon.Findings.All[^1].Kind);
    }

    [Fact]
    public async Task News_is_sent_again_when_the_calendar_can_not_be_asked()
    {
        await _salon.BookAsync(Salon.Slot(10));
        var moved = _salon.Maya.MoveByHand(_salon.Maya.Standing.Single().Id, CalendarSalon.At(15));
        _salon.Maya.Faults = _ => CalendarFault.Unreachable;

        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Moved, moved, after: 1)));
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, new FakeEntry("new", null, CalendarSalon.At(11), CalendarSalon.At(11, 30)))));
    }

    [Fact]
    public async Task An_appointment_made_in_the_calendar_can_be_moved_and_cancelled_here()
    {
        var entry = _salon.Maya.AddByHand(CalendarSalon.At(11), CalendarSalon.At(11, 30));
        await _salon.Changes.ApplyAsync(Told(CalendarChangeKind.Created, entry));

        var moved = (await _salon.MoveAsync((await _salon.StandingAsync())[0], Salon.Slot(14))).Appointment!;
        Assert.Equal(CalendarSalon.At(14), _salon.Maya.Standing.Single().Start);

        Assert.True((await _salon.CancelAsync(moved)).IsDone);
        Assert.Empty(_salon.Maya.Standing);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _salon.DisposeAsync();

    private CalendarChange Told(CalendarChangeKind kind, FakeEntry entry, int after = 0) => new("maya", kind, EntryOf(entry), _salon.Clock.GetUtcNow().AddMinutes(after))
    {
        ServiceId = "haircut",
        Customer = new Customer("Bo Berg", "Bo@example.com"),
    };

    private static CalendarEntry EntryOf(FakeEntry entry) => new(entry.Id, entry.Start, entry.End);
}
