using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

public sealed class ChangingTests
{
    [Fact]
    public async Task A_move_gives_the_entry_a_new_id_and_the_old_one_still_leads_to_it()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var first = (await calendar.CreateAsync(appointment)).Entry!;

        var second = (await calendar.MoveAsync(first, CalComWorld.Moved(appointment, CalComWorld.At(14)))).Entry!;
        var third = (await calendar.MoveAsync(second, CalComWorld.Moved(appointment, CalComWorld.At(15)))).Entry!;

        Assert.Equal(3, new[] { first.Id, second.Id, third.Id }.Distinct().Count());
        Assert.Equal(third, await calendar.FindAsync(appointment));
        Assert.Single(world.Server.Bookings, booking => booking.Stands);
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CancelAsync(first, appointment, "ill")).Outcome);
        Assert.Equal("ill", world.Server.Bookings[^1].CancellationReason);
        Assert.DoesNotContain(world.Server.Bookings, booking => booking.Stands);
    }

    [Theory]
    [InlineData(CalComFault.DoneWithoutAnswer)]
    [InlineData(CalComFault.DoneThenReset)]
    [InlineData(CalComFault.DoneThenError500)]
    public async Task A_move_whose_answer_is_lost_is_joined_when_it_is_tried_again(CalComFault fault)
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(clock: clock);
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var moved = CalComWorld.Moved(appointment, CalComWorld.At(14));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.Fail(CalComOperation.Move, fault);

        Assert.True((await world.FailAsync(() => calendar.MoveAsync(entry, moved), clock)).IsOutcomeUnknown);
        var again = await calendar.MoveAsync(entry, moved);

        Assert.Equal(CalendarWriteOutcome.Written, again.Outcome);
        Assert.Equal(CalComWorld.At(14), again.Entry!.Start);
        Assert.Equal(2, world.Server.Bookings.Count);
    }

    [Fact]
    public async Task A_booking_that_its_host_moved_is_not_moved_over()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.MoveElsewhere(entry.Id, CalComWorld.At(12));

        var result = await calendar.MoveAsync(entry, CalComWorld.Moved(appointment, CalComWorld.At(14)));

        Assert.Equal(CalendarWriteOutcome.ChangedMeanwhile, result.Outcome);
        Assert.Equal(CalComWorld.At(12), (await calendar.FindAsync(appointment))!.Start);
    }

    [Fact]
    public async Task A_booking_is_found_where_its_host_moved_it_even_without_our_key()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        var moved = world.Server.MoveElsewhere(entry.Id, CalComWorld.At(12, days: 30), keepMetadata: false);
        var again = world.Server.MoveElsewhere(moved.Uid, CalComWorld.At(13, days: 60), keepMetadata: false);

        Assert.Equal(again.Uid, (await calendar.FindAsync(appointment))!.Id);
    }

    [Fact]
    public async Task A_move_onto_someone_s_time_is_taken_and_leaves_the_booking_where_it_was()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(14));

        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.MoveAsync(entry, CalComWorld.Moved(appointment, CalComWorld.At(14)))).Outcome);
        Assert.Equal(entry, await calendar.FindAsync(appointment));
    }

    [Fact]
    public async Task A_move_to_someone_else_s_event_type_books_there_and_then_gives_the_old_one_up()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed(), new CalComEventTypeSeed { Id = 1002, Username = "leo" });
        var calendar = world.Calendar(options => options.EventTypes["visit"].Staff["leo"] = new CalComEventType { Id = 1002 });
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var moved = CalComWorld.Moved(appointment, CalComWorld.At(10), "leo");
        var entry = (await calendar.CreateAsync(appointment)).Entry!;

        var result = await calendar.MoveAsync(entry, moved);

        var standing = Assert.Single(world.Server.Bookings, booking => booking.Stands);
        Assert.Equal((1002, standing.Uid), (standing.EventType.Id, result.Entry!.Id));
        Assert.Equal(result.Entry, await calendar.FindAsync(moved));
    }

    [Fact]
    public async Task A_move_to_another_length_books_anew()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Lengths = [30, 60] });
        var calendar = world.Calendar(options => options.EventTypes["visit"].HasSeveralLengths = true);
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;

        var result = await calendar.MoveAsync(entry, CalComWorld.Moved(appointment, CalComWorld.At(14), minutes: 60));

        Assert.Equal((CalComWorld.At(14), CalComWorld.At(15)), (result.Entry!.Start, result.Entry.End));
        Assert.Single(world.Server.Bookings, booking => booking.Stands);
    }

    [Fact]
    public async Task A_cancelling_without_a_reason_gives_cal_com_the_one_that_it_demands()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;

        var cancelled = await calendar.CancelAsync(entry, appointment, null);

        Assert.True(cancelled.Entry!.IsCancelled);
        Assert.NotEmpty(Assert.Single(world.Server.Bookings).CancellationReason!);
    }

    [Theory]
    [InlineData(CalComFault.DoneWithoutAnswer)]
    [InlineData(CalComFault.DoneThenError500)]
    public async Task A_cancelling_whose_answer_is_lost_may_be_tried_again(CalComFault fault)
    {
        var clock = new ManualTimeProvider(CalComWorld.At(8));
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar(clock: clock);
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = (await calendar.CreateAsync(appointment)).Entry!;
        world.Server.Fail(CalComOperation.Cancel, fault);

        Assert.True((await world.FailAsync(() => calendar.CancelAsync(entry, appointment, null), clock)).IsOutcomeUnknown);

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CancelAsync(entry, appointment, null)).Outcome);
    }

    [Fact]
    public async Task A_booking_that_never_was_is_gone()
    {
        await using var world = await CalComWorld.StartAsync();
        var calendar = world.Calendar();
        var appointment = CalComWorld.Appointment(CalComWorld.At(10));
        var entry = new CalendarEntry("neverwas", CalComWorld.At(10), CalComWorld.At(10, 30));

        Assert.Equal(CalendarWriteOutcome.Gone, (await calendar.CancelAsync(entry, appointment, null)).Outcome);
        Assert.Equal(CalendarWriteOutcome.Gone, (await calendar.MoveAsync(entry, CalComWorld.Moved(appointment, CalComWorld.At(14)))).Outcome);
    }

    [Fact]
    public async Task Our_booking_is_found_among_hundreds()
    {
        await using var world = await CalComWorld.StartAsync(new CalComEventTypeSeed { Lengths = [1], Hours = (new(0, 0), new(23, 59)) });
        var calendar = world.Calendar(options => options.EventTypes["visit"].HasSeveralLengths = false);
        for (var minute = 0; minute < 250; minute++)
            world.Server.BookElsewhere(new CalComEventTypeSeed { Lengths = [1], Hours = (new(0, 0), new(23, 59)) }, CalComWorld.At(9).AddMinutes(minute));
        var appointment = CalComWorld.Appointment(CalComWorld.At(20), minutes: 1);

        var entry = (await calendar.CreateAsync(appointment)).Entry!;

        Assert.Equal(entry, await calendar.FindAsync(appointment));
        Assert.Contains(world.Server.Requests, request => request.Contains("skip=200", StringComparison.Ordinal));
    }
}
