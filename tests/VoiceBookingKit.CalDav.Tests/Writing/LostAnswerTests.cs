using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.CalDav.Tests.Servers;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.CalDav.Tests.Writing;

[Collection(RadicaleTests.Name)]
public sealed class LostAnswerTests(RadicaleServer server) : IAsyncLifetime
{
    private static readonly DateTimeOffset Ten = Desk.Monday.AddHours(15);
    private RemoteCalendar _remote = null!;
    private DavProxy _proxy = null!;

    public async Task InitializeAsync()
    {
        _remote = await server.CreateCalendarAsync();
        _proxy = await DavProxy.StartAsync(server.Address);
    }

    public async Task DisposeAsync() => await _proxy.DisposeAsync();

    /// <summary>Each request of a booking in turn gets no proper answer although the server carries it out.</summary>
    [Theory]
    [InlineData(1, "503")]
    [InlineData(2, "reset")]
    [InlineData(3, "503")]
    [InlineData(4, "reset")]
    [InlineData(5, "503")]
    [InlineData(2, "500")]
    [InlineData(4, "500")]
    [InlineData(2, "503")]
    [InlineData(4, "timeout")]
    [InlineData(5, "timeout")]
    public async Task A_booking_whose_answer_was_lost_is_one_booking_in_the_end(int request, string fault)
    {
        using var calendar = Desk.Open(_proxy.Through(_remote.Address), options => options.WriteWithin = fault == "timeout" ? TimeSpan.FromSeconds(2) : options.WriteWithin);
        await calendar.FindAsync(Desk.At(Ten.AddDays(9)));
        Lose(request, fault);
        var appointment = Desk.At(Ten);

        var failure = await Record.ExceptionAsync(() => calendar.CreateAsync(appointment));
        Lose(0, fault);
        var found = await calendar.FindAsync(appointment);
        var again = await calendar.CreateAsync(appointment);

        // Only what was asked before anything was written can be repeated or known to have failed.
        Assert.Equal(request > 1, failure is CalendarProviderException { IsOutcomeUnknown: true });
        Assert.Equal(request > 1, found is not null);
        Assert.Equal(CalendarWriteOutcome.Written, again.Outcome);
        Assert.Single(await _remote.NamesAsync());
        Assert.Single(await calendar.BusyAsync(Desk.Monday));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("500")]
    public async Task A_move_whose_answer_was_lost_is_one_move_in_the_end(string fault)
    {
        for (var request = 1; request <= 9; request++)
        {
            using var calendar = Desk.Open(_proxy.Through(_remote.Address));
            var appointment = Desk.At(Ten.AddDays(request));
            var moved = appointment.MovedTo(Ten.AddDays(request).AddHours(2));
            var entry = (await calendar.CreateAsync(appointment)).Entry!;
            Lose(request, fault);

            await Record.ExceptionAsync(() => calendar.MoveAsync(entry, moved));
            Lose(0, fault);
            var found = (await calendar.FindAsync(moved))!;
            var again = await calendar.MoveAsync(found, moved);

            Assert.Equal((CalendarWriteOutcome.Written, moved.Appointment.Slot.Start), (again.Outcome, again.Entry?.Start));
            Assert.Contains(found.Start, new[] { appointment.Appointment.Slot.Start, moved.Appointment.Slot.Start });
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancellation_whose_answer_was_lost_is_one_in_the_end(bool remove)
    {
        using var calendar = Desk.Open(_proxy.Through(_remote.Address), options => options.RemoveCancelled = remove);
        var appointment = Desk.At(Ten);
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        Lose(2, "500");

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CancelAsync(entry, appointment, null));
        Lose(0, "500");
        var again = await calendar.CancelAsync(entry, appointment, null);

        Assert.True(failure.IsOutcomeUnknown);
        Assert.Contains(again.Outcome, new[] { CalendarWriteOutcome.Written, CalendarWriteOutcome.Gone });
        Assert.Empty(await calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task A_claim_that_a_crash_left_is_held_for_two_minutes_and_then_cleared_away()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        using var crashing = Desk.Open(_proxy.Through(_remote.Address), clock: clock);
        using var other = Desk.Open(_remote.Address, clock: clock);
        await crashing.FindAsync(Desk.At(Ten.AddDays(9)));
        Lose(2, "reset");
        await Assert.ThrowsAsync<CalendarProviderException>(() => crashing.CreateAsync(Desk.At(Ten, key: "0000")));

        var early = await other.CreateAsync(Desk.At(Ten, key: "zzzz"));
        Assert.Single(await other.BusyAsync(Desk.Monday));
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty(await other.BusyAsync(Desk.Monday));
        var late = await other.CreateAsync(Desk.At(Ten, key: "zzzz"));

        Assert.Equal((CalendarWriteOutcome.Taken, CalendarWriteOutcome.Written), (early.Outcome, late.Outcome));
        Assert.Equal(["zzzz.ics"], await _remote.NamesAsync());
    }

    [Fact]
    public async Task A_claim_that_is_found_too_late_is_no_booking()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        using var calendar = Desk.Open(_proxy.Through(_remote.Address), clock: clock);
        var appointment = Desk.At(Ten);
        await calendar.FindAsync(Desk.At(Ten.AddDays(9)));
        Lose(2, "reset");
        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(appointment));
        Lose(0, "reset");
        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Null(await calendar.FindAsync(appointment));
        Assert.Empty(await _remote.NamesAsync());
    }

    [Fact]
    public async Task A_request_that_the_server_never_saw_is_no_unknown_outcome()
    {
        using var calendar = Desk.Open(new Uri("http://127.0.0.1:9/"));

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(Desk.At(Ten)));

        Assert.True(failure is { IsOutcomeUnknown: false, IsTransient: true });
    }

    /// <summary>Has the answer to the n-th request from now on get lost; 0 for none.</summary>
    private void Lose(int number, string fault)
    {
        var count = 0;
        _proxy.After = async context =>
        {
            if (Interlocked.Increment(ref count) != number)
                return false;
            if (fault == "reset")
                context.Abort();
            else if (fault == "timeout")
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            else
                context.Response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
            return true;
        };
    }
}
