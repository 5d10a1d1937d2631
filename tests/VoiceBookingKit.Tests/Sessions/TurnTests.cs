using VoiceBookingKit.Sessions;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Sessions;

public class TurnTests
{
    [Fact]
    public async Task A_session_greets_and_answers_in_turn()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        await session.SendTextAsync("one");
        await session.SendTextAsync("two");
        var events = await session.UntilAnsweredAsync(3);

        Assert.Equal(["one", "two"], events.Said(TranscriptRole.User));
        Assert.Equal(["Hello.", "You said one.", "You said two."], events.Said(TranscriptRole.Agent));
        Assert.IsType<SessionEvent.Started>(events[0]);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(happened => happened.Sequence));
        Assert.All(events, happened => Assert.Equal(host.Clock.GetUtcNow(), happened.At));
    }

    [Fact]
    public async Task Words_are_shown_as_they_come_and_said_by_the_sentence()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (_, _) => Say("Dr. Chen is ", "free at 2 p.m. on", " Monday. Does", " that work?");
        await using var session = await host.StartAsync();

        await session.SendTextAsync("when?");
        var turn = (await session.UntilAnsweredAsync(2)).SkipWhile(happened => happened is not SessionEvent.Thinking { IsThinking: true, Sequence: > 5 }).ToList();

        var shown = turn.OfType<SessionEvent.Transcript>().ToList();
        Assert.Equal("Dr. Chen is", shown[0].Text);
        Assert.All(shown.SkipLast(1), interim => Assert.False(interim.IsFinal));
        Assert.Single(shown.Select(words => words.TurnId).Distinct());
        Assert.Equal(["Dr. Chen is free at 2 p.m. on Monday.", "Does that work?"], turn.OfType<SessionEvent.Say>().Select(say => say.Text));
        Assert.Equal([true, false], turn.OfType<SessionEvent.Thinking>().Select(thinking => thinking.IsThinking));
    }

    [Fact]
    public async Task What_a_caller_sends_is_made_plain()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        await session.SendTextAsync(" a\u0000b\u202Ec\ud800d\r\n\te\u0007 ");
        var events = await session.UntilAnsweredAsync(2);

        Assert.Equal(["abcd e"], events.Said(TranscriptRole.User));
    }

    [Fact]
    public async Task Words_so_far_and_words_that_stand_share_a_turn()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await session.SendInterimAsync("");
        await session.SendInterimAsync("next");
        await session.SendInterimAsync("next tuesday");
        await session.SendTextAsync("next Tuesday");
        var events = await session.UntilAnsweredAsync(2);

        var user = events.OfType<SessionEvent.Transcript>().Where(words => words.Role == TranscriptRole.User).ToList();
        Assert.Equal([("next", false), ("next tuesday", false), ("next Tuesday", true)], user.Select(words => (words.Text, words.IsFinal)));
        Assert.Single(user.Select(words => words.TurnId).Distinct());
        Assert.Equal([true, false], events.OfType<SessionEvent.UserSpeaking>().Select(speaking => speaking.IsSpeaking));
    }

    [Fact]
    public async Task A_failed_turn_is_told_and_the_session_goes_on_until_it_keeps_failing()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (text, _) => text == "bad" ? throw new InvalidOperationException() : Say("Fine.");
        await using var session = await host.StartAsync();

        foreach (var text in new[] { "bad", "good", "bad", "bad", "bad" })
            await session.SendTextAsync(text);
        var events = await session.WholeAsync();

        Assert.Equal(["Hello.", "Fine."], events.Said(TranscriptRole.Agent));
        Assert.Equal(4, events.Failures().Count(code => code == "answer_failed"));
        Assert.Equal(EndReason.Failure, Assert.IsType<SessionEvent.Ended>(events[^1]).Reason);
    }

    [Fact]
    public async Task Typing_on_does_not_cut_a_typed_answer_short()
    {
        await using var host = new SessionHost();
        var gate = new TaskCompletionSource();
        host.Script.Answer = (text, interrupted) => text == "one" ? SayAround("First. ", gate.Task, "Second.", interrupted) : Say("Third.");
        await using var session = await host.StartAsync();

        await session.SendTextAsync("one");
        await session.UntilAsync(happened => happened is SessionEvent.Transcript { Text: "First." });
        await session.SendTextAsync("two");
        gate.SetResult();
        var events = await session.UntilAnsweredAsync(3);

        Assert.Equal(["Hello.", "First. Second.", "Third."], events.Said(TranscriptRole.Agent));
    }

    [Fact]
    public async Task Speaking_cuts_a_spoken_answer_short_and_keeps_what_was_said()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (text, interrupted) => text == "one" ? SayAround("First. Second", Task.Delay(-1, interrupted), " third.", interrupted) : Say("Third.");
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await session.SendTextAsync("one");
        await session.UntilAsync(happened => happened is SessionEvent.Say { Text: "First." });
        await session.SendTextAsync("two");
        var events = await session.UntilAnsweredAsync(3);

        Assert.Equal(["Hello.", "First. Second", "Third."], events.Said(TranscriptRole.Agent));
        Assert.Equal(["Hello.", "First.", "Third."], events.OfType<SessionEvent.Say>().Select(say => say.Text));
        Assert.Empty(events.Failures());
    }
}
