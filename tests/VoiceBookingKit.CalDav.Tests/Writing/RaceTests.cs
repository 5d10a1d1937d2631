using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.CalDav.Tests.Servers;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Tests.Writing;

[Collection(RadicaleTests.Name)]
public sealed class RaceTests(RadicaleServer server)
{
    private static readonly DateTimeOffset Ten = Desk.Monday.AddHours(15);

    [Fact]
    public async Task Of_two_front_ends_that_want_one_time_exactly_one_gets_it()
    {
        var remote = await server.CreateCalendarAsync();
        using var one = Desk.Open(remote.Address);
        using var other = Desk.Open(remote.Address);
        for (var round = 0; round < 12; round++)
        {
            var start = Ten.AddDays(round);

            var results = await Task.WhenAll(one.CreateAsync(Desk.At(start)), other.CreateAsync(Desk.At(start.AddMinutes(round % 2 * 15))));

            Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], results.Select(result => result.Outcome).Order());
            Assert.Single(await one.BusyAsync(start.AddHours(-12)));
        }
        Assert.Equal(12, (await remote.NamesAsync()).Count);
    }

    [Fact]
    public async Task Of_many_that_want_one_time_no_two_get_it_and_nothing_is_left_behind()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address);
        var (written, free) = (0, 0);
        for (var round = 0; round < 4; round++)
        {
            var start = Ten.AddDays(round);

            var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => calendar.CreateAsync(Desk.At(start.AddMinutes(i % 3 * 10)))));

            var won = results.Count(result => result.Outcome == CalendarWriteOutcome.Written);
            Assert.True(won <= 1, $"{won} got the same time.");
            Assert.Equal(won, (await calendar.BusyAsync(start.AddHours(-12))).Count);
            (written, free) = (written + won, free + (won == 0 ? 1 : 0));
        }
        Assert.Equal(written, (await remote.NamesAsync()).Count);
        Assert.True(free == 0, $"In {free} of 4 rounds everyone gave up.");
    }

    [Fact]
    public async Task A_move_and_a_booking_that_want_one_time_do_not_both_get_it()
    {
        var remote = await server.CreateCalendarAsync();
        using var one = Desk.Open(remote.Address);
        using var other = Desk.Open(remote.Address);
        for (var round = 0; round < 6; round++)
        {
            var target = Ten.AddDays(round);
            var appointment = Desk.At(target.AddHours(3));
            var entry = (await one.CreateAsync(appointment)).Entry!;

            var results = await Task.WhenAll(one.MoveAsync(entry, appointment.MovedTo(target)), other.CreateAsync(Desk.At(target)));

            Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], results.Select(result => result.Outcome).Order());
            var moved = results[0].Outcome == CalendarWriteOutcome.Written;
            Assert.Equal(moved ? 1 : 2, (await one.BusyAsync(target.AddHours(-12))).Count);
        }
    }

    /// <summary>The interleaving in which both read back before either goes on: each sees the other's claim, whichever key is the lesser one.</summary>
    [Theory]
    [InlineData("aaaa", "bbbb")]
    [InlineData("bbbb", "aaaa")]
    public async Task Two_that_see_each_other_s_claim_do_not_both_give_up(string first, string second)
    {
        var remote = await server.CreateCalendarAsync();
        await using var proxy = await DavProxy.StartAsync(server.Address);
        var claims = 0;
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        proxy.After = async context =>
        {
            if (context.Request is { Method: "PUT", Headers.IfNoneMatch: [_, ..] })
            {
                if (Interlocked.Increment(ref claims) == 2)
                    both.SetResult();
                await both.Task;
            }
            return false;
        };
        using var one = Desk.Open(proxy.Through(remote.Address));
        using var other = Desk.Open(proxy.Through(remote.Address));

        var results = await Task.WhenAll(one.CreateAsync(Desk.At(Ten, key: first)), other.CreateAsync(Desk.At(Ten, key: second)));

        Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], results.Select(result => result.Outcome).Order());
        Assert.Equal([(first.CompareTo(second, StringComparison.Ordinal) < 0 ? first : second) + ".ics"], await remote.NamesAsync());
    }

    /// <summary>The interleaving that defeats a mere order of keys: the greater key has read back and found itself alone before the lesser one writes.</summary>
    [Theory]
    [InlineData("bbbb", "aaaa")]
    [InlineData("aaaa", "bbbb")]
    public async Task One_that_comes_between_another_s_look_and_its_booking_leaves_one_of_the_two(string early, string late)
    {
        var remote = await server.CreateCalendarAsync();
        await using var proxy = await DavProxy.StartAsync(server.Address);
        using var one = Desk.Open(proxy.Through(remote.Address));
        using var other = Desk.Open(remote.Address);
        CalendarWriteResult? between = null;
        proxy.Before = async context =>
        {
            if (context.Request is { Method: "PUT", Headers.IfMatch: [_, ..] } && between is null)
                between = await other.CreateAsync(Desk.At(Ten, key: late));
            return false;
        };

        var result = await one.CreateAsync(Desk.At(Ten, key: early));

        Assert.Equal([CalendarWriteOutcome.Written, CalendarWriteOutcome.Taken], new[] { result.Outcome, between!.Outcome }.Order());
        Assert.Single(await remote.NamesAsync());
    }

    [Fact]
    public async Task A_person_s_event_that_comes_between_wins()
    {
        var remote = await server.CreateCalendarAsync();
        await using var proxy = await DavProxy.StartAsync(server.Address);
        using var calendar = Desk.Open(proxy.Through(remote.Address));
        proxy.After = async context =>
        {
            if (context.Request is { Method: "PUT", Headers.IfNoneMatch: [_, ..] })
                await remote.PutEventAsync("dentist", "DTSTART:20310303T151500Z", "DURATION:PT1H");
            return false;
        };

        Assert.Equal(CalendarWriteOutcome.Taken, (await calendar.CreateAsync(Desk.At(Ten))).Outcome);
        Assert.Equal(["dentist.ics"], await remote.NamesAsync());
    }
}
