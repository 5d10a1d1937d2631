using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Calendars.Connected;

public sealed class ReconcilerTests
{
    [Fact]
    public async Task What_the_owner_moved_or_deleted_is_reported_once_and_left_alone()
    {
        await using var salon = new CalendarSalon();
        var moved = (await salon.BookAsync(Salon.Slot(10))).Appointment!;
        var deleted = (await salon.BookAsync(Salon.Slot(12), "second")).Appointment!;
        salon.Maya.MoveByHand(salon.Maya.Standing[0].Id, CalendarSalon.At(15));
        salon.Maya.DeleteByHand(salon.Maya.Standing[1].Id);

        Assert.Equal(
            [(CalendarFindingKind.MovedOutside, moved.Id), (CalendarFindingKind.Missing, deleted.Id)],
            (await salon.Reconciler.RunAsync()).Select(finding => (finding.Kind, finding.AppointmentId)).OrderBy(found => found.Kind == CalendarFindingKind.Missing));
        salon.Clock.Advance(TimeSpan.FromMinutes(6));
        await salon.Reconciler.RunAsync();

        Assert.Equal(2, salon.Findings.All.Count);
        Assert.Equal(2, (await salon.StandingAsync()).Count);
    }

    [Fact]
    public async Task What_the_owner_moved_or_deleted_is_followed_where_the_host_says_so()
    {
        await using var salon = new CalendarSalon(options => options.OutsideChanges = OutsideChangePolicy.Follow);
        var moved = (await salon.BookAsync(Salon.Slot(10))).Appointment!;
        var deleted = (await salon.BookAsync(Salon.Slot(12), "second")).Appointment!;
        salon.Maya.MoveByHand(salon.Maya.Standing[0].Id, CalendarSalon.At(15));
        salon.Maya.DeleteByHand(salon.Maya.Standing[1].Id);

        await salon.Reconciler.RunAsync();

        Assert.Equal(CalendarSalon.At(15), (await salon.Store.FindAsync(moved.Id))!.Slot.Start);
        Assert.Equal(AppointmentStatus.Cancelled, (await salon.Store.FindAsync(deleted.Id))!.Status);
        await salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task A_process_that_died_after_the_calendar_answered_is_finished_by_the_next()
    {
        await using var salon = new CalendarSalon();
        salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.BookAsync(Salon.Slot(10)));
        await salon.RestartAsync();
        var heard = new List<CalendarFinding>();
        salon.Findings.Found += (_, finding) => heard.Add(finding);

        Assert.Empty(await salon.Reconciler.RunAsync());
        salon.Clock.Advance(TimeSpan.FromMinutes(1));
        await salon.Reconciler.RunAsync();

        Assert.Equal(CalendarFindingKind.Finished, Assert.Single(heard).Kind);
        Assert.Single(await salon.StandingAsync());
        await salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task A_calendar_that_stays_away_is_waited_for_and_told_once()
    {
        await using var salon = new CalendarSalon();
        salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.BookAsync(Salon.Slot(10)));
        salon.Maya.Faults = _ => CalendarFault.Unreachable;
        for (var minute = 0; minute < 30; minute++)
        {
            salon.Clock.Advance(TimeSpan.FromMinutes(1));
            await salon.Reconciler.RunAsync();
        }
        Assert.Equal(CalendarFindingKind.Waiting, Assert.Single(salon.Findings.All).Kind);

        salon.Maya.Faults = null;
        await salon.SettleAsync();

        await salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task A_calendar_that_can_not_be_read_is_compared_another_time()
    {
        await using var salon = new CalendarSalon();
        await salon.BookAsync(Salon.Slot(10));
        salon.Maya.MoveByHand(salon.Maya.Standing[0].Id, CalendarSalon.At(15));

        salon.Maya.FailNext(CalendarRequest.Read, CalendarFault.Unreachable);
        Assert.Empty(await salon.Reconciler.RunAsync());
        salon.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(CalendarFindingKind.MovedOutside, Assert.Single(await salon.Reconciler.RunAsync()).Kind);
    }

    [Fact]
    public async Task A_move_of_which_nobody_knows_yet_is_not_taken_for_the_owner_s()
    {
        await using var salon = new CalendarSalon(options => options.OutsideChanges = OutsideChangePolicy.Follow);
        var booked = (await salon.BookAsync(Salon.Slot(10))).Appointment!;
        salon.Maya.FailNext(CalendarRequest.Move, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.MoveAsync(booked, Salon.Slot(12)));

        Assert.Empty(await salon.Reconciler.RunAsync());
        await salon.SettleAsync();

        Assert.DoesNotContain(salon.Findings.All, finding => finding.Kind == CalendarFindingKind.Followed);
        Assert.Equal(CalendarSalon.At(12), Assert.Single(await salon.StandingAsync()).Slot.Start);
        await salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task What_is_open_in_a_calendar_that_is_not_connected_any_more_waits_for_its_return()
    {
        await using var salon = new CalendarSalon();
        salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.BookAsync(Salon.Slot(10)));

        await salon.RestartAsync(isMayaConnected: false);
        salon.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(CalendarFindingKind.Waiting, Assert.Single(await salon.Reconciler.RunAsync()).Kind);
        await salon.RestartAsync();
        await salon.SettleAsync();

        await salon.RequireAgreementAsync();
    }

    [Fact]
    public async Task Of_two_machines_one_works_at_a_time()
    {
        await using var salon = new CalendarSalon();
        salon.Maya.FailNext(CalendarRequest.Create, CalendarFault.ErrorAfter);
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.BookAsync(Salon.Slot(10)));
        salon.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = salon.Clock.GetUtcNow();
        Assert.True(await salon.Store.TryLeaseAsync("calendars", "the other machine", now, now.AddMinutes(2)));

        Assert.Empty(await salon.Reconciler.RunAsync());
        salon.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Single(await salon.Reconciler.RunAsync());
    }

    [Fact]
    public async Task A_host_without_calendars_has_nothing_to_reconcile()
    {
        await using var host = new ServiceCollection().AddSingleton(new Salon().Business).AddVoiceBooking().BuildServiceProvider();

        Assert.Empty(await host.GetRequiredService<ICalendarReconciler>().RunAsync());
    }
}
