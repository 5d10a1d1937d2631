using System.Runtime.InteropServices;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.LocalSpeech.Features;
using VoiceBookingKit.LocalSpeech.Grammars;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Recognises the utterances of one call: by the grammar of what was asked, weighed against a loop of mere sounds, so that what fits no grammar is not bent into one.</summary>
/// <remarks>
/// Words are shown while they are spoken, and those that stand come from the whole utterance: how loud and how dark a voice is, is known by then, and counts for much in short answers.
/// Used by one thread at a time.
/// </remarks>
internal sealed class CallRecogniser : IDisposable
{
    private static readonly string[] Settings = ["-fsgusealtpron", "no", "-wip", "0.2", "-cmn", "batch"];

    private static readonly EnglishLanguage English = new();

    // Words that are no more, in answer to who is calling, are a name, though they do not look like one.
    private const int MostWordsOfName = 3;

    private readonly GrammarBook _book;
    private readonly LargeVocabulary? _large;
    private readonly Decoder _decoder;
    private readonly CallLine _line;
    private readonly WrongNames _wrongNames;
    private readonly CallerName _name = new();
    private readonly AnswerSearch _search;
    private readonly List<short> _heard = [];
    private (CallVoice Voice, Belief Belief) _learned = (new CallVoice(), new Belief());
    private (CallVoice Voice, Belief Belief) _learning;
    private ExpectedSpeech _expected;
    private UnderstandingContext _asked = new(DateTime.UnixEpoch);

    /// <exception cref="SpeechProviderException">The engine or its model is not there.</exception>
    public CallRecogniser(GrammarBook book, string modelFolder, LargeVocabulary? large)
    {
        (_book, _large) = (book, large);
        _decoder = new Decoder(modelFolder, Settings);
        foreach (var (word, way, phones) in _book.Words)
            _decoder.AddWord(GrammarText.Variant(word, way), phones);
        SoundLoop.Teach(_decoder);
        _line = new CallLine(_decoder);
        _wrongNames = new WrongNames(book, _decoder);
        _search = new AnswerSearch(book, _decoder);
    }

    /// <summary>Begins an utterance.</summary>
    /// <param name="expected">What the caller was asked for.</param>
    public void Begin(ExpectedSpeech expected)
    {
        _heard.Clear();
        _expected = expected;
        _asked = new UnderstandingContext(DateTime.UnixEpoch) { Expected = Enum.Parse<Expected>(expected.ToString()) };
        _decoder.Begin(_search.Load(expected));
    }

    /// <summary>Takes in more of the utterance.</summary>
    /// <returns>The words so far; may be empty.</returns>
    public string Hear(ReadOnlySpan<short> samples)
    {
        _heard.AddRange(samples);
        _decoder.Hear(samples);
        return Wording.Of(_decoder.Words());
    }

    /// <summary>The utterance pauses, or has ended: tells what was said, without learning anything from it.</summary>
    /// <param name="isTelephone">Whether it came over a telephone's line.</param>
    /// <param name="start">When it began, counted from the first frame of audio.</param>
    public Recognised Judge(bool isTelephone, TimeSpan start)
    {
        _decoder.End();
        _learning = (_learned.Voice.Copy(), _learned.Belief.Copy());
        var utterance = _decoder.Describe(RoomTone.Under(CollectionsMarshal.AsSpan(_heard)));
        _line.Adapt(utterance, isTelephone);
        var heard = HearAtItsHeight(utterance);
        var (fit, words) = (heard.Fit, Understand(Wording.Of(heard.Fit, start)));
        if (_expected == ExpectedSpeech.Name && _wrongNames.Contains(words.Meaning.Name))
        {
            fit = Fit.Of(_decoder.Decode(heard.Utterance, WrongNames.Others), heard.Sounds);
            words = Understand(Wording.Of(fit, start));
        }
        return _learning.Belief.Believes(_expected, words.Text, fit.PerFrame, IsYes(words), IsCostly(words))
            ? words with { IsExpected = true, IsWhole = WholeAnswers.Contain(words.Meaning, _asked.Expected, fit.PerFrame) }
            : Unexpected(heard.Utterance, start);
    }

