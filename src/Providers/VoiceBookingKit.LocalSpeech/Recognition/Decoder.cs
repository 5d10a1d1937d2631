using System.Runtime.InteropServices;
using VoiceBookingKit.LocalSpeech.Features;
using VoiceBookingKit.LocalSpeech.Native;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>One decoder of PocketSphinx: words it may hear are added, grammars are loaded by name, and utterances go through it one after another.</summary>
/// <remarks>Used by one thread at a time. It adapts to its caller's voice and line, so each call has its own.</remarks>
internal sealed class Decoder : IDisposable
{
    /// <summary>Frames a second in which the engine counts.</summary>
    public const int FrameRate = 100;

    private nint _decoder;

    /// <param name="modelFolder">Where the model is.</param>
    /// <param name="settings">The engine's settings, names and values in turn.</param>
    /// <exception cref="SpeechProviderException">The engine or its model is not there.</exception>
    public Decoder(string modelFolder, params IReadOnlyList<string> settings)
    {
        var model = Path.Combine(modelFolder, "en-us");
        if (!Directory.Exists(model))
            MissingLibraries.ThrowNoModel(modelFolder);
        // Its own voice detector would cut silence out and with it the times of words.
        string[] values = ["pocketsphinx", "-hmm", model, "-remove_silence", "no", .. settings];
        _decoder = MissingLibraries.Explain("PocketSphinx", () =>
        {
            // The engine's log is one file for the whole process, which each new decoder would close while others write to it.
            PocketSphinxLibrary.SetLog(0, 0);
            PocketSphinxLibrary.SetLogFile(0);
            var parsed = PocketSphinxLibrary.ParseSettings(0, PocketSphinxLibrary.Settings(), values.Length, values, 0);
            var decoder = parsed == 0 ? 0 : PocketSphinxLibrary.Create(parsed);
            if (parsed != 0)
                _ = PocketSphinxLibrary.FreeSettings(parsed);
            return decoder;
        });
        if (_decoder == 0)
            MissingLibraries.ThrowNoModel(modelFolder);
    }

    /// <summary>Teaches it a word.</summary>
    public void AddWord(string word, string phones) => _ = PocketSphinxLibrary.AddWord(_decoder, word, phones, 0);

    /// <summary>Loads a grammar whose words are all known.</summary>
    /// <exception cref="SpeechProviderException">The engine refuses it.</exception>
    public void Load(string name, string jsgf)
    {
        if (PocketSphinxLibrary.SetGrammar(_decoder, name, jsgf) != 0)
            throw new SpeechProviderException($"PocketSphinx refuses the grammar '{name}'.") { IsTransient = false };
    }

    /// <summary>Has every sound be what a transform makes of the model's, in place of the transform before; between utterances.</summary>
    public void Adapt(ModelTransform transform)
    {
        // The engine takes it from nowhere but a file.
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, transform.ToString());
            var read = PocketSphinxLibrary.ReadTransform(file);
            if (read == 0)
                throw new SpeechProviderException("PocketSphinx can't read a transform.");
            _ = PocketSphinxLibrary.Transform(_decoder, read);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Begins an utterance.</summary>
    /// <param name="grammar">The grammar's name; null for the search that the settings name.</param>
    public void Begin(string? grammar = null)
    {
        if (grammar is not null && PocketSphinxLibrary.UseSearch(_decoder, grammar) != 0)
            throw new SpeechProviderException($"PocketSphinx has no grammar '{grammar}'.") { IsTransient = false };
        _ = PocketSphinxLibrary.StartStream(_decoder);
        if (PocketSphinxLibrary.StartUtterance(_decoder) != 0)
            throw new SpeechProviderException("PocketSphinx can't begin an utterance.");
    }

    /// <summary>Takes in sound.</summary>
    /// <param name="samples">PCM16, mono, 16 kHz.</param>
    public void Hear(ReadOnlySpan<short> samples)
    {
        if (PocketSphinxLibrary.Process(_decoder, samples, (nuint)samples.Length, 0, 0) < 0)
            throw new SpeechProviderException("PocketSphinx can't go on with an utterance.");
    }

    /// <summary>Makes of a whole utterance what the model knows sounds by.</summary>
    /// <param name="samples">PCM16, mono, 16 kHz.</param>
    public Cepstra Describe(ReadOnlySpan<short> samples)
    {
        // What the engine learned of an earlier sound's noise would be taken out of this one.
        _ = PocketSphinxLibrary.StartStream(_decoder);
        return Cepstra.Of(_decoder, samples);
    }

    /// <summary>Goes through a whole utterance.</summary>
    /// <param name="utterance">May be another decoder's, if both have the same model.</param>
    /// <param name="grammar">The grammar's name; null for the search that the settings name.</param>
    /// <returns>Every word, silence included, with its place and how well it fits.</returns>
    public List<Segment> Decode(Cepstra utterance, string? grammar = null)
    {
        Begin(grammar);
        utterance.Feed(_decoder);
        End();
        return Segments();
    }

    /// <summary>Ends the utterance; its words and segments are known then.</summary>
    public void End() => _ = PocketSphinxLibrary.EndUtterance(_decoder);

    /// <summary>The words so far; empty for none.</summary>
    public string Words()
    {
        var text = PocketSphinxLibrary.Hypothesis(_decoder, out _);
        return text == 0 ? "" : Marshal.PtrToStringUTF8(text) ?? "";
    }

    private List<Segment> Segments()
    {
        var segments = new List<Segment>();
        var logMath = PocketSphinxLibrary.LogMath(_decoder);
        for (var at = PocketSphinxLibrary.FirstSegment(_decoder); at != 0; at = PocketSphinxLibrary.NextSegment(at))
        {
            PocketSphinxLibrary.SegmentFrames(at, out var first, out var last);
            var posterior = PocketSphinxLibrary.SegmentScores(at, out var acoustic, out _, out _);
            segments.Add(new Segment(
                Marshal.PtrToStringUTF8(PocketSphinxLibrary.SegmentWord(at)) ?? "", first, last, acoustic, PocketSphinxLibrary.Probability(logMath, posterior)));
        }
        return segments;
    }

    public void Dispose()
    {
        if (_decoder != 0)
            _ = PocketSphinxLibrary.Free(_decoder);
        _decoder = 0;
    }
}

/// <summary>A word, or a silence, where the decoder heard it.</summary>
/// <param name="Text">As the engine knows it; other sounds of a word have a number behind it.</param>
/// <param name="First">Its first frame.</param>
/// <param name="Last">Its last frame.</param>
/// <param name="Acoustic">How well the sound fits: higher is better, and only comparable over the same frames.</param>
/// <param name="Posterior">How likely it is among its rivals, 0 to 1; always 1 in a grammar.</param>
internal readonly record struct Segment(string Text, int First, int Last, int Acoustic, double Posterior)
{
    /// <summary>Whether it is a word rather than silence, breath or noise.</summary>
    public bool IsWord => Text.Length > 0 && Text[0] is not ('<' or '[' or '+' or '(');

    /// <summary>Whether it is a letter that is said by itself.</summary>
    public bool IsLetter => Word is ['_', _];

    /// <summary>The word without its variant's number.</summary>
    public string Word => WithoutVariant(Text);

    /// <summary>A word of the engine's without its variant's number.</summary>
    public static string WithoutVariant(string text)
    {
        var end = text.IndexOf("__", 1, StringComparison.Ordinal);
        if (end < 0)
            end = text.IndexOf('(', StringComparison.Ordinal);
        return end > 0 ? text[..end] : text;
    }
}
