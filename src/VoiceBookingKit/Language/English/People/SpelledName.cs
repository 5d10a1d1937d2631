using System.Buffers;
using System.Text;
using VoiceBookingKit.Language.English.Contacts;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>A name letter by letter: "t u r n e r", "E-M-M-A T-U-R-N-E-R", "e m m a then t u r n e r".</summary>
internal static class SpelledName
{
    private static readonly PhraseBook<bool> Joints = new((true,
    [
        "[and] then", "and", "space", "new/next word", "[and] [then] [my] last name [is]", "[and] [then] [my] surname [is]", "[and] [then] [my] family name [is]",
    ]));

    // What makes a surname of a given name: Johnson, Jones, Hughes, Martinez.
    private static readonly WordSet Endings = new("es is er ers ez et ett nett ey ie no ing ings man son sons pson sen sson ssen ston well");

    private static readonly WordSet Onsets = new(
        "bh bl br ch cl cr cz dh dr dw fl fr gh gl gn gr gw hr kh kl kn kr kw ll mc ng ph pf pl pr ps rh sc sh sk sl sm sn sp sq sr st sv sw sz th tr ts tw tz vl vr wh wl wr zh zw");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    private enum Gap
    {
        /// <summary>The hyphen of "E-M", or no letter before.</summary>
        None,

        /// <summary>The space of "e m".</summary>
        Space,

        /// <summary>The comma of "e, m" or the stop of "E. M".</summary>
        Pause,
    }

    /// <summary>How many tokens are the letters of a name, with capitals and a space between its words; 0 for fewer than three letters, which are initials.</summary>
    public static int Read(in Line line, int at, NameHint hint, out string name)
    {
        name = "";
        var taken = ReadRun(line, at, isClaimed: false, out var words);
        if (taken == 0)
            return 0;
        var next = at + taken;
        for (var joint = Joint(line, next); joint > 0; joint = Joint(line, next))
        {
            var more = ReadRun(line, next + joint, isClaimed: false, out var others);
            if (more == 0)
                break;
            words = [.. words, .. others];
            next += joint + more;
        }

        if (words.Sum(word => word.Length) < (hint.IsPart ? 2 : 3))
            return 0;
        if (words is [var only])
            words = Split(only, hint);
        name = string.Join(' ', words.Select(word => Capitals.Apply(word, isTyped: false)));
        return next - at;
    }

    /// <summary>The whole run of letters as one word, where the name was made of it by guessing and may be wrong; else null.</summary>
    public static string? InOneWord(in Line line, string? name)
    {
        if (name?.Split(' ') is not [{ Length: > 1 } first, { Length: > 1 } last] || (first.Length > 3 && last.Length > 3 && CanBegin(last)))
            return null;
        for (var at = 0; at < line.Count; at++)
        {
            if (ReadRun(line, at, isClaimed: true, out var words) > 0 && words is [var only] && string.Equals(only, first + last, StringComparison.OrdinalIgnoreCase))
                return Capitals.Apply(only, isTyped: false);
        }

        return null;
    }

    // Davenport is no Dave Nport.
    private static bool CanBegin(string word) => word[..2].AsSpan().ContainsAny(Vowels) || Onsets.Contains(word[..2].ToLowerInvariant());

    private static int Joint(in Line line, int at)
    {
        var bare = line.SkipComma(at);
        return Joints.Read(line, bare, out _) is var length and > 0 ? line.SkipPauses(bare + length) - at : 0;
    }

    /// <summary>Letters in a row; where some gaps are wider than others, the wider ones part words.</summary>
    private static int ReadRun(in Line line, int at, bool isClaimed, out string[] words)
    {
        words = [];
        var start = at;
        at += Capital(line, at);
        if (SpokenCharacters.ReadLetter(line, at, out _, out _) == 0)
            return 0;
        var letters = new List<(string Letter, Gap Before)>();
        var (next, gap, hasWords) = (at, Gap.None, false);
        while (SpokenCharacters.ReadLetter(line, next, out var letter, out var times) is var taken && taken > 0 && line.IsClaimed(next) == isClaimed)
        {
            letters.Add((new string(letter, times), gap));
            next += taken;
            hasWords |= taken > 2;
            if (Mark(line, next) is { } mark)
            {
                letters.Add((mark, Gap.None));
                next++;
            }

            var symbol = next;
            while (line[next] is { Kind: TokenKind.Symbol, Symbol: '-' or '.' or ',' } && SpokenCharacters.ReadLetter(line, next + 1, out _, out _) > 0)
                next++;
            gap = next > symbol && line.IsGlued(next) ? Gap.None : next == symbol || line.IsSymbol(symbol, '-') ? Gap.Space : Gap.Pause;
            next += Capital(line, next);
        }

        if (letters.Count == 0)
            return 0;
        // The commas around "n as in november" part nothing.
        words = hasWords ? [string.Concat(letters.Select(letter => letter.Letter))] : Part(letters);
        return next - start;
    }

    // "capital t", which parts nothing either: people say it of every letter.
    private static int Capital(in Line line, int at) =>
        line.IsAny(at, "capital", "uppercase") && SpokenCharacters.ReadLetter(line, at + 1, out _, out _) > 0 ? 1 : 0;

    // "o apostrophe n e i l"
    private static string? Mark(in Line line, int at)
    {
        if (SpokenCharacters.ReadLetter(line, at + 1, out _, out _) == 0)
            return null;
        return line.Is(at, "apostrophe") ? "'" : line.IsAny(at, "hyphen", "dash") ? "-" : null;
    }

    private static string[] Part(List<(string Letter, Gap Before)> letters)
    {
        var widest = letters.Max(letter => letter.Before);
        var isEven = letters.Skip(1).All(letter => letter.Before == widest);
        var words = new List<StringBuilder> { new() };
        foreach (var (letter, before) in letters)
        {
            if (!isEven && before == widest && words[^1].Length > 0)
                words.Add(new());
            words[^1].Append(letter);
        }

        return words.All(word => word.Length > 1) ? [.. words.Select(word => word.ToString())] : [string.Concat(letters.Select(letter => letter.Letter))];
    }

    /// <summary>Letters without a gap: after the longest given name that they begin with, where a surname may follow.</summary>
    private static string[] Split(string letters, NameHint hint)
    {
        var length = hint.IsPart ? hint.Given is { } given && letters.StartsWith(given, StringComparison.OrdinalIgnoreCase) ? given.Length : 0 : Given(letters);
        if (length == 0 || letters.Length - length < 2)
            return [letters];
        var rest = letters[length..];
        var isSurname = !Endings.Contains(rest) && (rest.AsSpan().ContainsAny(Vowels) || rest == "ng");
        return isSurname ? [letters[..length], rest] : [letters];
    }

    private static int Given(string letters)
    {
        for (var length = letters.Length; length > 1; length--)
        {
            if (Lexicon.Find(letters.AsSpan(0, length)).Is(WordClass.GivenName))
                return length;
        }

        return 0;
    }
}

/// <summary>How letters without a gap are to be read.</summary>
/// <param name="IsPart">Whether they are one word, and not a whole name.</param>
/// <param name="Given">The given name, as far as known: with it, they are a whole name all the same.</param>
internal readonly record struct NameHint(bool IsPart, string? Given)
{
    /// <summary>One word of a name that is known so far.</summary>
    public static NameHint PartOf(string? name) => new(IsPart: true, name?.Split(' ')[0]);
}
