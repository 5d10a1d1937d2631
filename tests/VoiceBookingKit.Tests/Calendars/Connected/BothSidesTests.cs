using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Calendars.Connected;

public sealed class BothSidesTests : IAsyncLifetime
{
    private readonly CalendarSalon _salon = new();

    [Fact]
    public async Task A_booking_a_move_and_a_cancellation_stand_on_both_sides()
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        Assert.Equal(($"{booked.Id:N}", CalendarSalon.At(10)), (_salon.Maya.Standing.Single().Key, _salon.Maya.Standing.Single().Start));

        var moved = (await _salon.MoveAsync(booked, Salon.Slot(14))).Appointment!;
        Assert.Equal(CalendarSalon.At(14), _salon.Maya.Standing.Single().Start);

        Assert.True((await _salon.CancelAsync(moved)).IsDone);
        Assert.Empty(_salon.Maya.Standing);
        await _salon.RequireAgreementAsync();
        Assert.Empty(await _salon.Store.GetDueIntentsAsync(DateTimeOffset.MaxValue, 10));
    }

    [Fact]
    public async Task A_slot_that_someone_takes_there_while_a_caller_decides_is_taken()
    {
        Assert.True((await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1")).IsHeld);
        _salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.TakenMeanwhile);

        Assert.Equal(BookingRefusal.Taken, (await _salon.BookAsync(Salon.Slot(10))).Refusal);

        Assert.Empty(await _salon.StandingAsync());
        Assert.DoesNotContain("10:00 maya", await _salon.FreeAsync());
        await _salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task A_calendar_that_is_down_at_booking_time_leaves_nothing_and_the_caller_keeps_the_slot()
    {
        await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1");
        _salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.Unreachable);

        Assert.Equal(BookingRefusal.Unavailable, (await _salon.BookAsync(Salon.Slot(10))).Refusal);

        Assert.Empty(_salon.Maya.Entries);
        Assert.Equal(BookingRefusal.Taken, await _salon.Desk.CheckAsync(Salon.Slot(10), "call-2"));
        Assert.True((await _salon.BookAsync(Salon.Slot(10))).IsDone);
        await _salon.RequireAgreementAsync();
    }

    [Theory]
    [InlineData(CalendarFault.ErrorAfter)]
    [InlineData(CalendarFault.HangsAfter)]
    public async Task A_booking_that_was_taken_and_not_answered_is_found_by_its_key_and_not_repeated(CalendarFault fault)
    {
        _salon.Maya.FailNext(CalendarRequest.Create, fault);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.PatientlyAsync(() => _salon.BookAsync(Salon.Slot(10))));
        Assert.Empty(await _salon.StandingAsync());

        var again = await _salon.BookAsync(Salon.Slot(10));

        Assert.True(again.IsDone);
        Assert.Single(_salon.Maya.Entries);
        await _salon.RequireAgreementAsync();
    }

    [Theory]
    [InlineData(CalendarFault.ErrorBefore)]
    [InlineData(CalendarFault.HangsBefore)]
    public async Task A_booking_of_which_there_is_no_trace_keeps_its_time_until_it_is_certain_and_is_then_done(CalendarFault fault)
    {
        _salon.Maya.FailNext(CalendarRequest.Create, fault);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.PatientlyAsync(() => _salon.BookAsync(Salon.Slot(10))));
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.BookAsync(Salon.Slot(10)));
        Assert.Equal(BookingRefusal.Taken, await _salon.Desk.CheckAsync(Salon.Slot(10), "call-2"));

        _salon.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await _salon.BookAsync(Salon.Slot(10))).IsDone);
        Assert.Single(_salon.Maya.Entries);
        await _salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task A_request_that_arrives_after_everybody_gave_up_is_taken_back()
    {
        _salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ArrivesLate);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.PatientlyAsync(() => _salon.BookAsync(Salon.Slot(10))));
        _salon.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(CalendarFindingKind.Released, Assert.Single(await _salon.Reconciler.RunAsync()).Kind);
        Assert.Equal(BookingRefusal.None, await _salon.Desk.CheckAsync(Salon.Slot(10), "call-2"));

        _salon.Maya.ArriveLate();
        _salon.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(CalendarFindingKind.Undone, Assert.Single(await _salon.Reconciler.RunAsync()).Kind);
        Assert.Empty(_salon.Maya.Standing);
        await _salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task What_a_caller_never_heard_to_be_done_is_taken_back_when_they_leave()
    {
        _salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.BookAsync(Salon.Slot(10)));

        await _salon.Desk.ReleaseHoldsAsync("call-1");
        await _salon.Reconciler.RunAsync();

        Assert.Empty(_salon.Maya.Standing);
        Assert.Equal(CalendarFindingKind.Undone, Assert.Single(_salon.Findings.All).Kind);
        Assert.Contains("10:00 maya", await _salon.FreeAsync());
    }

    [Theory]
    [InlineData(CalendarFault.ErrorAfter, 14)]
    [InlineData(CalendarFault.ErrorBefore, 10)]
    public async Task A_move_without_an_answer_ends_at_one_time_on_both_sides(CalendarFault fault, int hour)
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        _salon.Maya.FailNext(CalendarRequest.Move, fault);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.MoveAsync(booked, Salon.Slot(14)));
        Assert.Equal(BookingRefusal.Taken, await _salon.Desk.CheckAsync(Salon.Slot(14), "call-2"));

        await _salon.SettleAsync();

        Assert.Equal(CalendarSalon.At(hour), Assert.Single(await _salon.StandingAsync()).Slot.Start);
        await _salon.RequireAgreementAsync();
    }

    [Theory]
    [InlineData(CalendarFault.ErrorAfter)]
    [InlineData(CalendarFault.ErrorBefore)]
    public async Task A_cancellation_without_an_answer_is_finished(CalendarFault fault)
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        _salon.Maya.FailNext(CalendarRequest.Cancel, fault);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.CancelAsync(booked));

        await _salon.SettleAsync();

        Assert.Empty(await _salon.StandingAsync());
        Assert.Empty(_salon.Maya.Standing);
    }

    [Fact]
    public async Task A_move_to_someone_without_a_calendar_takes_the_entry_out_and_back_again()
    {
        var booked = (await _salon.BookAsync(Salon.Slot(13))).Appointment!;

        var moved = (await _salon.MoveAsync(booked, Salon.Slot(14, staff: "ben"))).Appointment!;
        await _salon.Reconciler.RunAsync();
        Assert.Empty(_salon.Maya.Standing);

        Assert.True((await _salon.MoveAsync(moved, Salon.Slot(15), "back")).IsDone);
        Assert.Equal(CalendarSalon.At(15), _salon.Maya.Standing.Single().Start);
        await _salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task A_hold_is_a_claim_in_the_calendar_too_and_ends_with_it()
    {
        _salon.Maya.HasReservations = true;
        await _salon.Desk.HoldAsync(Salon.Slot(10), "call-1");
        Assert.Equal(1, _salon.Maya.Reservations);
        await _salon.Desk.ReleaseHoldsAsync("call-1");
        Assert.Equal(0, _salon.Maya.Reservations);

        await _salon.Desk.HoldAsync(Salon.Slot(11), "call-1");
        Assert.True((await _salon.BookAsync(Salon.Slot(11))).IsDone);
        Assert.Equal(0, _salon.Maya.Reservations);
    }

    [Fact]
    public async Task An_entry_that_its_owner_changed_in_words_only_can_be_moved_and_one_that_was_moved_by_hand_can_not()
    {
        var booked = (await _salon.BookAsync(Salon.Slot(10))).Appointment!;
        _salon.Maya.MoveByHand(_salon.Maya.Standing.Single().Id, CalendarSalon.At(10));
        var moved = await _salon.MoveAsync(booked, Salon.Slot(14));
        Assert.True(moved.IsDone);

        _salon.Maya.MoveByHand(_salon.Maya.Standing.Single().Id, CalendarSalon.At(16));

        Assert.Equal(BookingRefusal.ChangedMeanwhile, (await _salon.MoveAsync(moved.Appointment!, Salon.Slot(15), "again")).Refusal);
        Assert.Equal(CalendarSalon.At(16), _salon.Maya.Standing.Single().Start);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused_while_the_first_is_open()
    {
        _salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => _salon.BookAsync(Salon.Slot(10)));

        Assert.Equal(BookingRefusal.KeyReused, (await _salon.BookAsync(Salon.Slot(12))).Refusal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _salon.DisposeAsync();
}
