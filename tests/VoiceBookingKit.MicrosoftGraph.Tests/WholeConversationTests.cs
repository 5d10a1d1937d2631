using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>Callers, the built-in receptionist, the store and Outlook together.</summary>
public sealed class WholeConversationTests
{
    private const string Wish = "I'd like a visit tomorrow at 10 am";

    private readonly ManualTimeProvider _clock = new(At(8));

    [Fact]
    public async Task A_caller_s_yes_is_an_event_there_before_it_is_said()
    {
        await using var world = await StartAsync(new MicrosoftGraphServer(_clock));
        await using var desk = new GraphFrontEnd(world, _clock);

        await desk.AskForAsync(Wish);
        Assert.Empty(world.Server.Events);
        await desk.SayAsync("yes");

        var seen = Assert.Single(world.Server.Events);
        Assert.Equal((At(10, days: 1).ToUniversalTime(), "busy"), (seen.Start, seen.ShowAs));
        Assert.Equal(seen.Start, Assert.Single(desk.Committed).Appointment.Slot.Start);
    }

    [Fact]
    public async Task A_time_that_the_owner_takes_while_a_caller_decides_is_not_booked()
    {
        await using var world = await StartAsync(new MicrosoftGraphServer(_clock));
        await using var desk = new GraphFrontEnd(world, _clock);
        await desk.AskForAsync(Wish);
        world.Server.AddElsewhere(At(9, 45, days: 1), At(10, 15, days: 1));

        var answer = await desk.SayAsync("yes");

        Assert.Empty(desk.Committed);
        Assert.Empty(await desk.AppointmentsAsync());
        Assert.Equal("Third party", Assert.Single(world.Server.Events).Subject);
        Assert.DoesNotContain("booked", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_day_off_in_the_calendar_is_not_offered()
    {
        await using var world = await StartAsync(new MicrosoftGraphServer(_clock));
        world.Server.AddDaysElsewhere(new DateOnly(2031, 3, 4));
        await using var desk = new GraphFrontEnd(world, _clock);

        await desk.AskForAsync(Wish);
        await desk.SayAsync("yes");

        Assert.DoesNotContain(desk.Committed, view => view.Appointment.Slot.Start >= At(0, days: 1) && view.Appointment.Slot.Start < At(0, days: 2));
    }

    [Fact]
    public async Task A_booking_whose_answer_is_lost_is_found_and_said_or_not_said_at_all()
    {
        await using var world = await StartAsync(new MicrosoftGraphServer(_clock));
        await using var desk = new GraphFrontEnd(world, _clock);
        await desk.AskForAsync(Wish);
        world.Server.Fail(MicrosoftGraphOperation.Patch, MicrosoftGraphFault.DoneThenError500, after: 1);

        await desk.SayAsync("yes");

        Assert.True(world.Server.Events.Count(seen => seen.ShowAs == "busy") <= 1);
        Assert.All(desk.Committed, view => Assert.Equal(view.Appointment.Slot.Start, Assert.Single(world.Server.Events).Start));
    }
}
