using VoiceBookingKit.Hosting;
using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

public class BargeInTests
{
    private const string Long = "The first thing is this. The second thing is that, and it takes a while.";

    [Fact]
    public async Task A_caller_who_speaks_silences_the_receptionist_and_only_what_was_heard_stays()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (text, _) => Say(text == "go on" ? "Fine." : Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("second thing", StringComparison.Ordinal));

        await call.VoiceAsync(0.2);
        call.Recogniser.Interim("stop please");
        await call.UntilAsync(() => call.Events.OfType<SessionEvent.AudioCleared>().Any());
        call.Recogniser.Final("go on");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains("Fine."));

        var heard = call.Events.Said(TranscriptRole.Agent).ElementAt(1);
        Assert.StartsWith(heard, Long, StringComparison.Ordinal);
        Assert.InRange(heard.Length, "The first thing is this.".Length, Long.Length - 10);
        Assert.Equal([heard], call.Conversation.Interruptions);
        Assert.Equal(["tell me", "go on"], call.Events.Said(TranscriptRole.User));
        Assert.DoesNotContain("a while", SteadyVoice.Read(call.Events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_lasts_too_long_is_told_so_after_the_answer_under_way()
    {
        await using var call = new SpokenCall(booking => BusinessBuilderExtensions.Sessions(booking, limits => (limits.MaxLength, limits.SpokenSilence) = (TimeSpan.FromMinutes(1), TimeSpan.FromHours(1))));
        call.Host.Script.Answer = (_, _) => Say(Long);
        var end = call.Host.Clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        await call.StartAsync();
        call.Host.Clock.Advance(end - call.Host.Clock.GetUtcNow() - TimeSpan.FromSeconds(2));

        await call.SayAsync("tell me");
        await call.UntilAsync(() => call.Session.State == SessionState.Ended);

        Assert.Equal([Long, "I'm sorry, that is all the time we have. Please come back if there is more. Goodbye."], call.Events.Said(TranscriptRole.Agent).Skip(1));
        Assert.EndsWith("Goodbye.", SteadyVoice.Read(call.Events).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(EndReason.TimeLimit, Assert.IsType<SessionEvent.Ended>(call.Events[^1]).Reason);
        Assert.True(call.Host.Clock.GetUtcNow() > end);
    }

    [Fact]
    public async Task A_caller_whose_name_is_not_understood_twice_is_asked_to_spell_it()
    {
        await using var call = new SpokenCall();
        await call.StartAsync();
        await call.UntilAsync(() => call.Conversation is not null);
        call.Conversation.Expected = Expected.Name;

        foreach (var notice in (string[])["Sorry, I didn't catch that. Please say it again.", "I still didn't catch that. Could you spell it for me, letter by letter?"])
        {
            await call.VoiceAsync(0.6);
            call.Recogniser.Final("");
            await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Last() == notice);
            await call.QuietAsync(6);
        }
    }

    [Fact]
    public async Task A_cough_holds_the_voice_and_it_goes_on_where_it_stopped()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (_, _) => Say(Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("first thing", StringComparison.Ordinal));

        await call.VoiceAsync(0.6);
        await call.QuietAsync(0.1);
        var atCough = SteadyVoice.Read(call.Events);
        Assert.Single(call.Events.OfType<SessionEvent.AudioCleared>());
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains(Long));

        var all = SteadyVoice.Read(call.Events);
        // What was cleared is heard again: both parts together are the whole, with a little of it twice.
        var again = all[atCough.Length..];
        var whole = Long.Replace(". ", ".", StringComparison.Ordinal);
        Assert.EndsWith(again, whole, StringComparison.Ordinal);
        Assert.InRange(atCough.Length + again.Length - "Hello.".Length - whole.Length, 1, 14);
        Assert.Empty(call.Conversation.Interruptions);
        Assert.Equal(["tell me"], call.Events.Said(TranscriptRole.User));
    }

    [Fact]
    public async Task A_receptionist_whose_voice_is_held_for_a_cough_is_not_shown_as_silent()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (_, _) => Say(Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("first thing", StringComparison.Ordinal));
        await call.Session.ReportPlaybackAsync(true);

        await call.VoiceAsync(0.6);
        Assert.Single(call.Events.OfType<SessionEvent.AudioCleared>());
        await call.Session.ReportPlaybackAsync(false); // it has dropped what it was sent
        await call.QuietAsync(0.2);
        Assert.Equal([true, false, true], call.Events.OfType<SessionEvent.AgentSpeaking>().Select(speaking => speaking.IsSpeaking));
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains(Long));

        Assert.Equal([true, false, true, false], call.Events.OfType<SessionEvent.AgentSpeaking>().Select(speaking => speaking.IsSpeaking));
    }

    [Fact]
    public async Task Whoever_only_listens_is_shown_and_not_answered()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (_, _) => Say(Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("first thing", StringComparison.Ordinal));

        await call.VoiceAsync(0.3);
        call.Recogniser.Final("mm-hm");
        await call.QuietAsync(1);
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains(Long));

        Assert.Empty(call.Events.OfType<SessionEvent.AudioCleared>());
        Assert.Equal(["tell me", "mm-hm"], call.Events.Said(TranscriptRole.User));
        Assert.Equal(2, call.Events.Said(TranscriptRole.Agent).Count());
    }

    [Fact]
    public async Task Sound_is_sent_no_further_ahead_than_was_set()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (_, _) => Say(Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("The f", StringComparison.Ordinal));
        await call.QuietAsync(1);

        var first = call.Events.First(happened => happened is SessionEvent.Audio && SteadyVoice.Read([happened]).StartsWith('T'));
        foreach (var (happened, sent) in Sent(call.Events.SkipWhile(happened => happened != first)))
            Assert.True(sent - (happened.At - first.At) <= TimeSpan.FromSeconds(0.6) + TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_client_that_plays_late_is_waited_for()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (_, _) => Say(Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("The f", StringComparison.Ordinal));

        // The client's loudspeaker hangs: nothing more is heard.
        for (var i = 0; i < 50; i++)
        {
            await call.Session.ReportPlaybackAsync(true, TimeSpan.FromSeconds(2));
            await call.QuietAsync(0.04);
        }

        Assert.DoesNotContain("second", SteadyVoice.Read(call.Events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_interrupts_the_voice_as_well()
    {
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (text, _) => Say(text == "typed" ? "Fine." : Long);
        await call.StartAsync();
        await call.SayAsync("tell me");
        await call.UntilAsync(() => SteadyVoice.Read(call.Events).Contains("first", StringComparison.Ordinal));

        await call.Session.SendTextAsync("typed");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains("Fine."));

        Assert.Single(call.Events.OfType<SessionEvent.AudioCleared>());
        Assert.Single(call.Conversation.Interruptions);
    }

    [Fact]
    public async Task Going_on_before_the_answer_is_heard_takes_it_back()
    {
        var gate = new TaskCompletionSource();
        await using var call = new SpokenCall(booking => booking.Configure(options => options.Speech.FillerAfter = TimeSpan.Zero));
        call.Host.Script.Answer = (text, interrupted) => text == "on Friday" ? Say("Friday it is.") : SayAround("", gate.Task, "Any day?", interrupted);
        await call.StartAsync();
        await call.SayAsync("I want a demo");

        await call.SayAsync("on Friday");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains("Friday it is."));

        Assert.DoesNotContain("Any day", SteadyVoice.Read(call.Events), StringComparison.Ordinal);
        Assert.Equal(["I want a demo", "on Friday"], call.Events.Said(TranscriptRole.User));
    }

    private static IEnumerable<(SessionEvent Happened, TimeSpan Sent)> Sent(IEnumerable<SessionEvent> events)
    {
        var sent = TimeSpan.Zero;
        foreach (var audio in events.OfType<SessionEvent.Audio>())
        {
            sent += AudioFormat.Session.DurationOf(audio.Pcm.Length);
            yield return (audio, sent);
        }
    }
}
