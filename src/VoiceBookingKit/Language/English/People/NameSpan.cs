using System.Text;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>The words of a name at a position, with its spelling if that follows: "Ann Lee, L E I G H".</summary>
internal static class NameSpan
{
    private const int MostWords = 5;

    private static readonly PhraseBook<bool> Spelling = new((true,
        ["[and] that is", "that is spelled/spelt", "spelled/spelt", "[and] it is spelled/spelt", "which is spelled/spelt", "[and] then"]));

    private static readonly WordSet Enders = new(
        "and with my at is are was the a an to for on in from who that spelled spelt here speaking calling please thanks but or if so " +
        "because email phone number mobile plz pls");

    /// <summary>How many tokens are the name; 0 for none.</summary>
    public static int Read(in Line line, int at, bool isSure, NameHint hint, out string name)
    {
        var letters = SpelledName.Read(line, at, hint, out name);
        if (letters > 0)
            return letters + ReadRest(line, at + letters, isSure && !hint.IsPart, ref name);

        var end = at;
        var words = 0;
        while (words < MostWords && IsNameWord(line, end, isSure) && !IsSaidAgain(line, at, end))
        {
            end++;
            words++;
            while (IsInnerSymbol(line, end))
                end++;
            if (SpelledName.Read(line, end, default, out _) > 0)
                break;
        }

        while (end - at > 1 && line.Lexeme(end - 1).Is(WordClass.Particle) && !line.Lexeme(end - 1).Is(WordClass.GivenName) && !line.IsCapital(end - 1))
            end--;
        if (end == at || (words == 1 && line.Word(at).Length < 2))
            return 0;

        var text = Compose(line, at, end);
        var bridge = line.SkipComma(end);
        bridge += Spelling.Read(line, bridge, out _);
        bridge = line.SkipComma(bridge);
        letters = SpelledName.Read(line, bridge, NameHint.PartOf(text), out var spelled);
        if (letters > 0 && spelled.Length > 2)
        {
            name = Respelling.Apply(text, spelled, hint.IsPart);
            return bridge + letters - at;
        }

        name = text;
        return end - at;
    }

    // "ann lee lee is spelled ..."
    private static bool IsSaidAgain(in Line line, int at, int end) => end > at && line.Is(end + 1, "is") && line.Word(end).SequenceEqual(line.Word(end - 1));

    // "e m m a turner"; who spells a word and says it after that repeats it.
    private static int ReadRest(in Line line, int at, bool isSure, ref string name)
    {
        if (!isSure || !IsNameWord(line, at, isSure))
            return 0;
        var length = Read(line, at, isSure, default, out var rest);
        if (!name.EndsWith(rest, StringComparison.OrdinalIgnoreCase))
            name += " " + rest;
        return length;
    }

    // The hyphen of "Jean-Luc", the dot of "J. Novak".
    public static bool IsInnerSymbol(in Line line, int at) => line.IsGlued(at)
        && (line.IsSymbol(at, '-') ? line[at + 1] is { Kind: TokenKind.Word, Glued: true } : line.IsSymbol(at, '.') && line.Word(at - 1).Length == 1);

    public static bool IsNameWord(in Line line, int at, bool isSure) => !line.IsClaimed(at) && IsNameLike(line, at, isSure);

    /// <summary>The same for a word that something else was made of already.</summary>
    public static bool IsNameLike(in Line line, int at, bool isSure)
    {
        ref readonly var token = ref line[at];
        if (token.Kind != TokenKind.Word || line.IsIn(at, Enders) || line.Is(at, "'s") || char.IsSurrogate(line.Source[token.Start]))
            return false;
        if (token.Lexeme.Weekday is not null && token.WordLength > 3 || token.Lexeme.Month > 0 && !token.Lexeme.Is(WordClass.GivenName) && !line.IsCapital(at))
            return false;
        if (token.Lexeme.Is(WordClass.Particle))
            return line[at + 1].Kind == TokenKind.Word && !line.IsIn(at + 1, Enders) || isSure && line.IsCapital(at); // "Al"
        if (token.Lexeme.Is(WordClass.Common) || token.Lexeme.Is(WordClass.Asks) || token.Lexeme.Is(WordClass.Filler))
            return token.Lexeme.Is(WordClass.GivenName) && (isSure || line.IsCapital(at));
        return token.Lexeme.Cardinal < 0 && token.Lexeme.Ordinal < 0 && token.Lexeme.Unit == Unit.None;
    }

    public static string Compose(in Line line, int at, int end)
    {
        var isShouted = true;
        for (var i = at; i < end && isShouted; i++)
            isShouted = line[i].Kind == TokenKind.Symbol || !line.Raw(i).ContainsAnyInRange('a', 'z');
        var name = new StringBuilder();
        for (var i = at; i < end; i++)
        {
            if (line[i].Kind == TokenKind.Symbol)
            {
                name.Append(line[i].Symbol);
                continue;
            }

            if (i > at && !(line[i - 1].Kind == TokenKind.Symbol && line[i - 1].Symbol == '-'))
                name.Append(' ');
            var isInner = i > at && line.Lexeme(i).Is(WordClass.Particle) && i + 1 < end;
            if (isInner && (isShouted || !line.IsCapital(i)))
                name.Append(line.Word(i));
            else
                name.Append(Capitals.Apply(line.Raw(i).ToString(), !isShouted || line.Width(i) == 1));
        }

        return name.ToString();
    }
}
