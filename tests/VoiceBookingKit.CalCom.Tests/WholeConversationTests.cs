using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

/// <summary>Callers, the built-in receptionist, the store and Cal.com together.</summary>
public sealed class WholeConversationTests
{
    private const string Wish = "I'd like a visit tomorrow at 10 am";

    private readonly ManualTimeProvider _clock = new(CalComWorld.At(8));

    [Fact]
    public async Task A_caller_s_yes_is_a_booking_there_before_it_is_said()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);

        await desk.AskForAsync(Wish);
        Assert.Empty(world.Server.Bookings);
        await desk.SayAsync("yes");

        var booking = Assert.Single(world.Server.Bookings);
        Assert.Equal(CalComWorld.At(10, days: 1), booking.Start);
        Assert.Equal(booking.Start, Assert.Single(desk.Committed).Appointment.Slot.Start);
        Assert.Equal($"{desk.Committed[0].Appointment.Id:N}", (string?)booking.Metadata["voiceBookingKey"]);
    }

    [Fact]
    public async Task A_slot_taken_in_cal_com_while_a_caller_decides_is_noticed_before_booked_is_said_and_another_is_offered()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);
        await desk.AskForAsync(Wish);
        world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(10, days: 1));

        var answer = await desk.SayAsync("yes");

        Assert.Empty(desk.Committed);
        Assert.Empty(await desk.AppointmentsAsync());
        Assert.Equal("third-party@example.com", Assert.Single(world.Server.Bookings).Attendee.Email);
        Assert.DoesNotContain("booked", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("10:30|9:30|11", answer);
    }

    [Fact]
    public async Task Of_two_front_ends_that_want_one_slot_one_has_it()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var first = new CalComFrontEnd(world, _clock);
        await using var second = new CalComFrontEnd(world, _clock);
        await first.AskForAsync(Wish);
        await second.AskForAsync(Wish, "kit@example.com");

        await Task.WhenAll(first.SayAsync("yes"), second.SayAsync("yes"));

        var standing = world.Server.Bookings.Where(booking => booking.Stands && booking.Start == CalComWorld.At(10, days: 1)).ToList();
        Assert.Single(standing);
        Assert.Equal(standing.Count, first.Committed.Concat(second.Committed).Count(view => view.Appointment.Slot.Start == CalComWorld.At(10, days: 1)));
    }

    [Fact]
    public async Task A_calendar_that_can_not_be_read_is_not_free_and_nothing_is_booked_blind()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);
        world.Server.Fail(CalComOperation.Slots, CalComFault.Error500, times: 1000);

        var answer = await desk.SayAsync(Wish);
        await desk.SayAsync("yes");

        Assert.DoesNotMatch("(?i)booked|is free|available at", answer);
        Assert.Empty(world.Server.Bookings);
        Assert.Empty(desk.Committed);
    }

    [Theory]
    [InlineData(CalComFault.DoneThenError500)]
    [InlineData(CalComFault.DoneThenReset)]
    [InlineData(CalComFault.Error500)]
    public async Task A_booking_whose_answer_is_lost_ends_as_one_on_both_sides_or_none_on_both(CalComFault fault)
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);
        await desk.AskForAsync(Wish);
        world.Server.Fail(CalComOperation.Create, fault);

        await desk.SayAsync("yes");
        await desk.SayAsync("yes");
        for (var round = 0; round < 40; round++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await desk.Reconciler.RunAsync();
        }

        var theirs = world.Server.Bookings.Where(booking => booking.Stands).Select(booking => booking.Start);
        var ours = (await desk.AppointmentsAsync()).Select(appointment => appointment.Slot.Start);
        Assert.Equal(ours, theirs);
        Assert.InRange(world.Server.Bookings.Count(booking => booking.Stands), 0, 1);
    }

    [Fact]
    public async Task What_is_booked_moved_and_cancelled_there_arrives_here_in_any_order()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);
        var booking = world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(12, days: 1));
        await DeliverAsync(desk, world.Server.Deliveries[^1]);
        var appointment = Assert.Single(await desk.AppointmentsAsync());
        Assert.Equal((CalComWorld.At(12, days: 1), "third-party@example.com", "visit"), (appointment.Slot.Start, appointment.Customer.Email, appointment.Slot.ServiceId));

        _clock.Advance(TimeSpan.FromMinutes(1));
        var moved = world.Server.MoveElsewhere(booking.Uid, CalComWorld.At(14, days: 1));
        await DeliverAsync(desk, world.Server.Deliveries[^1]);
        await DeliverAsync(desk, world.Server.Deliveries[0]);
        Assert.Equal(CalComWorld.At(14, days: 1), Assert.Single(await desk.AppointmentsAsync()).Slot.Start);

        _clock.Advance(TimeSpan.FromMinutes(1));
        world.Server.CancelElsewhere(moved.Uid);
        foreach (var delivery in world.Server.Deliveries.Reverse())
            await DeliverAsync(desk, delivery);
        Assert.Empty(await desk.AppointmentsAsync());
    }

    [Fact]
    public async Task Our_own_bookings_come_back_by_webhook_and_change_nothing()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);
        await desk.AskForAsync(Wish);
        await desk.SayAsync("yes");

        foreach (var delivery in world.Server.Deliveries.Concat(world.Server.Deliveries))
            await DeliverAsync(desk, delivery);

        Assert.Single(await desk.AppointmentsAsync());
        Assert.Single(world.Server.Bookings);
    }

    [Fact]
    public async Task Comparing_hundreds_of_appointments_does_not_look_each_of_them_up()
    {
        await using var world = await CalComWorld.StartAsync(_clock);
        await using var desk = new CalComFrontEnd(world, _clock);
        for (var day = 1; day <= 10; day++)
        {
            for (var hour = 9; hour < 17; hour++)
                world.Server.BookElsewhere(CalComWorld.Visit, CalComWorld.At(hour, days: day), new CalComAttendee("Kit Young", $"kit{day}{hour}@example.com", "America/New_York"));
        }
        foreach (var delivery in world.Server.Deliveries)
            await DeliverAsync(desk, delivery);
        Assert.Equal(80, (await desk.AppointmentsAsync()).Count);
        var before = world.Server.Requests.Count;

        await desk.Reconciler.RunAsync();

        Assert.InRange(world.Server.Requests.Count - before, 1, 5);
    }

    private static async Task DeliverAsync(CalComFrontEnd desk, CalComDelivery delivery) => Assert.Equal(
        WebhookOutcome.Accepted,
        await desk.Webhook.ReceiveAsync(new WebhookDelivery(delivery.Body, new Dictionary<string, string> { ["X-Cal-Signature-256"] = delivery.PrefixedSignature })));
}
