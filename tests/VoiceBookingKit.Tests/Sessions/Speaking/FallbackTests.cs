using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

public class FallbackTests
{
    private const string Answer = "Here is a sentence of some length for you.";

    [Fact]
    public async Task The_next_voice_goes_on_in_the_sentence_where_one_broke_off()
    {
        await using var call = new SpokenCall(booking => booking.AddTts<SecondVoice>("second"));
        call.Host.Script.Answer = (_, _) => Say(Answer);
        await call.StartAsync();
        call.Voice.FailsAfter = 30;
        await call.SayAsync("tell me");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains(Answer));

        var rest = Assert.Single(call.SecondVoice.Sentences);
        Assert.EndsWith(rest, Answer, StringComparison.Ordinal);
        Assert.InRange(rest.Length, Answer.Length - 30, Answer.Length - 10);
        Assert.Empty(call.Events.Failures());
    }

    [Fact]
    public async Task A_voice_that_hangs_is_followed_by_the_next()
    {
        await using var call = new SpokenCall(booking => booking.AddTts<SecondVoice>("second"));
        call.Host.Script.Answer = (_, _) => Say(Answer);
        await call.StartAsync();
        (call.Voice.FailsAfter, call.Voice.Hangs) = (0, true);
        await call.SayAsync("tell me");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains(Answer));

        Assert.Equal([Answer], call.SecondVoice.Sentences);
    }

    [Fact]
    public async Task A_voice_that_stumbles_once_is_asked_again()
    {
        await using var call = new SpokenCall(booking => booking.AddTts<SecondVoice>("second"));
        call.Host.Script.Answer = (_, _) => Say(Answer);
        await call.StartAsync();
        (call.Voice.FailsAfter, call.Voice.Failure) = (0, new SpeechProviderException("Try later."));
        await call.SayAsync("tell me");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains(Answer));

        Assert.Empty(call.SecondVoice.Sentences);
        Assert.Equal(["Hello.", Answer, Answer], call.Voice.Sentences);
    }

    [Fact]
    public async Task The_next_recogniser_is_played_what_the_first_made_no_words_of()
    {
        await using var call = new SpokenCall(booking => booking.AddStt<SecondRecogniser>("second"));
        await call.StartAsync();
        await call.VoiceAsync(1);
        call.Recogniser.Fail(new SpeechProviderException("Gone.") { IsTransient = false });
        await call.UntilAsync(() => call.Second.Streams.Count == 1);
        await call.VoiceAsync(0.5);

        await call.UntilAsync(() => call.Second.Streams[0].Count(sample => sample != 0) >= 1.5 * 32_000);
        call.Second.Final("here I am");
        await call.QuietAsync(1);
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.User).Contains("here I am"));
        Assert.Empty(call.Events.Failures());
    }

    [Fact]
    public async Task A_recogniser_that_never_answers_is_followed_by_the_next()
    {
        await using var call = new SpokenCall(booking => booking.AddStt<SecondRecogniser>("second"));
        await call.StartAsync();
        await call.VoiceAsync(1.5);
        await call.QuietAsync(5.5);

        await call.UntilAsync(() => call.Second.Streams.Count == 1);
        await call.UntilAsync(() => call.Second.Streams[0].Count(sample => sample != 0) >= 1.5 * 32_000);
    }

    [Fact]
    public async Task When_no_recogniser_is_left_the_caller_hears_and_reads_so_and_can_type()
    {
        await using var call = new SpokenCall();
        await call.StartAsync();
        await call.VoiceAsync(0.2);
        call.Recogniser.Fail(new SpeechProviderException("Gone.") { IsTransient = false });
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Count() == 2);

        Assert.Equal(["speech_unavailable"], call.Events.Failures());
        Assert.Contains("type", call.Events.Said(TranscriptRole.Agent).Last(), StringComparison.Ordinal);
        Assert.Contains("type", SteadyVoice.Read(call.Events), StringComparison.Ordinal);

        await call.Session.SendTextAsync("so I type");
        await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Contains("You said so I type."));
    }

    [Fact]
    public async Task A_long_wait_is_bridged_and_not_twice_running()
    {
        var gates = new Queue<TaskCompletionSource>([new(), new(), new()]);
        var waiting = new List<TaskCompletionSource>(gates);
        await using var call = new SpokenCall();
        call.Host.Script.Answer = (_, interrupted) => SayAround("", gates.Dequeue().Task, "Here.", interrupted);
        await call.StartAsync();

        for (var turn = 0; turn < 3; turn++)
        {
            await call.SayAsync($"number {turn}");
            await call.QuietAsync(2.5);
            waiting[turn].SetResult();
            await call.UntilAsync(() => call.Events.Said(TranscriptRole.Agent).Count(text => text == "Here.") == turn + 1);
        }

        Assert.Equal(["Hello.", "One moment, please.", "Here.", "Here.", "One moment, please.", "Here."], call.Events.OfType<SessionEvent.Say>().Select(say => say.Text));
        Assert.DoesNotContain(call.Events.Said(TranscriptRole.Agent), text => text.Contains("moment", StringComparison.Ordinal));
    }
}
