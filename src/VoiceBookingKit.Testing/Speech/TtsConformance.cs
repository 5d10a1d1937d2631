using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

/// <summary>The promises of <see cref="ITts"/>. Derive from it, and run each promise by its name.</summary>
/// <remarks>Each promise asks for a voice of its own; one that is also <see cref="IAsyncDisposable"/> or <see cref="IDisposable"/> is disposed afterwards.</remarks>
public abstract partial class TtsConformance : ConformanceSuite
{
    private const string Short = "Your haircut is on Tuesday at three.";
    private const string Other = "Would you like me to book the afternoon of the twenty-first of November with Alexandra for you?";

    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    private static readonly string Long = string.Join(" and then ", Enumerable.Repeat("we have a free slot on Monday morning at ten o'clock", 12)) + ".";

    /// <summary>The formats that the voice must speak in. Default: mono, 16 kHz and 8 kHz.</summary>
    protected virtual IReadOnlyList<AudioFormat> Formats => [AudioFormat.Session, new AudioFormat(8_000)];

    /// <summary>How long the voice may take for one sentence. Default: 20 seconds.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(20);

    /// <summary>How far two renderings of a sentence may differ in length. Default: 0.25, a quarter.</summary>
    protected virtual double Tolerance => 0.25;

    /// <summary>Makes a voice that works.</summary>
    protected abstract Task<ITts> CreateTtsAsync();

    /// <summary>Makes one whose vendor refuses to work, or null where nothing can be refused. Default: null.</summary>
    protected virtual Task<ITts?> CreateBrokenTtsAsync() => Task.FromResult<ITts?>(null);

    private async Task WithAsync(Func<ITts, Task> check)
    {
        var tts = await CreateTtsAsync();
        try
        {
            await check(tts);
        }
        finally
        {
            await Disposing.AnyAsync(tts);
        }
    }

    /// <summary>Speaks a sentence to its end, and spoils nothing on the way.</summary>
    private Task<byte[]> SpeakAsync(ITts tts, string sentence, AudioFormat format) =>
        Patiently.Await(Task.Run(async () =>
        {
            using var sound = new MemoryStream();
            await foreach (var piece in tts.SpeakAsync(sentence, format))
            {
                Require.That(piece.Length % (sizeof(short) * format.Channels) == 0, $"A piece of {piece.Length} bytes is not of whole samples.");
                sound.Write(piece.Span);
            }
            return sound.ToArray();
        }), Patience, "A sentence must be spoken to its end");

    private void RequireSameLength(byte[] expected, byte[] seen, AudioFormat format, string what)
    {
        var (wanted, got) = (format.DurationOf(expected.Length), format.DurationOf(seen.Length));
        Require.That(Math.Abs(got / wanted - 1) <= Tolerance, $"{what} should last {wanted.TotalSeconds:0.00} s, and lasts {got.TotalSeconds:0.00} s.");
    }
}
