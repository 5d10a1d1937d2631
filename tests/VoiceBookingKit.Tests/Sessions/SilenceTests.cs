using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Sessions;

public class SilenceTests
{
    [Theory]
    [InlineData(SessionChannel.WebVoice, 15)]
    [InlineData(SessionChannel.Phone, 15)]
    [InlineData(SessionChannel.WebText, 180)]
    public async Task A_silent_caller_is_asked_once_and_then_let_go(SessionChannel channel, int seconds)
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync(channel);

        for (var times = 0; times < 2; times++)
        {
            await host.Clock.UntilTimersAsync(2);
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await session.UntilAnsweredAsync(2 + times);
        }
        var events = await session.WholeAsync();

        Assert.Equal(["Hello.", "Are you there?", "Are you there?"], events.Said(TranscriptRole.Agent));
        Assert.Equal(EndReason.Silence, Assert.IsType<SessionEvent.Ended>(events[^1]).Reason);
    }

    [Fact]
    public async Task An_answer_makes_up_for_silence()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        for (var answers = 2; answers < 10; answers += 2)
        {
            await host.Clock.UntilTimersAsync(2);
            host.Clock.Advance(TimeSpan.FromSeconds(15));
            await session.UntilAnsweredAsync(answers);
            await session.SendTextAsync("I am.");
            await session.UntilAnsweredAsync(answers + 1);
        }

        Assert.Equal(SessionState.Active, session.State);
    }

    [Fact]
    public async Task A_receptionist_that_says_goodbye_to_silence_ends_the_session()
    {
        await using var host = new SessionHost();
        host.Script.Silence = _ => Tell(new ConversationEvent.Words("Goodbye."), new ConversationEvent.EndRequested());
        var session = await host.StartAsync();

        await host.Clock.UntilTimersAsync(2);
        host.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(EndReason.Silence, Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Reason);
    }

    [Fact]
    public async Task The_callers_time_begins_when_the_voice_ends()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await host.Clock.UntilTimersAsync(2);

        await session.ReportPlaybackAsync(true);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await session.ReportPlaybackAsync(false);
        host.Clock.Advance(TimeSpan.FromSeconds(14));
        await session.SendTextAsync("Yes.");
        var events = await session.UntilAnsweredAsync(2);

        Assert.Equal(["Hello.", "You said Yes.."], events.Said(TranscriptRole.Agent));
        Assert.Equal([true, false], events.OfType<SessionEvent.AgentSpeaking>().Select(speaking => speaking.IsSpeaking));
    }

    [Fact]
    public async Task A_caller_who_stirs_is_not_silent()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await host.Clock.UntilTimersAsync(2);

        for (var i = 0; i < 5; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(14));
            await session.SendInterimAsync("well");
        }
        await session.SendTextAsync("Yes.");

        Assert.DoesNotContain("Are you there?", (await session.UntilAnsweredAsync(2)).Said(TranscriptRole.Agent));
    }

    [Fact]
    public async Task A_caller_who_is_there_and_says_nothing_is_not_silent_and_not_shown_as_speaking()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await host.Clock.UntilTimersAsync(2);

        for (var i = 0; i < 5; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(14));
            await session.ReportPresenceAsync();
        }
        await session.SendTextAsync("Yes.");
        var events = await session.UntilAnsweredAsync(2);

        Assert.DoesNotContain("Are you there?", events.Said(TranscriptRole.Agent));
        Assert.Empty(events.OfType<SessionEvent.UserSpeaking>());
    }
}
