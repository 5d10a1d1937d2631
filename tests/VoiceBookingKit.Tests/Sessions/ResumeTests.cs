using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Sessions;

public class ResumeTests
{
    [Fact]
    public async Task A_session_is_found_again_by_its_secret_with_all_that_was_said()
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync();
        await session.SendTextAsync("one");
        await session.UntilAnsweredAsync(2);

        host.Sessions.Detach(session);
        host.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.True(host.Sessions.TryResume(session.ResumeToken, out var again));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await again.SendTextAsync("two");
        var events = await again.UntilAnsweredAsync(3);

        Assert.Same(session, again);
        Assert.Equal(["one", "two"], events.Said(TranscriptRole.User));
        Assert.Equal(events.OfType<SessionEvent.Started>().Single().ResumeToken, session.ResumeToken);
    }

    [Fact]
    public async Task A_session_that_nobody_comes_back_to_ends()
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync();

        host.Sessions.Detach(session);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(EndReason.Disconnected, Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Reason);
    }

    [Fact]
    public async Task A_dead_connection_that_was_replaced_does_not_end_the_session()
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync(SessionChannel.WebText);
        Assert.True(host.Sessions.TryResume(session.ResumeToken, out _));

        host.Sessions.Detach(session);
        host.Clock.Advance(TimeSpan.FromMinutes(2.5));

        Assert.Equal(SessionState.Active, session.State);
    }

    [Fact]
    public async Task A_session_that_ended_can_be_read_for_a_while()
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync();
        await session.EndAsync();

        Assert.True(host.Sessions.TryResume(session.ResumeToken, out var again));
        Assert.Contains("Hello.", (await again.WholeAsync()).Said(TranscriptRole.Agent));

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(host.Sessions.TryResume(session.ResumeToken, out _));
    }

    [Fact]
    public async Task No_other_word_finds_a_session()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        Assert.All(
            ["", " ", session.Id, session.ResumeToken[..^1], session.ResumeToken + "A", new string('A', 43), new string('x', 100_000)],
            guess => Assert.False(host.Sessions.TryResume(guess, out _)));
        Assert.Equal(43, session.ResumeToken.Length);
    }

    [Fact]
    public async Task A_shutdown_ends_all_sessions_and_lets_no_other_begin()
    {
        await using var host = new SessionHost();
        var sessions = new[] { await host.StartAsync(), await host.StartAsync(), host.Create() };

        await host.Sessions.ShutDownAsync();

        foreach (var session in sessions)
            Assert.Equal(EndReason.Shutdown, Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Reason);
        Assert.Throws<TooManySessionsException>(() => host.Create());
    }
}
