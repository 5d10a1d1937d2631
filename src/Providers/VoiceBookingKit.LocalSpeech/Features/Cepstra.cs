using VoiceBookingKit.LocalSpeech.Native;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>An utterance as the model knows sounds: the shape of its spectrum, 100 times a second.</summary>
/// <param name="values">One frame behind the other, <see cref="Width"/> values each.</param>
/// <param name="count">How many frames.</param>
internal sealed unsafe class Cepstra(float[] values, int count)
{
    /// <summary>Values a frame: the loudness, and twelve that tell the shape, the coarse ones first.</summary>
    public const int Width = 13;

    public int Count => count;

    public Span<float> this[int frame] => values.AsSpan(frame * Width, Width);

    /// <summary>Another of the same.</summary>
    public Cepstra Copy() => new([.. values], count);

    /// <summary>Of a whole utterance.</summary>
    /// <param name="decoder">Whose model it is for.</param>
    /// <param name="samples">PCM16, mono, 16 kHz.</param>
    public static Cepstra Of(nint decoder, ReadOnlySpan<short> samples)
    {
        var frontEnd = PocketSphinxLibrary.FrontEnd(decoder);
        var left = (nuint)samples.Length;
        int frames, rest;
        _ = PocketSphinxLibrary.MakeFrames(frontEnd, null, &left, null, &frames, null);
        // The engine may make two more than it says: of what is left, and of what it kept back.
        var values = new float[(frames + 2) * Width];
        fixed (float* value = values)
        fixed (short* sample = samples)
        fixed (nint* row = Rows(value, frames + 2))
        {
            var next = sample;
            left = (nuint)samples.Length;
            if (PocketSphinxLibrary.StartFrames(frontEnd) < 0 || PocketSphinxLibrary.MakeFrames(frontEnd, &next, &left, (float**)row, &frames, null) < 0)
                throw new SpeechProviderException("PocketSphinx can't take in an utterance.");
            _ = PocketSphinxLibrary.EndFrames(frontEnd, (float*)row[frames], &rest);
        }
        return new Cepstra(values, frames + rest);
    }

    /// <summary>Gives them all to the decoder.</summary>
    public void Feed(nint decoder)
    {
        // The engine takes the mean out in place, which done twice is something else.
        fixed (float* value = (float[])values.Clone())
        fixed (nint* row = Rows(value, count + 1))
        {
            if (PocketSphinxLibrary.ProcessFrames(decoder, (float**)row, count, 0, 1) < 0)
                throw new SpeechProviderException("PocketSphinx can't go on with an utterance.");
        }
    }

    private static nint[] Rows(float* values, int count)
    {
        var rows = new nint[count];
        for (var i = 0; i < count; i++)
            rows[i] = (nint)(values + i * Width);
        return rows;
    }
}
