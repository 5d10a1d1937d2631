using VoiceBookingKit.LocalSpeech.Grammars;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Recognises the utterances of one call: by the grammar of what was asked, weighed against a loop of mere sounds, so that what fits no grammar is not bent into one.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class CallRecogniser : IDisposable
{
    // Below the first the words are not what was said; below the second a fresh look at the whole utterance may do better.
    private const double Fits = -3;
    private const double FitsWell = 6;

    private static readonly string[] Settings = ["-fsgusealtpron", "no", "-wip", "0.2"];

    private readonly GrammarBook _book;
    private readonly LargeVocabulary? _large;
    private readonly string _modelFolder;
    private readonly Decoder _words;
    private readonly Decoder _sounds;
    private readonly List<short> _heard = [];
    private readonly HashSet<ExpectedSpeech> _loaded = [];
    private Decoder? _again;
    private ExpectedSpeech _expected;

    /// <exception cref="SpeechProviderException">The engine or its model is not there.</exception>
    public CallRecogniser(GrammarBook book, string modelFolder, LargeVocabulary? large)
    {
        (_book, _modelFolder, _large) = (book, modelFolder, large);
        _words = WithWords(Settings);
        _sounds = SoundLoop.Create(modelFolder);
    }

    /// <summary>Begins an utterance.</summary>
    /// <param name="expected">What the caller was asked for.</param>
    public void Begin(ExpectedSpeech expected)
    {
        _heard.Clear();
        _expected = expected;
        if (_loaded.Add(expected))
            _words.Load(expected.ToString(), _book.For(expected));
        _words.Begin(expected.ToString());
        _sounds.Begin(SoundLoop.Grammar);
    }

    /// <summary>Takes in more of the utterance.</summary>
    /// <returns>The words so far; may be empty.</returns>
    public string Hear(ReadOnlySpan<short> samples)
    {
        _heard.AddRange(samples);
        _words.Hear(samples);
        _sounds.Hear(samples);
        return Wording.Of(_words.Words());
    }

    /// <summary>Ends the utterance.</summary>
    /// <param name="start">When it began, counted from the first frame of audio.</param>
    public Recognised End(TimeSpan start)
    {
        _words.End();
        _sounds.End();
        var best = Fit.Of(_words.Segments(), _sounds.Segments());
        if (best.PerFrame < FitsWell && HearAgain() is { } again && again.PerFrame > best.PerFrame)
            best = again;
        if (best.Words.Count > 0 && best.PerFrame >= Fits)
            return Wording.Of(best, start);
        return _large?.Recognise(_heard.ToArray(), start) ?? Recognised.Nothing;
    }

    /// <summary>The whole utterance once more, its loudness known from the beginning: better for a voice or a line unlike the ones before.</summary>
    private Fit? HearAgain()
    {
        var samples = _heard.ToArray();
        if (samples.Length < 4_000)
            return null;
        if (_again is null)
        {
            _again = WithWords([.. Settings, "-cmn", "batch"]);
            SoundLoop.Teach(_again);
        }
        var name = $"{_expected} again";
        if (_loaded.Add(_expected + 1_000))
            _again.Load(name, _book.For(_expected));
        return Fit.Of(Segments(_again, name, samples), Segments(_again, SoundLoop.Grammar, samples));
    }

    private static List<Segment> Segments(Decoder decoder, string grammar, short[] samples)
    {
        decoder.Begin(grammar);
        decoder.Hear(samples, isWhole: true);
        decoder.End();
        return decoder.Segments();
    }

    private Decoder WithWords(IReadOnlyList<string> settings)
    {
        var decoder = new Decoder(_modelFolder, settings);
        foreach (var (word, way, phones) in _book.Words)
            decoder.AddWord(GrammarText.Variant(word, way), phones);
        return decoder;
    }

    public void Dispose()
    {
        _words.Dispose();
        _sounds.Dispose();
        _again?.Dispose();
    }
}

/// <summary>What was recognised in an utterance.</summary>
/// <param name="Text">Its words; empty when it was no speech, or none that was understood.</param>
/// <param name="Words">Each word with its time and confidence.</param>
internal sealed record Recognised(string Text, IReadOnlyList<HeardWord> Words)
{
    public static Recognised Nothing { get; } = new("", []);
}