    /// <summary>What fits well was heard as the voice is; else it may lie higher or lower than was thought.</summary>
    private Attempt HearAtItsHeight(Cepstra utterance)
    {
        var voice = _learning.Voice;
        var levelled = voice.Level(utterance, _line.IsNoisy);
        var first = HearAt(levelled, voice.Height);
        if (first.Fit.PerFrame >= AnswerSearch.FitsPoorly || _line.IsNoisy)
            return first;
        Attempt[] attempts = [first, .. voice.Others.Select(height => HearAt(levelled, height))];
        voice.Learn(attempts.Select(attempt => (attempt.Height, attempt.Fit.PerFrame)), attempts.Max(attempt => attempt.Fit.Frames));
        return attempts.Single(attempt => attempt.Height == voice.Height);
    }

    private Attempt HearAt(IReadOnlyList<Cepstra> levelled, int height) =>
        new(height, levelled[height], _search.Find(levelled[height], _expected, out var sounds), sounds);

    /// <summary>The utterance goes on after a pause.</summary>
    public void Resume()
    {
        _decoder.Begin(_expected.ToString());
        _decoder.Hear(CollectionsMarshal.AsSpan(_heard));
    }

    /// <summary>The utterance is over, and this is what was said.</summary>
    /// <param name="words">What was judged of it last.</param>
    public void Keep(Recognised words)
    {
        // What was not understood tells nothing of the voice, least of all when it is said again and again.
        _learned = words.IsExpected ? _learning : (_learned.Voice, _learning.Belief);
        if (words.IsExpected)
            Remember(words);
    }

    /// <summary>An email is told from what sounds alike by the name of whose it is.</summary>
    private void Remember(Recognised words)
    {
        if (_expected == ExpectedSpeech.Confirmation && (words.Meaning.Details & CallerDetails.Name) != CallerDetails.None)
            _wrongNames.Reject();
        if (_expected is ExpectedSpeech.Email or ExpectedSpeech.Phone or ExpectedSpeech.Reference || words.Meaning.Name is not { } name)
            return;
        _wrongNames.Tell(name);
        if (_name.Tell(name))
            _search.LoadLikely(ExpectedSpeech.Email, _book.ForEmailOf(_name.First, _name.Last));
    }

    private Recognised Understand(Recognised words) => words with { Meaning = English.Understand(words.Text, _asked) };

    private Recognised Unexpected(Cepstra utterance, TimeSpan start)
    {
        if (_large?.Recognise(utterance, start) is not { } heard)
            return Recognised.Nothing;
        var words = Understand(heard);
        // The grammar knows each way to say yes or goodbye, and did not hear one: what a general language takes for them must not book, or end the call. Nor does it know people's names.
        var isName = _expected == ExpectedSpeech.Name && (words.Words.Count <= MostWordsOfName || words.Meaning.Name is not null);
        return isName || IsYes(words) || words.Meaning.Intent == Intent.Goodbye ? Recognised.Nothing : words;
    }

    private bool IsYes(Recognised words) => _expected == ExpectedSpeech.Confirmation && words.Meaning.Confirm == true;

    /// <summary>Who is misheard so has to call again, or to talk their way out of a change that they never wished for.</summary>
    private static bool IsCostly(Recognised words) => words.Meaning.Intent is Intent.Goodbye or Intent.Cancel or Intent.Move;

    public void Dispose() => _decoder.Dispose();

    /// <summary>What was made of an utterance.</summary>
    /// <param name="Height">How high the voice was taken to lie.</param>
    /// <param name="Utterance">As a usual voice would have said it.</param>
    /// <param name="Fit">The words.</param>
    /// <param name="Sounds">The mere sounds in it.</param>
    private sealed record Attempt(int Height, Cepstra Utterance, Fit Fit, List<Segment> Sounds);
}

/// <summary>What was recognised in an utterance.</summary>
/// <param name="Text">Its words; empty when it was no speech, or none that was understood.</param>
/// <param name="Words">Each word with its time and confidence.</param>
internal sealed record Recognised(string Text, IReadOnlyList<HeardWord> Words)
{
    /// <summary>What the words mean, in answer to what was asked.</summary>
    public Understanding Meaning { get; init; } = new() { Text = Text };

    /// <summary>Whether it is what such a question is answered with, and not merely words.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Whether it is all of an answer, so that no more has to be waited for.</summary>
    public bool IsWhole { get; init; }

    public static Recognised Nothing { get; } = new("", []);
}
