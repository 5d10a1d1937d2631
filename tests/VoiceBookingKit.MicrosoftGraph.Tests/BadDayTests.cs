using VoiceBookingKit.Assertions;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>What Graph's bad days do, and that nobody is booked twice or told what is not so.</summary>
public sealed class BadDayTests
{
    /// <summary>Only what is never answered is waited for in vain; a busy machine needs its time for the rest.</summary>
    private static TimeSpan PatienceWith(MicrosoftGraphFault fault) =>
        TimeSpan.FromSeconds(fault is MicrosoftGraphFault.NoAnswer or MicrosoftGraphFault.DoneWithoutAnswer ? 1.5 : 30);

    /// <summary>Each write of a booking in turn gets no proper answer.</summary>
    [Theory]
    [InlineData(MicrosoftGraphOperation.Create, 0, MicrosoftGraphFault.DoneWithoutAnswer)]
    [InlineData(MicrosoftGraphOperation.Create, 0, MicrosoftGraphFault.DoneThenReset)]
    [InlineData(MicrosoftGraphOperation.Create, 0, MicrosoftGraphFault.DoneThenError500)]
    [InlineData(MicrosoftGraphOperation.Create, 0, MicrosoftGraphFault.Malformed)]
    [InlineData(MicrosoftGraphOperation.Patch, 0, MicrosoftGraphFault.DoneThenReset)]
    [InlineData(MicrosoftGraphOperation.Patch, 0, MicrosoftGraphFault.Error500)]
    [InlineData(MicrosoftGraphOperation.Patch, 1, MicrosoftGraphFault.DoneWithoutAnswer)]
    [InlineData(MicrosoftGraphOperation.Patch, 1, MicrosoftGraphFault.DoneThenReset)]
    [InlineData(MicrosoftGraphOperation.Patch, 1, MicrosoftGraphFault.DoneThenError500)]
    [InlineData(MicrosoftGraphOperation.Patch, 1, MicrosoftGraphFault.Reset)]
    public async Task A_booking_whose_answer_is_lost_is_unknown_and_one_booking_when_tried_again(MicrosoftGraphOperation operation, int after, MicrosoftGraphFault fault)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.WriteWithin = PatienceWith(fault));
        var appointment = Appointment(At(10));
        await calendar.FindAsync(appointment); // the connection is in use, so that a reset meets one from the pool
        world.Server.Fail(operation, fault, after: after);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(appointment));
        Assert.True(failure.IsOutcomeUnknown);
        var again = await world.Calendar().CreateAsync(appointment);

        Assert.Equal(CalendarWriteOutcome.Written, again.Outcome);
        Assert.Equal("busy", Assert.Single(world.Server.Events).ShowAs);
        Assert.Equal(again.Entry!.Id, (await calendar.FindAsync(appointment))?.Id);
    }

    [Theory]
    [InlineData(MicrosoftGraphOperation.Create, 0, false)]
    [InlineData(MicrosoftGraphOperation.Patch, 0, false)]
    [InlineData(MicrosoftGraphOperation.Patch, 1, true)]
    public async Task What_a_lost_answer_left_is_found_booked_or_taken_back(MicrosoftGraphOperation operation, int after, bool isBooked)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        world.Server.Fail(operation, MicrosoftGraphFault.DoneThenError500, after: after);
        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(appointment));

        var found = await calendar.FindAsync(appointment);

        Assert.Equal(!isBooked, found!.IsCancelled);
        Assert.Equal(isBooked ? ["3T10:00-3T10:30"] : [], await BusyAsync(calendar));
        Assert.Equal(isBooked ? 1 : 0, world.Server.Events.Count);
    }

    [Fact]
    public async Task A_try_that_was_taken_back_meanwhile_does_not_book_any_more()
    {
        await using var world = await StartAsync();
        var (calendar, reconciler) = (world.Calendar(), world.Calendar());
        var appointment = Appointment(At(10));
        world.Server.Fail(MicrosoftGraphOperation.Patch, MicrosoftGraphFault.Slow, after: 1);
        var late = calendar.CreateAsync(appointment);
        await Eventually.IsTrueAsync(() => world.Server.HeldBack > 0);

        Assert.True((await reconciler.FindAsync(appointment))!.IsCancelled);
        world.Server.Continue();

        Assert.Equal(CalendarWriteOutcome.Taken, (await late).Outcome);
        Assert.Empty(world.Server.Events);
    }

    [Theory]
    [InlineData(MicrosoftGraphFault.DoneThenReset)]
    [InlineData(MicrosoftGraphFault.DoneThenError500)]
    [InlineData(MicrosoftGraphFault.Error500)]
    public async Task A_move_whose_answer_is_lost_is_one_move_in_the_end(MicrosoftGraphFault fault)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        for (var request = 0; request < 3; request++)
        {
            var appointment = Appointment(At(10, days: request));
            var moved = Moved(appointment, At(14, days: request));
            var entry = (await calendar.CreateAsync(appointment)).Entry!;
            world.Server.Fail(request == 0 ? MicrosoftGraphOperation.Create : MicrosoftGraphOperation.Patch, fault, after: Math.Max(0, request - 1));

            var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.MoveAsync(entry, moved));
            world.Server.Recover();
            var found = (await calendar.FindAsync(moved))!;

            Assert.True(failure.IsOutcomeUnknown);
            Assert.Equal(request == 2 && fault != MicrosoftGraphFault.Error500 ? moved.Appointment.Slot.Start : entry.Start, found.Start);
        }
    }

    [Fact]
    public async Task A_cancellation_whose_answer_is_lost_is_one_in_the_end()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.Fail(MicrosoftGraphOperation.Delete, MicrosoftGraphFault.DoneThenError500);

        Assert.True((await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CancelAsync(entry, appointment, null))).IsOutcomeUnknown);

        Assert.Equal(CalendarWriteOutcome.Gone, (await calendar.CancelAsync(entry, appointment, null)).Outcome);
        Assert.Null(await calendar.FindAsync(appointment));
    }

    [Theory]
    [InlineData(MicrosoftGraphFault.Error500, true)]
    [InlineData(MicrosoftGraphFault.Reset, true)]
    [InlineData(MicrosoftGraphFault.NoAnswer, true)]
    [InlineData(MicrosoftGraphFault.Malformed, true)]
    [InlineData(MicrosoftGraphFault.PagesElsewhere, true)]
    [InlineData(MicrosoftGraphFault.Redirect, false)]
    [InlineData(MicrosoftGraphFault.Forbidden, false)]
    [InlineData(MicrosoftGraphFault.NoMailbox, false)]
    public async Task What_can_not_be_read_is_not_free(MicrosoftGraphFault fault, bool isTransient)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.ReadWithin = PatienceWith(fault));
        await BusyAsync(calendar);
        world.Server.Fail(MicrosoftGraphOperation.View, fault);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => BusyAsync(calendar));

        Assert.Equal((isTransient, false), (failure.IsTransient, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_list_that_goes_on_at_another_server_is_not_followed()
    {
        await using var world = await StartAsync();
        world.Server.Fail(MicrosoftGraphOperation.View, MicrosoftGraphFault.PagesElsewhere);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => BusyAsync(world.Calendar()));

        Assert.Contains("another server", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MicrosoftGraphFault.ScheduleError, "Mailbox")]
    [InlineData(MicrosoftGraphFault.ScheduleMissing, "busy")]
    [InlineData(MicrosoftGraphFault.Malformed, "busy")]
    [InlineData(MicrosoftGraphFault.Error500, "500")]
    public async Task A_schedule_that_can_not_be_read_is_not_free(MicrosoftGraphFault fault, string told)
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.Write = false);
        world.Server.Fail(MicrosoftGraphOperation.Schedule, fault);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => BusyAsync(calendar));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MicrosoftGraphFault.TooMany, false)]
    [InlineData(MicrosoftGraphFault.Unavailable, true)]
    public async Task A_wait_that_graph_asks_for_is_told(MicrosoftGraphFault fault, bool isUnknown)
    {
        await using var world = await StartAsync();
        world.Server.Fail(MicrosoftGraphOperation.Create, fault);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(Appointment(At(10))));

        Assert.Equal((TimeSpan.FromSeconds(7), true, isUnknown), (failure.RetryAfter, failure.IsTransient, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task An_event_of_a_mailbox_that_is_gone_is_not_taken_for_a_cancelled_one()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        var appointment = Appointment(At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.Fail(MicrosoftGraphOperation.Get, MicrosoftGraphFault.NoMailbox);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.MoveAsync(entry, Moved(appointment, At(14))));

        Assert.Contains("Mailbox", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_server_at_all_is_certain_not_to_have_booked()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar(options => options.BaseUrl = new Uri("http://127.0.0.1:9/v1.0/"));

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(Appointment(At(10))));

        Assert.Equal((true, false), (failure.IsTransient, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task No_more_than_four_requests_are_under_way_at_once()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();

        await Task.WhenAll(Enumerable.Range(0, 24).Select(day => calendar.GetBusyAsync(new BusyQuery(new TimeRange(At(0, days: day), At(1, days: day))))));

        Assert.InRange(world.Server.MostAtOnce, 1, 4);
    }
}
