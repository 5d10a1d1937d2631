using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.LocalSpeech.Grammars;

/// <summary>The rules of booking talk as they stand in this package: JSGF, by topic, and lists of names.</summary>
internal static partial class GrammarText
{
    private static readonly string[] Topics = ["when", "answers", "talk", "people", "contacts", "questions", "likely"];

    /// <summary>All rules but the business's own and people's names.</summary>
    public static string Rules { get; } = string.Join('\n', Topics.Select(topic => Comment().Replace(Resource($"{topic}.gram"), "")));

    /// <summary>The rules of people's names.</summary>
    public static string People { get; } = $"<given> = {Given([])};\n<surname> = {Surnames([])};\n";

    /// <summary>What is said when a name, or a part of it, is spelled.</summary>
    public static string SpelledName
    {
        get
        {
            var (given, surname) = (SpelledNames.Of(Names("given.txt")), SpelledNames.Of(Names("surnames.txt")));
            return $"{given} [{surname}] | {surname}";
        }
    }

    /// <summary>A choice among given names, some left out.</summary>
    public static string Given(IEnumerable<string> without) => Weighed("given.txt", without);

    /// <summary>A choice among surnames, some left out.</summary>
    public static string Surnames(IEnumerable<string> without) => Weighed("surnames.txt", without);

    /// <summary>Writes each word that sounds in several ways as a choice among them.</summary>
    /// <param name="jsgf">Rules.</param>
    /// <param name="ways">In how many ways a word sounds.</param>
    public static string WithEachSound(string jsgf, Func<string, int> ways) => ReferenceOrWord().Replace(jsgf, match =>
        match.Value[0] is '<' or '/' || ways(match.Value) is not (> 1 and var count)
            ? match.Value
            : $"({string.Join(" | ", Enumerable.Range(1, count).Select(way => Variant(match.Value, way)))})");

    /// <summary>The word by which the engine knows one of a word's sounds.</summary>
    public static string Variant(string word, int way) => way == 1 ? word : $"{word}__{way}";

    /// <summary>The words of a grammar that have to be in the dictionary.</summary>
    public static FrozenSet<string> WordsOf(string jsgf) =>
        FrozenSet.ToFrozenSet(Word().Matches(Reference().Replace(jsgf, " ")).Select(match => match.Value));

    // Names of two letters sound like letters that are spelled.
    private static string Weighed(string file, IEnumerable<string> without) => string.Join(" | ", Names(file).Except(without).Select(name => name.Length > 2 ? name : $"/0.02/ {name}"));

    private static string[] Names(string file) => Resource(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Resource(string name)
    {
        using var stream = typeof(GrammarText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"<[^>]*>|/[0-9.]+/")]
    private static partial Regex Reference();

    [GeneratedRegex(@"<[^>]*>|/[0-9.]+/|[a-z_'][a-z_'\-]*")]
    private static partial Regex ReferenceOrWord();

    [GeneratedRegex(@"[a-z_'][a-z_'\-]*")]
    private static partial Regex Word();
}
