using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

/// <summary>The promises of <see cref="IStt"/>. Derive from it, and run each promise by its name.</summary>
/// <remarks>Each promise asks for a recogniser of its own; one that is also <see cref="IAsyncDisposable"/> or <see cref="IDisposable"/> is disposed afterwards.</remarks>
public abstract partial class SttConformance : ConformanceSuite
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    /// <summary>Speech that the recogniser understands: at least two samples of different words, each of at most a few seconds, in <see cref="Format"/>.</summary>
    protected abstract IReadOnlyList<SpokenSample> Samples { get; }

    /// <summary>The format of the samples. Default: mono, 16 kHz.</summary>
    protected virtual AudioFormat Format => AudioFormat.Session;

    /// <summary>How long to wait before each frame of 20 ms, for a recogniser that must not be hurried. Default: not at all.</summary>
    protected virtual TimeSpan Pace => TimeSpan.Zero;

    /// <summary>How long the recogniser may take for one sample. Default: 20 seconds.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(20);

    /// <summary>Makes a recogniser that works.</summary>
    protected abstract Task<IStt> CreateSttAsync();

    /// <summary>Makes one whose vendor refuses to work, or null where nothing can be refused. Default: null.</summary>
    protected virtual Task<IStt?> CreateBrokenSttAsync() => Task.FromResult<IStt?>(null);

    private SoundSource Play(SpokenSample sample) => new(sample.Sound, Format) { Pace = Pace };

    private async Task WithAsync(Func<IStt, Task> check)
    {
        var stt = await CreateSttAsync();
        try
        {
            await check(stt);
        }
        finally
        {
            await Disposing.AnyAsync(stt);
        }
    }

    private Task<List<Heard>> HearAsync(IStt stt, SoundSource source, RecognitionHints? hints = null) =>
        Patiently.Await(Task.Run(async () =>
        {
            var all = new List<Heard>();
            await foreach (var heard in stt.ListenAsync(source, Format, hints ?? RecognitionHints.None))
                all.Add(heard);
            return all;
        }), Patience, "Listening must end once the audio has ended");

    private static void RequireWords(SpokenSample sample, IEnumerable<Heard> heard, string where)
    {
        var words = SpokenWords.Of(heard);
        Require.That(words == SpokenWords.Plain(sample.Words), $"{where} '{sample.Words}' should be heard, and '{words}' is.");
    }
}
