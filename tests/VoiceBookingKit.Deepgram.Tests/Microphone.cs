using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Deepgram.Tests;

/// <summary>Callers' microphones.</summary>
internal static class Microphone
{
    private static readonly int FrameBytes = AudioFormat.Session.BytesPerSecond / 50;

    /// <summary>Says one sentence, and ends.</summary>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> Say(string sentence) => Frames(ToneVoice.Speak(sentence, AudioFormat.Session)).ToAsyncEnumerable();

    /// <summary>Plays silence, and ends.</summary>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> Silence(TimeSpan length) =>
        Frames(new byte[(int)(length.TotalSeconds * AudioFormat.Session.BytesPerSecond)]).ToAsyncEnumerable();

    /// <summary>Says one sentence, and stays on in silence until the call is over.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> SayAndStay(string sentence, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var frame in Say(sentence).WithCancellation(stop))
            yield return frame;
        while (true)
        {
            await Task.Delay(5, stop);
            yield return new byte[FrameBytes];
        }
    }

    /// <summary>Says sentences, and is off before each but the first until it is switched on.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> SayWithPauses(IReadOnlyList<string> sentences, SemaphoreSlim on, [EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var number = 0; number < sentences.Count; number++)
        {
            if (number > 0)
                await on.WaitAsync(stop);
            await foreach (var frame in Say(sentences[number]).WithCancellation(stop))
                yield return frame;
        }
        await on.WaitAsync(stop);
    }

    public static async Task<List<Heard>> HearAsync(this IStt stt, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, List<Heard>? into = null, RecognitionHints? hints = null, CancellationToken stop = default)
    {
        var heard = into ?? [];
        await foreach (var one in stt.ListenAsync(audio, AudioFormat.Session, hints ?? RecognitionHints.None, stop))
        {
            lock (heard)
                heard.Add(one);
        }
        return heard;
    }

    public static string[] Finals(this IEnumerable<Heard> heard)
    {
        lock (heard)
            return [.. heard.OfType<Heard.Final>().Select(final => final.Text)];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Frames(byte[] sound)
    {
        for (var at = 0; at < sound.Length; at += FrameBytes)
            yield return sound.AsMemory(at, Math.Min(FrameBytes, sound.Length - at));
    }
}
