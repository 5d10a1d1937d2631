using VoiceBookingKit.LocalSpeech.Grammars;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>The names that were heard of a caller who said that they are wrong, and the next best for the same sound: asked again, a caller says the same, and the engine would hear the same.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class WrongNames(GrammarBook book, Decoder decoder)
{
    /// <summary>The grammar, by name, of all names but those.</summary>
    public const string Others = "other names";

    // Each makes the grammar larger by all surnames.
    private const int Most = 8;

    private readonly HashSet<(string Given, string Surname)> _wrong = [];
    private (string Given, string Surname)? _last;

    /// <summary>Takes note of the name that was told.</summary>
    /// <param name="name">As it was understood.</param>
    public void Tell(string name) => _last = SpokenWords.FullName(name);

    /// <summary>The caller says that the name is wrong.</summary>
    public void Reject()
    {
        if (_last is { } wrong && _wrong.Count < Most && _wrong.Add(wrong))
            decoder.Load(Others, book.ForNameBut(_wrong));
    }

    /// <summary>Whether it was heard before, and was wrong.</summary>
    public bool Contains(string? name) => name is not null && SpokenWords.FullName(name) is { } heard && _wrong.Contains(heard);
}
