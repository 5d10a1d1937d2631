using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

/// <summary>A voice that takes 50 ms for each character, and whose sound can be read again.</summary>
internal class SteadyVoice : ITts
{
    /// <summary>Samples of a character.</summary>
    private const int Character = 800;

    /// <summary>The sentences that it was asked for.</summary>
    public ConcurrentQueue<string> Sentences { get; } = [];

    /// <summary>The traces in which it was asked.</summary>
    public ConcurrentQueue<ActivityTraceId> Traces { get; } = [];

    /// <summary>After how many characters of its first sentence it fails, or -1.</summary>
    public int FailsAfter { get; set; } = -1;

    public Exception Failure { get; set; } = new SpeechProviderException("The voice broke off.") { IsTransient = false };

    /// <summary>Whether it hangs instead of failing.</summary>
    public bool Hangs { get; set; }

    public static string Read(IEnumerable<SessionEvent> events)
    {
        var samples = events.OfType<SessionEvent.Audio>().SelectMany(audio => MemoryMarshal.Cast<byte, short>(audio.Pcm.Span).ToArray()).ToArray();
        var text = new StringBuilder();
        for (var n = 0; n < samples.Length; n += Character)
            text.Append((char)samples[n]);
        return text.ToString();
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(
        string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Sentences.Enqueue(sentence);
        Traces.Enqueue(Activity.Current?.TraceId ?? default);
        await Task.Yield();
        for (var n = 0; n < sentence.Length; n++)
        {
            if (n == FailsAfter)
            {
                FailsAfter = -1;
                if (Hangs)
                    await Task.Delay(-1, CancellationToken.None);
                throw Failure;
            }
            yield return Sound(sentence[n]);
        }
    }

    private static byte[] Sound(char c)
    {
        var samples = new short[Character];
        samples.AsSpan().Fill((short)c);
        return MemoryMarshal.AsBytes(samples.AsSpan()).ToArray();
    }
}

/// <summary>Another voice of the same kind, next in line.</summary>
internal sealed class SecondVoice : SteadyVoice;
