using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Tests.Booking;

public sealed class ChangeTests
{
    private readonly Salon _salon = new();

    [Fact]
    public async Task A_moved_appointment_keeps_its_names_and_counts_its_changes()
    {
        var first = await _salon.BookAsync(Salon.Slot(13));

        var moved = (await _salon.Desk.MoveAsync(Move(first, Salon.Slot(14, staff: "ben", lasts: 60)))).Appointment!;

        Assert.Equal((first.Id, first.Uid, first.Reference, 1), (moved.Id, moved.Uid, moved.Reference, moved.Sequence));
        Assert.Equal(Salon.At(Salon.Monday, 15, 10), moved.Blocked.End);
        Assert.Equal(moved, await _salon.Desk.FindByReferenceAsync($"{first.Reference[..3]}-{first.Reference[3..].ToLowerInvariant()}"));
        Assert.Contains("13:00", await _salon.FreeAsync());
    }

    [Fact]
    public async Task An_appointment_can_move_within_its_own_time_and_its_own_day_s_limit()
    {
        var salon = new Salon(business => business with { Policy = business.Policy with { Slots = business.Policy.Slots with { MaxPerDay = 1 } } });
        var first = await salon.BookAsync(Salon.Slot(13, lasts: 60));

        Assert.True((await salon.Desk.HoldAsync(Salon.Slot(13, 30, lasts: 60), "call-1", leaving: first.Id)).IsHeld);
        Assert.True((await salon.Desk.MoveAsync(Move(first, Salon.Slot(13, 30, lasts: 60)))).IsDone);
    }

    [Theory]
    [InlineData(14, 15, BookingRefusal.OffGrid)]
    [InlineData(20, 0, BookingRefusal.Closed)]
    [InlineData(15, 0, BookingRefusal.Taken)]
    public async Task A_move_to_what_can_not_be_had_says_why_and_changes_nothing(int hour, int minute, BookingRefusal expected)
    {
        await _salon.BookAsync(Salon.Slot(15));
        var first = await _salon.BookAsync(Salon.Slot(13));

        var result = await _salon.Desk.MoveAsync(Move(first, Salon.Slot(hour, minute)));

        Assert.Equal(new BookingResult(expected, first), result);
        Assert.Equal(first, await _salon.Desk.FindAsync(first.Id));
    }

    [Fact]
    public async Task A_cancelled_appointment_frees_its_time_and_stays_known()
    {
        var first = await _salon.BookAsync(Salon.Slot(13));

        var cancelled = (await _salon.Desk.CancelAsync(Cancel(first) with { Reason = " ill\u0007 " })).Appointment!;

        Assert.Equal((AppointmentStatus.Cancelled, 1), (cancelled.Status, cancelled.Sequence));
        Assert.Contains("13:00", await _salon.FreeAsync());
        Assert.Equal(cancelled, await _salon.Desk.FindByReferenceAsync(first.Reference));
        Assert.Equal("ill", (await _salon.Store.GetHistoryAsync(first.Id))[^1].Note);
    }

    [Fact]
    public async Task Retries_of_changes_get_the_same_answer()
    {
        var first = await _salon.BookAsync(Salon.Slot(13));
        var move = Move(first, Salon.Slot(15));
        var moved = await _salon.Desk.MoveAsync(move);
        var cancel = Cancel(moved.Appointment!);

        Assert.Equal(moved, await _salon.Desk.MoveAsync(move));
        var cancelled = await _salon.Desk.CancelAsync(cancel);
        Assert.Equal(cancelled, await _salon.Desk.CancelAsync(cancel));
        Assert.Equal(cancelled, await _salon.Desk.MoveAsync(move));
        Assert.Equal(3, (await _salon.Store.GetHistoryAsync(first.Id)).Count);
    }

    [Fact]
    public async Task An_appointment_can_be_changed_until_the_notice_and_not_after()
    {
        var first = await _salon.BookAsync(Salon.Slot(13));
        _salon.Clock.SetUtcNow(Salon.At(Salon.Monday, 11));
        var moved = (await _salon.Desk.MoveAsync(Move(first, Salon.Slot(13, 30)))).Appointment!;

        _salon.Clock.SetUtcNow(Salon.At(Salon.Monday, 11, 31));

        Assert.Equal(new BookingResult(BookingRefusal.TooLateToChange, moved), await _salon.Desk.MoveAsync(Move(moved, Salon.Slot(15))));
        Assert.Equal(new BookingResult(BookingRefusal.TooLateToChange, moved), await _salon.Desk.CancelAsync(Cancel(moved)));
    }

    [Fact]
    public async Task What_has_begun_can_not_be_changed_though_no_notice_is_asked_for()
    {
        var salon = new Salon(business => business with { Policy = business.Policy with { ChangeNotice = TimeSpan.Zero } });
        var first = await salon.BookAsync(Salon.Slot(13));
        salon.Clock.SetUtcNow(first.Slot.Start);

        Assert.Equal(BookingRefusal.TooLateToChange, (await salon.Desk.CancelAsync(Cancel(first))).Refusal);
    }

    [Fact]
    public async Task Changes_of_what_is_gone_unknown_or_changed_meanwhile_say_so()
    {
        var first = await _salon.BookAsync(Salon.Slot(13));
        var moved = (await _salon.Desk.MoveAsync(Move(first, Salon.Slot(15)))).Appointment!;
        Assert.Equal(new BookingResult(BookingRefusal.ChangedMeanwhile, moved), await _salon.Desk.CancelAsync(Cancel(first)));
        Assert.Equal(new BookingResult(BookingRefusal.NotFound, null), await _salon.Desk.CancelAsync(Cancel(first) with { AppointmentId = Guid.NewGuid() }));

        var cancelled = (await _salon.Desk.CancelAsync(Cancel(moved))).Appointment!;
        Assert.Equal(new BookingResult(BookingRefusal.AlreadyCancelled, cancelled), await _salon.Desk.MoveAsync(Move(cancelled, Salon.Slot(16))));
    }

    [Fact]
    public async Task Of_many_who_change_one_appointment_at_once_one_does()
    {
        var first = await _salon.BookAsync(Salon.Slot(13));

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => i % 2 == 0 ? _salon.Desk.CancelAsync(Cancel(first)) : _salon.Desk.MoveAsync(Move(first, Salon.Slot(10, daysLater: 1 + (i % 3)))))));

        Assert.Single(results, result => result.IsDone);
    }

    [Fact]
    public async Task Appointments_are_found_by_email_in_any_case_on_local_days()
    {
        var late = await _salon.BookAsync(Salon.Slot(16));
        var early = await _salon.BookAsync(Salon.Slot(10));
        await _salon.BookAsync(Salon.Slot(10, daysLater: 1));

        Assert.Equal([early, late], await _salon.Desk.FindByEmailAsync(" ANA@example.com", Salon.Monday, Salon.Monday));
        Assert.Empty(await _salon.Desk.FindByEmailAsync("ana", Salon.Monday, Salon.Monday));
        Assert.Empty(await _salon.Desk.FindByEmailAsync("ana@example.com", Salon.Monday, Salon.Monday.AddDays(-1)));
    }

    private static MoveRequest Move(Appointment appointment, Slot to) => new(appointment.Id, appointment.Sequence, to, Guid.NewGuid().ToString(), "call-1");

    private static CancelRequest Cancel(Appointment appointment) => new(appointment.Id, appointment.Sequence, Guid.NewGuid().ToString(), "call-1");
}
