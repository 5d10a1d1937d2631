using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Sessions;

public class WatchingTests
{
    [Fact]
    public async Task Every_watcher_sees_the_same_whenever_it_comes()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();
        var early = session.WholeAsync();

        await session.SendTextAsync("one");
        await session.UntilAnsweredAsync(2);
        var midway = session.WholeAsync();
        await session.EndAsync();
        var late = await session.WholeAsync();

        Assert.Equal(late, await early);
        Assert.Equal(late, await midway);
        Assert.IsType<SessionEvent.Ended>(late[^1]);
    }

    [Fact]
    public async Task A_watcher_that_comes_back_sees_only_what_it_missed()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();
        var seen = await session.UntilAnsweredAsync(1);

        await session.SendTextAsync("one");
        await session.UntilAnsweredAsync(2);
        await session.EndAsync();
        var missed = await session.WholeAsync(seen[^1].Sequence);

        Assert.Equal(seen[^1].Sequence + 1, missed[0].Sequence);
        Assert.Equal(await session.WholeAsync(), seen.Concat(missed));
    }

    [Fact]
    public async Task A_watcher_that_leaves_or_dawdles_does_not_hold_up_the_session()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();
        await using var dawdler = session.WatchAsync().GetAsyncEnumerator();
        await dawdler.MoveNextAsync();
        using var leaving = new CancellationTokenSource();
        var leaver = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in session.WatchAsync(0, leaving.Token)) { }
        });
        await leaving.CancelAsync();
        await leaver;

        await session.SendTextAsync("one");
        await session.UntilAnsweredAsync(2);
        await session.EndAsync();

        var last = dawdler.Current;
        while (await dawdler.MoveNextAsync())
            last = dawdler.Current;
        Assert.IsType<SessionEvent.Ended>(last);
    }

    [Fact]
    public async Task A_watcher_that_claims_to_have_seen_the_future_waits_for_it()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        await session.EndAsync();

        Assert.Empty(await session.WholeAsync(after: long.MaxValue));
    }

    [Fact]
    public async Task Many_threads_leave_no_gap_and_no_double()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        var watchers = Enumerable.Range(0, 8).Select(_ => session.WholeAsync()).ToList();

        await Parallel.ForAsync(0, 500, async (i, _) =>
        {
            await session.ReportPlaybackAsync(i % 2 == 0);
            await session.SendInterimAsync($"{i}");
            await session.SendTextAsync($"{i}");
        });
        await session.EndAsync();

        foreach (var events in await Task.WhenAll(watchers))
            Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(happened => happened.Sequence));
    }

    [Fact]
    public async Task Old_sound_is_let_go_and_its_place_is_kept()
    {
        var log = new SessionEventLog(TimeProvider.System);
        for (var i = 0; i < 100; i++)
            log.Append(new SessionEvent.Audio(new byte[3_200]));
        log.Append(new SessionEvent.Ended(EndReason.Caller, new(default, 0, [], false)));

        var events = new List<SessionEvent>();
        await foreach (var happened in log.WatchAsync(0, CancellationToken.None))
            events.Add(happened);

        var sound = events.OfType<SessionEvent.Audio>().ToList();
        Assert.Equal(100, sound.Count);
        Assert.InRange(sound.Sum(audio => audio.Pcm.Length), 64_000, 96_000);
        Assert.Equal(3_200, sound[^1].Pcm.Length);
        Assert.Equal(Enumerable.Range(1, 101).Select(n => (long)n), events.Select(happened => happened.Sequence));
    }
}
