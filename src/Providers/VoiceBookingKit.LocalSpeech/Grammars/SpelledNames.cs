using System.Text;

namespace VoiceBookingKit.LocalSpeech.Grammars;

/// <summary>Names said letter by letter, as a tree: letters alone sound so much alike that a few of them are always heard wrong, and the names that there are tell which.</summary>
internal static class SpelledNames
{
    /// <summary>The rule's right side, in JSGF.</summary>
    /// <param name="names">The names, small.</param>
    public static string Of(IEnumerable<string> names)
    {
        var spelled = names.Select(name => string.Concat(name.Where(char.IsAsciiLetterLower))).Where(name => name.Length > 1).Distinct().Order(StringComparer.Ordinal).ToList();
        var rule = new StringBuilder();
        Write(rule, spelled, 0);
        return rule.ToString();
    }

    /// <param name="rule">Where to write.</param>
    /// <param name="names">Names that begin alike, in order; none ends before the letter.</param>
    /// <param name="letter">From which letter on.</param>
    private static void Write(StringBuilder rule, IEnumerable<string> names, int letter)
    {
        var choices = names.GroupBy(name => name[letter]).ToList();
        rule.Append('(');
        foreach (var choice in choices)
        {
            rule.Append(choice == choices[0] ? "_" : " | _").Append(choice.Key);
            var longer = choice.Where(name => name.Length > letter + 1).ToList();
            if (longer.Count == 0)
                continue;
            var canEnd = longer.Count < choice.Count();
            rule.Append(canEnd ? " [" : " ");
            Write(rule, longer, letter + 1);
            rule.Append(canEnd ? "]" : "");
        }
        rule.Append(')');
    }
}
