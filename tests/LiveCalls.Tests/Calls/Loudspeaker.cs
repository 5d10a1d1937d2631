using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.LiveCalls.Tests.Calls;

/// <summary>A caller's loudspeaker: plays what comes one piece after the other, drops what is to be dropped, and tells what could be heard.</summary>
internal sealed class Loudspeaker(TimeProvider clock)
{
    // Longer than any utterance's inner silence.
    private static readonly byte[] Pause = new byte[AudioFormat.Session.BytesPerSecond / 2];

    // Another voice in the middle of a sentence begins its tones at any sample, and half a character off.
    private const int Offsets = 32;
    private static readonly int Symbol = AudioFormat.Session.BytesPerSecond / 50;

    private readonly Lock _gate = new();
    private readonly List<List<byte>> _utterances = [];
    private long _silentAt = -1;

    /// <summary>All bytes that came.</summary>
    public long Received { get; private set; }

    public void Play(ReadOnlySpan<byte> pcm)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (_silentAt < now)
                _utterances.Add([]);
            _silentAt = Math.Max(now, _silentAt) + AudioFormat.Session.DurationOf(pcm.Length).Ticks;
            _utterances[^1].AddRange(pcm);
            Received += pcm.Length;
        }
    }

    /// <summary>Drops what has not been played.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_utterances is not [.., var last])
                return;
            var queued = TimeSpan.FromTicks(Math.Max(0, _silentAt - clock.GetTimestamp()));
            var bytes = Math.Min(last.Count, (int)AudioFormat.Session.BytesOf(queued));
            last.RemoveRange(last.Count - bytes, bytes);
            _silentAt = clock.GetTimestamp();
        }
    }

    /// <summary>What was said, as it is understood.</summary>
    public async Task<string> WordsAsync()
    {
        var words = new List<string>();
        foreach (var utterance in Utterances())
            words.Add(await UnderstandAsync(utterance));
        return string.Join(' ', words);
    }

    /// <summary>Whether words were heard, in one voice or after another one broke off.</summary>
    public async Task<bool> HasSaidAsync(string words)
    {
        for (var attempt = 0; attempt < Offsets; attempt++)
        {
            foreach (var utterance in Utterances())
            {
                if ((await UnderstandAsync(utterance.AsMemory(Math.Min(utterance.Length, attempt * 2 * Symbol / Offsets & ~1)))).Contains(words, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    private byte[][] Utterances()
    {
        lock (_gate)
            return [.. _utterances.Select(utterance => utterance.ToArray())];
    }

    private static async Task<string> UnderstandAsync(ReadOnlyMemory<byte> utterance)
    {
        var words = new List<string>();
        await foreach (var heard in new ToneRecogniser().ListenAsync(Frames(utterance), AudioFormat.Session, RecognitionHints.None))
        {
            if (heard is Heard.Final final)
                words.Add(final.Text);
        }
        return string.Join(' ', words);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames(ReadOnlyMemory<byte> sound)
    {
        await Task.CompletedTask;
        for (var at = 0; at < sound.Length; at += Microphone.FrameBytes)
            yield return sound[at..Math.Min(at + Microphone.FrameBytes, sound.Length)];
        yield return Pause;
    }
}
