using VoiceBookingKit.Assertions;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;
using static VoiceBookingKit.MicrosoftGraph.Tests.GraphWorld;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>Outlook lets events overlap; two of the kit's never do.</summary>
public sealed class RaceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_front_ends_that_want_one_time_exactly_one_gets_it(bool viewShowsProperties)
    {
        await using var world = await StartAsync(new MicrosoftGraphServer { ViewShowsProperties = viewShowsProperties });
        var (one, other) = (world.Calendar(), world.Calendar());
        for (var round = 0; round < 25; round++)
        {
            var start = At(10, days: round);

            var results = await Task.WhenAll(one.CreateAsync(Appointment(start)), other.CreateAsync(Appointment(start.AddMinutes(round % 3 * 10))));

            Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], results.Select(result => result.Outcome).Order());
            Assert.Equal(round + 1, world.Server.Events.Count);
        }
    }

    [Fact]
    public async Task Of_many_that_want_one_time_one_gets_it_and_nothing_is_left_behind()
    {
        await using var world = await StartAsync();
        var calendars = Enumerable.Range(0, 8).Select(_ => world.Calendar()).ToList();
        for (var round = 0; round < 5; round++)
        {
            var start = At(10, days: round);

            var results = await Task.WhenAll(calendars.Select(calendar => calendar.CreateAsync(Appointment(start))));

            Assert.Single(results, result => result.Outcome == CalendarWriteOutcome.Written);
            Assert.Equal(7, results.Count(result => result.Outcome == CalendarWriteOutcome.Taken));
            Assert.Equal(round + 1, world.Server.Events.Count);
        }
    }

    [Fact]
    public async Task Chains_of_overlapping_times_leave_no_two_that_overlap()
    {
        await using var world = await StartAsync();
        var calendars = Enumerable.Range(0, 6).Select(_ => world.Calendar()).ToList();
        for (var round = 0; round < 5; round++)
        {
            var start = At(10, days: round);

            var results = await Task.WhenAll(calendars.Select((calendar, index) => calendar.CreateAsync(Appointment(start.AddMinutes(index * 10)))));

            var won = results.Where(result => result.Outcome == CalendarWriteOutcome.Written).Select(result => result.Entry!).OrderBy(entry => entry.Start).ToList();
            Assert.NotEmpty(won);
            Assert.All(won.Zip(won.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            Assert.All(world.Server.Events, seen => Assert.Equal("busy", seen.ShowAs));
        }
    }

    [Fact]
    public async Task A_move_and_a_booking_that_want_one_time_do_not_both_get_it()
    {
        await using var world = await StartAsync();
        var (one, other) = (world.Calendar(), world.Calendar());
        for (var round = 0; round < 10; round++)
        {
            var target = At(10, days: round);
            var appointment = Appointment(target.AddHours(3));
            var entry = (await one.CreateAsync(appointment)).Entry!;
            var before = world.Server.Events.Count;

            var results = await Task.WhenAll(one.MoveAsync(entry, Moved(appointment, target)), other.CreateAsync(Appointment(target)));

            Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], results.Select(result => result.Outcome).Order());
            Assert.Equal(results[0].Outcome == CalendarWriteOutcome.Written ? before : before + 1, world.Server.Events.Count);
        }
    }

    /// <summary>Another front end books as a whole before each request of a booking in turn.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task One_that_comes_between_any_two_requests_of_another_leaves_one_of_the_two(int request)
    {
        await using var world = await StartAsync();
        var (one, other) = (world.Calendar(), world.Calendar());
        await one.FindAsync(Appointment(At(9)));
        await other.FindAsync(Appointment(At(9)));
        CalendarWriteResult? between = null;
        var seen = 0;
        world.Server.Before = async _ =>
        {
            if (seen++ != request)
                return;
            world.Server.Before = null;
            between = await other.CreateAsync(Appointment(At(10)));
        };

        var result = await one.CreateAsync(Appointment(At(10)));

        Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], new[] { result.Outcome, between!.Outcome }.Order());
        Assert.Equal("busy", Assert.Single(world.Server.Events).ShowAs);
    }

    /// <summary>Each sees the other's claim: the one with the lesser id goes on, whichever came first.</summary>
    [Fact]
    public async Task Two_that_see_each_other_s_claim_do_not_both_give_up()
    {
        await using var world = await StartAsync();
        var (one, other) = (world.Calendar(), world.Calendar());
        for (var round = 0; round < 6; round++)
        {
            var start = At(10, days: round);
            var (claims, both) = (world.Server.Events.Count + 2, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            world.Server.Before = async operation =>
            {
                if (operation != MicrosoftGraphOperation.View)
                    return;
                if (world.Server.Events.Count == claims)
                    both.TrySetResult();
                await both.Task;
            };

            var results = await Task.WhenAll(one.CreateAsync(Appointment(start)), other.CreateAsync(Appointment(start)));

            Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], results.Select(result => result.Outcome).Order());
            Assert.Equal(round + 1, world.Server.Events.Count);
        }
    }

    /// <summary>The claim of one that is about to book is firm, whatever its id.</summary>
    [Fact]
    public async Task Nobody_takes_the_time_from_one_that_is_about_to_book()
    {
        await using var world = await StartAsync();
        var (one, other) = (world.Calendar(), world.Calendar());
        for (var round = 0; round < 6; round++)
        {
            var start = At(10, days: round);
            world.Server.Fail(MicrosoftGraphOperation.Patch, MicrosoftGraphFault.Slow, after: 1);
            var booking = one.CreateAsync(Appointment(start));
            await Eventually.IsTrueAsync(() => world.Server.HeldBack > 0);

            var late = await other.CreateAsync(Appointment(start));
            world.Server.Continue();

            Assert.Equal((CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken), ((await booking).Outcome, late.Outcome));
        }
    }

    [Fact]
    public async Task Two_that_do_not_see_each_other_s_claim_at_first_do_not_both_get_the_time()
    {
        await using var world = await StartAsync();
        var (one, other) = (world.Calendar(), world.Calendar());
        await one.FindAsync(Appointment(At(9)));
        // The other's claim stands in the mailbox, and is in nobody's view yet.
        world.Server.Fail(MicrosoftGraphOperation.View, MicrosoftGraphFault.NotListedYet, times: 2);

        var results = await Task.WhenAll(one.CreateAsync(Appointment(At(10))), other.CreateAsync(Appointment(At(10))));

        Assert.True(results.Count(result => result.Outcome == CalendarWriteOutcome.Written) <= 1);
        Assert.True(world.Server.Events.Count <= 1);
    }

    [Theory]
    [InlineData(MicrosoftGraphOperation.Create, 0)]
    [InlineData(MicrosoftGraphOperation.Patch, 0)]
    public async Task A_person_s_event_that_comes_between_wins(MicrosoftGraphOperation operation, int after)
    {
        await using var world = await StartAsync();
        world.Server.Fail(operation, MicrosoftGraphFault.TakenInBetween, after: after);

        var result = await world.Calendar().CreateAsync(Appointment(At(10)));

        Assert.Equal(CalendarWriteOutcome.Taken, result.Outcome);
        Assert.Equal("Third party", Assert.Single(world.Server.Events).Subject);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_new_event_that_outlook_itself_touches_is_booked_all_the_same(int after)
    {
        await using var world = await StartAsync();
        world.Server.Fail(MicrosoftGraphOperation.Patch, MicrosoftGraphFault.Touched, after: after);

        Assert.Equal(CalendarWriteOutcome.Written, (await world.Calendar().CreateAsync(Appointment(At(10)))).Outcome);
        Assert.Single(world.Server.Events);
    }

    [Fact]
    public async Task A_claim_that_a_crash_left_is_busy_for_a_while_and_then_gives_way()
    {
        var clock = new ManualTimeProvider(At(8));
        await using var world = await StartAsync(new MicrosoftGraphServer(clock));
        var calendar = world.Calendar(clock: clock);
        world.Server.Fail(MicrosoftGraphOperation.View, MicrosoftGraphFault.Error500);
        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.CreateAsync(Appointment(At(10))));
        Assert.Equal(["3T10:00-3T10:30"], await BusyAsync(calendar));

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(await BusyAsync(calendar));
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(10, 15)))).Outcome);
        Assert.Equal("busy", Assert.Single(world.Server.Events).ShowAs);
    }

    [Fact]
    public async Task Staff_who_share_a_calendar_have_time_of_their_own_and_people_s_events_take_everyone_s()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        await calendar.CreateAsync(Appointment(At(10), "leo"));
        world.Server.AddElsewhere(At(12), At(13));

        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(10)))).Outcome);
        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Appointment(At(12, 30)))).Outcome);
    }

    [Fact]
    public async Task Buffers_are_claimed_too_and_the_appointment_has_its_own_time()
    {
        await using var world = await StartAsync();
        var calendar = world.Calendar();
        world.Server.AddElsewhere(At(10, 40), At(11));

        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Appointment(At(10), bufferAfter: 15))).Outcome);
        Assert.Equal(CalendarWriteOutcome.Written, (await calendar.CreateAsync(Appointment(At(10), bufferAfter: 10))).Outcome);
        Assert.Equal(["3T10:00-3T10:30", "3T10:40-3T11:00"], await BusyAsync(calendar));
    }
}
