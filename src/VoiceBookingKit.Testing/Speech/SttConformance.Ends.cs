using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

public abstract partial class SttConformance
{
    /// <summary>A hang-up stops at once, and nothing more is yielded.</summary>
    public Task Cancelling_stops_at_once() => WithAsync(async stt =>
    {
        var source = new SoundSource(Samples[0].Sound, Format) { Pace = Pace, Endless = true };
        using var hangUp = new CancellationTokenSource();
        var after = 0;
        var listening = Task.Run(async () =>
        {
            await foreach (var _ in stt.ListenAsync(source, Format, RecognitionHints.None, hangUp.Token))
                Interlocked.Add(ref after, hangUp.IsCancellationRequested ? 1 : 0);
        });
        await Patiently.Until(() => !source.IsLetGo || listening.IsCompleted, Patience, "Listening must ask for audio");
        Require.That(!listening.IsCompleted, "Listening must go on as long as the audio does.");
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        await hangUp.CancelAsync();
        await EndsAtOnceAsync(listening, source);
        // One event may have been on its way while the caller hung up.
        Require.That(after <= 1, $"After the hang-up {after} events were yielded.");
    });

    /// <summary>Who has hung up before is not listened to.</summary>
    public Task A_call_that_is_over_is_not_begun() => WithAsync(async stt =>
    {
        var source = new SoundSource(Samples[0].Sound, Format) { Endless = true };
        var heard = new List<Heard>();
        var listening = Task.Run(async () =>
        {
            await foreach (var one in stt.ListenAsync(source, Format, RecognitionHints.None, new CancellationToken(canceled: true)))
                heard.Add(one);
        });
        await EndsAtOnceAsync(listening, source);
        Require.SameList([], heard);
    });

    /// <summary>Who stops enumerating stops the recogniser, and the audio is let go.</summary>
    public Task Leaving_early_lets_go_of_the_audio() => WithAsync(async stt =>
    {
        var source = new SoundSource(Samples[0].Sound, Format) { Pace = Pace, Endless = true };
        var listening = Task.Run(async () =>
        {
            await foreach (var _ in stt.ListenAsync(source, Format, RecognitionHints.None))
                break;
        });
        await Patiently.Await(listening, Patience, "The first event must come, and leaving after it must end");
        await Patiently.Until(() => source.IsLetGo, AtOnce, "Audio must be let go when nobody listens");
    });

    /// <summary>A vendor that refuses is a <see cref="SpeechProviderException"/>, so that the next in line takes over.</summary>
    public async Task A_refusal_is_a_typed_failure()
    {
        if (await CreateBrokenSttAsync() is not { } stt)
            return;
        try
        {
            var source = new SoundSource(Samples[0].Sound, Format) { Pace = Pace, Endless = true };
            await Require.ThrowsAsync<SpeechProviderException>(() => HearAsync(stt, source), "A refusal must be a SpeechProviderException.");
            await Patiently.Until(() => source.IsLetGo, AtOnce, "Audio must be let go after a failure");
        }
        finally
        {
            await Disposing.AnyAsync(stt);
        }
    }

    private static async Task EndsAtOnceAsync(Task listening, SoundSource source)
    {
        try
        {
            await Patiently.Await(listening, AtOnce, "A hang-up must end listening");
        }
        catch (OperationCanceledException)
        {
            // As good an end as any.
        }
        await Patiently.Until(() => source.IsLetGo, AtOnce, "Audio must be let go after a hang-up");
    }
}
