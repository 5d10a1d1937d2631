using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Sessions;

public class LimitTests
{
    [Fact]
    public async Task Text_that_is_too_long_or_empty_is_refused_and_the_session_lives_on()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        await session.SendTextAsync(new string('x', 5_001));
        await session.SendTextAsync("\u0000 \u200B");
        await session.SendTextAsync(new string('x', 5_000));
        var events = await session.UntilAnsweredAsync(2);

        Assert.Equal(["text_too_long", "empty_text"], events.Failures());
        Assert.Equal([5_000], events.Said(TranscriptRole.User).Select(text => text.Length));
    }

    [Fact]
    public async Task A_flood_is_refused_and_told_once_a_second()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        for (var i = 0; i < 1_000; i++)
            await session.SendTextAsync($"{i}");
        await session.UntilAnsweredAsync(6);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await session.SendTextAsync("still here");
        var events = await session.UntilAnsweredAsync(7);

        Assert.Equal(["0", "1", "2", "3", "4", "still here"], events.Said(TranscriptRole.User));
        Assert.Equal(["rate_limited"], events.Failures());
    }

    [Fact]
    public async Task Turns_that_would_wait_too_long_are_refused()
    {
        await using var host = new SessionHost(booking => booking.Sessions(limits => (limits.MaxQueuedTurns, limits.TurnsPerSecond) = (2, 100)));
        var gate = new TaskCompletionSource();
        host.Script.Answer = (text, interrupted) => SayAround(text, gate.Task, ".", interrupted);
        await using var session = await host.StartAsync();

        await session.SendTextAsync("1");
        await session.UntilAsync(happened => happened is SessionEvent.Transcript { Role: TranscriptRole.Agent, Text: "1" });
        foreach (var text in new[] { "2", "3", "4" })
            await session.SendTextAsync(text);
        gate.SetResult();
        var events = await session.UntilAnsweredAsync(4);

        Assert.Equal(["1", "2", "3"], events.Said(TranscriptRole.User));
        Assert.Equal(["busy"], events.Failures());
    }

    [Fact]
    public async Task A_session_ends_after_its_last_turn()
    {
        await using var host = new SessionHost(booking => booking.Sessions(limits => limits.MaxTurns = 2));
        await using var session = await host.StartAsync();

        foreach (var text in new[] { "1", "2", "3" })
            await session.SendTextAsync(text);
        var events = await session.WholeAsync();

        Assert.Equal(["too_many_turns"], events.Failures());
        Assert.Equal(2, events.Said(TranscriptRole.User).Count());
        Assert.Contains("all the time we have", events.Said(TranscriptRole.Agent).Last(), StringComparison.Ordinal);
        Assert.Equal(EndReason.TimeLimit, Assert.IsType<SessionEvent.Ended>(events[^1]).Reason);
    }

    [Fact]
    public async Task A_session_ends_when_its_time_is_up()
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(30));
        var events = await session.WholeAsync();

        var ended = Assert.IsType<SessionEvent.Ended>(events[^1]);
        Assert.Contains("all the time we have", events.Said(TranscriptRole.Agent).Last(), StringComparison.Ordinal);
        Assert.Equal((EndReason.TimeLimit, TimeSpan.FromMinutes(30)), (ended.Reason, ended.Summary.Duration));
    }

    [Fact]
    public async Task Who_is_still_answering_some_time_after_its_end_ends_it_all_the_same()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (_, interrupted) => SayAround("Well, ", new TaskCompletionSource().Task, "and so on.", interrupted);
        var session = await host.StartAsync();
        await session.SendTextAsync("tell me everything");
        await session.UntilAsync(happened => happened is SessionEvent.Transcript { Text: "Well," });

        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(SessionState.Active, session.State);
        host.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(EndReason.TimeLimit, Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Reason);
    }

    [Fact]
    public async Task No_more_sessions_than_allowed_are_made_until_one_ends()
    {
        await using var host = new SessionHost(booking => booking.Sessions(limits => limits.MaxSessions = 2));
        await using var first = await host.StartAsync();
        await using var second = host.Create();

        Assert.Throws<TooManySessionsException>(() => host.Create());
        await first.EndAsync();

        await using var third = host.Create();
    }

    [Fact]
    public async Task A_flood_of_words_so_far_is_not_kept()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        for (var i = 0; i < 1_000; i++)
            await session.SendInterimAsync($"{i}");
        await session.SendTextAsync("done");
        var events = await session.UntilAnsweredAsync(2);

        Assert.InRange(events.Count, 1, 50);
    }
}
