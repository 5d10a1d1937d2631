using VoiceBookingKit.Assertions;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

/// <summary>What Cal.com's bad days do, and that nobody is booked twice or told what is not so.</summary>
public sealed class BadDayTests
{
    [Theory]
    [InlineData(CalComFault.DoneWithoutAnswer)]
    [InlineData(CalComFault.DoneThenReset)]
    [InlineData(CalComFault.DoneThenError500)]
    [InlineData(CalComFault.Malformed)]
    public async Task A_booking_whose_answer_is_lost_is_unknown_then_found_and_never_made_twice(CalComFault fault)
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(clock: clock);
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        await calendar.FindAsync(appointment); // the connection is in use, so that a reset meets one from the pool
        world.Server.Fail(CalComOperation.Create, fault);

        var failure = await world.FailAsync(() => calendar.CreateAsync(appointment), clock);
        Assert.True(failure.IsOutcomeUnknown);

        var found = await calendar.FindAsync(appointment);
        var again = await world.Calendar().CreateAsync(appointment);

        var booking = Assert.Single(world.Server.Bookings);
        Assert.Equal(booking.Uid, found!.Id);
        Assert.Equal(new CalendarWriteResult(CalendarWriteOutcome.Written, found), again);
    }

    [Theory]
    [InlineData(CalComFault.NoAnswer)]
    [InlineData(CalComFault.Reset)]
    [InlineData(CalComFault.Error500)]
    public async Task A_booking_that_was_not_made_is_unknown_too_and_is_made_when_tried_again(CalComFault fault)
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(clock: clock);
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        await calendar.FindAsync(appointment);
        world.Server.Fail(CalComOperation.Create, fault);

        Assert.True((await world.FailAsync(() => calendar.CreateAsync(appointment), clock)).IsOutcomeUnknown);

        Assert.Null(await calendar.FindAsync(appointment));
        Assert.Empty(world.Server.Bookings);
        Assert.Equal(CalendarWriteOutcome.Written, (await world.Calendar().CreateAsync(appointment)).Outcome);
    }

    [Theory]
    [InlineData(CalComOperation.Get)]
    [InlineData(CalComOperation.List)]
    public async Task A_booking_that_can_not_be_read_back_is_unknown(CalComOperation reading)
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.Fail(reading, CalComFault.Error500);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.True(failure.IsOutcomeUnknown);
        Assert.Single(world.Server.Bookings);
    }

    [Fact]
    public async Task A_slot_taken_there_while_a_caller_decides_is_noticed_before_booked_is_said()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        Assert.True(await CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));
        world.Server.Fail(CalComOperation.Create, CalComFault.TakenInBetween);

        var result = await calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)));

        Assert.Equal(new CalendarWriteResult(CalendarWriteOutcome.Taken, null), result);
        Assert.Equal("third-party@example.com", Assert.Single(world.Server.Bookings).Attendee.Email);
    }

    [Fact]
    public async Task Of_two_bookings_that_cal_com_lets_through_at_one_moment_the_later_is_withdrawn()
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.Fail(CalComOperation.Create, CalComFault.BookedTwice);

        var result = await world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)));

        Assert.Equal(CalendarWriteOutcome.Taken, result.Outcome);
        Assert.Equal("third-party@example.com", Assert.Single(world.Server.Bookings, booking => booking.Stands).Attendee.Email);
    }

    [Fact]
    public async Task A_move_that_cal_com_lets_through_onto_another_booking_goes_back()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.Fail(CalComOperation.Move, CalComFault.BookedTwice);

        var result = await calendar.MoveAsync(entry, CalComWorld.Moved(appointment, CalComWorld.At(14)));

        Assert.Equal(CalendarWriteOutcome.Taken, result.Outcome);
        Assert.Equal(CalComWorld.At(10), (await calendar.FindAsync(appointment))!.Start);
        Assert.Equal(2, world.Server.Bookings.Count(booking => booking.Stands));
    }

    [Fact]
    public async Task Twenty_front_ends_and_one_slot_make_one_booking()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendars = Enumerable.Range(0, 20).Select(_ => world.Calendar()).ToList();

        var results = await Task.WhenAll(calendars.Select((calendar, index) =>
            calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10), email: $"caller{index}@example.com"))));

        Assert.Single(results, result => result.Outcome == CalendarWriteOutcome.Written);
        Assert.Equal(19, results.Count(result => result.Outcome == CalendarWriteOutcome.Taken));
        Assert.Single(world.Server.Bookings, booking => booking.Stands);
    }

    [Theory]
    [InlineData(CalComFault.Error500)]
    [InlineData(CalComFault.Reset)]
    [InlineData(CalComFault.Malformed)]
    [InlineData(CalComFault.OldServer)]
    [InlineData(CalComFault.KeyRevoked)]
    [InlineData(CalComFault.NoAnswer)]
    public async Task Slots_that_can_not_be_read_are_not_free(CalComFault fault)
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(clock: clock);
        world.Server.Fail(CalComOperation.Slots, fault, times: 5);

        var failure = await world.FailAsync(() => CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)), clock);

        Assert.Equal(fault is not (CalComFault.OldServer or CalComFault.KeyRevoked), failure.IsTransient);
        Assert.False(failure.IsOutcomeUnknown);
    }

    [Fact]
    public async Task A_wrong_key_names_the_setting_and_not_the_key()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(options => options.ApiKey = "cal_live_wrong_key");

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.FindAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.False(failure.IsTransient);
        Assert.Contains("ApiKey", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong_key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_type_that_is_not_there_names_the_setting()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(options => options.EventTypes["visit"].Id = 9999);

        var read = await Assert.ThrowsAsync<CalendarProviderException>(() => CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));
        var written = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.All([read, written], failure => Assert.Contains("EventTypes:visit", failure.Message, StringComparison.Ordinal));
        Assert.All([read, written], failure => Assert.False(failure.IsTransient || failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task No_server_at_all_is_certain_not_to_have_booked()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(options => options.BaseUrl = new Uri("http://127.0.0.1:9/v2"));

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.True(failure.IsTransient);
        Assert.False(failure.IsOutcomeUnknown);
    }

    [Fact]
    public async Task A_slow_answer_within_the_deadline_is_waited_for()
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.Fail(CalComOperation.Create, CalComFault.Slow);

        var booking = world.Calendar().CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)));
        await Eventually.IsTrueAsync(() => world.Server.HeldBack > 0);
        world.Server.Continue();

        Assert.Equal(CalendarWriteOutcome.Written, (await booking).Outcome);
    }

    [Fact]
    public async Task Too_many_requests_are_spread_out_and_then_done()
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(clock: clock);
        world.Server.Fail(CalComOperation.Create, CalComFault.TooMany);

        var booking = calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10)));
        // One timer is the request's deadline; the one that stays is the wait.
        while (!booking.IsCompleted)
        {
            if (world.Server.Requests.Count == 1)
                clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(5);
        }

        Assert.Equal(CalendarWriteOutcome.Written, (await booking).Outcome);
        Assert.Single(world.Server.Bookings);
    }

    [Fact]
    public async Task A_long_wait_is_told_and_no_request_is_spent_meanwhile()
    {
        await using var world = await CalComWorld.StartAsync();
        world.Server.RateLimitReset = 45;
        world.Server.Fail(CalComOperation.Slots, CalComFault.TooMany);
        var calendar = world.Calendar();

        var first = await Assert.ThrowsAsync<CalendarProviderException>(() => CalComWorld.IsFreeAsync(calendar, CalComWorld.At(10)));
        var second = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(CalComWorld.Appointment(CalComWorld.At(10))));

        Assert.All([first, second], failure => Assert.InRange(failure.RetryAfter!.Value, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(45)));
        Assert.False(second.IsOutcomeUnknown);
        Assert.Single(world.Server.Requests);
    }

    [Fact]
    public async Task Nobody_s_data_is_in_an_error()
    {
        await using var world = await CalComWorld.StartAsync();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        appointment = appointment with { Appointment = appointment.Appointment with { Customer = appointment.Appointment.Customer with { TimeZone = "Mars/Base" } } };

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => world.Calendar().CreateAsync(appointment));

        Assert.Contains("timeZone", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@", failure.ToString(), StringComparison.Ordinal);
    }
}
