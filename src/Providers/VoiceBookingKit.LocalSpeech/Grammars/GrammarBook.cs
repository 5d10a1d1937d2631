using System.Collections.Frozen;
using System.Text;
using VoiceBookingKit.LocalSpeech.Lexicon;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Grammars;

/// <summary>What may be said to one business, question by question, with how each word sounds. Made once for a business, and shared by its calls.</summary>
internal sealed class GrammarBook
{
    private readonly string _rules;
    private readonly FrozenSet<string> _known;

    /// <param name="phrases">The business's own names: of its services, its staff and itself.</param>
    /// <param name="dictionary">Path of the pronouncing dictionary.</param>
    /// <exception cref="SpeechProviderException">The dictionary is not there.</exception>
    public GrammarBook(IReadOnlyList<string> phrases, string dictionary)
    {
        var rules = $"{OwnRules(phrases)}\n{GrammarText.Rules}";
        Words = PronouncingDictionary.Read(dictionary, GrammarText.WordsOf(rules + GrammarText.People), out var guessed);
        Guessed = guessed;
        _known = FrozenSet.ToFrozenSet(Words.Select(word => word.Word));
        // The engine's own way to listen for other sounds of a word writes past its memory when a grammar has many; names are listened for in their first.
        var ways = Words.CountBy(word => word.Word).ToFrozenDictionary();
        _rules = GrammarText.WithEachSound(rules, word => ways.GetValueOrDefault(word)) + GrammarText.People;
    }

    /// <summary>Every word of the grammars with its sounds; a word that sounds in several ways stands once for each.</summary>
    public IReadOnlyList<Pronunciation> Words { get; }

    /// <summary>How many words are not in the dictionary, so that their sounds were guessed from their letters.</summary>
    public int Guessed { get; }

    /// <summary>The grammar, in JSGF, of what a caller may say to a question.</summary>
    public string For(ExpectedSpeech expected) => Of($"<{expected}>");

    /// <summary>The grammar of the plainest answers to a question; null when it has none of its own.</summary>
    public string? ForLikely(ExpectedSpeech expected) => GrammarText.Rules.Contains($"<Likely{expected}>", StringComparison.Ordinal) ? Of($"<Likely{expected}>") : null;

    /// <summary>The grammar of an email address that is made of its owner's name, as most are.</summary>
    /// <param name="first">What the first name may be, small; empty for a name of one word.</param>
    /// <param name="last">What the last name may be, small; at least one.</param>
    public string ForEmailOf(IReadOnlyCollection<string> first, IReadOnlyCollection<string> last) =>
        Of($"[<filler>] [<email_lead>] ({new OwnMail(_known.Contains).Of(first, last)}) at ({HostOf(last)}) dot <ending>");

    /// <summary>The grammar of names that are spelled, letter by letter.</summary>
    public string ForSpelledName() => Of($"[<named>] ({GrammarText.SpelledName})");

    /// <summary>The grammar of all full names but some.</summary>
    public string ForNameBut(IReadOnlyCollection<(string Given, string Surname)> without)
    {
        var others = without.GroupBy(name => name.Given, name => name.Surname).Where(name => _known.Contains(name.Key)).ToList();
        var choices = others.Select(name => $"{name.Key} ({GrammarText.Surnames(name)})").Prepend($"({GrammarText.Given(others.Select(name => name.Key))}) <surname>");
        return Of($"[<named>] ({string.Join(" | ", choices)})");
    }

    /// <summary>Most are guests of a large host; some have one of their own name.</summary>
    private string HostOf(IEnumerable<string> last) => string.Join(" | ", last.Where(_known.Contains).Select(name => $"/0.05/ {name}").Prepend("/1/ <plain_host>"));

    private string Of(string said) => $"#JSGF V1.0;\ngrammar booking;\n{_rules}\npublic <said> = {said};\n";

    private static string OwnRules(IReadOnlyList<string> phrases)
    {
        var names = phrases.Select(SpokenWords.Of).Where(words => words.Length > 0).Distinct().Take(200).ToList();
        var words = names.SelectMany(name => name.Split(' ')).Where(word => word.Length > 3).Distinct().Except(names).ToList();
        var rules = new StringBuilder("<service> = ");
        rules.AppendJoin(" | ", names.Select(name => $"/1/ {name}").Concat(words.Select(word => $"/0.1/ {word}")).DefaultIfEmpty("an appointment")).AppendLine(";");
        rules.AppendLine("<staff> = <service>;");
        rules.Append("<business_word> = ").AppendJoin(" | ", names.SelectMany(name => name.Split(' ')).Where(word => word.Length > 3).Distinct().DefaultIfEmpty("company")).AppendLine(";");
        return rules.ToString();
    }
}
