using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

public abstract partial class TtsConformance
{
    /// <summary>An interruption stops at once, nothing more is yielded, and the next sentence has nothing of it.</summary>
    public Task Cancelling_stops_at_once() => WithAsync(async tts =>
    {
        var whole = await SpeakAsync(tts, Short, Formats[0]);
        for (var round = 0; round < 3; round++)
        {
            using var interruption = new CancellationTokenSource();
            var after = 0;
            var speaking = Task.Run(async () =>
            {
                await foreach (var _ in tts.SpeakAsync(Long, Formats[0], interruption.Token))
                {
                    after += interruption.IsCancellationRequested ? 1 : 0;
                    await interruption.CancelAsync();
                }
            });
            await EndsAsync(speaking, Patience);
            Require.That(after == 0, $"After the interruption {after} pieces were yielded.");
            RequireSameLength(whole, await SpeakAsync(tts, Short, Formats[0]), Formats[0], "After an interruption, a sentence");
        }
    });

    /// <summary>What is no longer wanted is not begun.</summary>
    public Task A_sentence_that_is_not_wanted_is_not_begun() => WithAsync(async tts =>
    {
        var pieces = 0;
        await EndsAsync(Task.Run(async () =>
        {
            await foreach (var _ in tts.SpeakAsync(Short, Formats[0], new CancellationToken(canceled: true)))
                pieces++;
        }), AtOnce);
        Require.Same(0, pieces);
    });

    /// <summary>Who stops enumerating stops the voice, and the next sentence has nothing of it.</summary>
    public Task Leaving_early_leaves_nothing_behind() => WithAsync(async tts =>
    {
        var whole = await SpeakAsync(tts, Short, Formats[0]);
        var leaving = Task.Run(async () =>
        {
            await foreach (var _ in tts.SpeakAsync(Long, Formats[0]))
                break;
        });
        await Patiently.Await(leaving, Patience, "The first piece must come, and leaving after it must end");
        RequireSameLength(whole, await SpeakAsync(tts, Short, Formats[0]), Formats[0], "After a sentence left early, a sentence");
    });

    /// <summary>A vendor that refuses is a <see cref="SpeechProviderException"/>, so that the next in line takes over.</summary>
    public async Task A_refusal_is_a_typed_failure()
    {
        if (await CreateBrokenTtsAsync() is not { } tts)
            return;
        try
        {
            await Require.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(tts, Short, Formats[0]), "A refusal must be a SpeechProviderException.");
        }
        finally
        {
            await Disposing.AnyAsync(tts);
        }
    }

    private static async Task EndsAsync(Task speaking, TimeSpan patience)
    {
        try
        {
            await Patiently.Await(speaking, patience, "An interruption must end the sentence");
        }
        catch (OperationCanceledException)
        {
            // As good an end as any.
        }
    }
}
