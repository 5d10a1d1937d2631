using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Letters said one by one: "s", "b as in bravo", "double l", "double u", "juliet oscar hotel november".</summary>
internal static class SpokenCharacters
{
    /// <summary>How many tokens name the letter; 0 for none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where it would start.</param>
    /// <param name="letter">In lower case.</param>
    /// <param name="times">How often it stands, 2 for "double".</param>
    public static int ReadLetter(in Line line, int at, out char letter, out int times)
    {
        times = 1;
        letter = default;
        if (line.Is(at, "double") || line.Is(at, "triple"))
        {
            if (line.Is(at, "double") && (line.Is(at + 1, "u") || line.Is(at + 1, "you")) && !IsSingle(line, at + 2, 'u'))
            {
                letter = 'w';
                return 2;
            }

            var repeated = ReadOne(line, at + 1, out letter);
            times = line.Is(at, "double") ? 2 : 3;
            return repeated > 0 ? repeated + 1 : 0;
        }

        return ReadOne(line, at, out letter);
    }

    public static bool IsSingle(in Line line, int at) => line.Word(at).Length == 1 && line.Word(at)[0] is >= 'a' and <= 'z';

    /// <summary>Whether three or more spelling words stand in a row here, so that "juliet" is a letter and no name.</summary>
    public static bool IsPhoneticRun(in Line line, int at)
    {
        var from = at;
        while (IsSpelling(line, from - 1))
            from--;
        var end = at;
        while (IsSpelling(line, end))
            end++;
        return end - from >= 3;
    }

    private static bool IsSpelling(in Line line, int at) => IsSingle(line, at) || line.Lexeme(at).Is(WordClass.Phonetic);

    private static int ReadOne(in Line line, int at, out char letter)
    {
        letter = line.Lexeme(at).Letter;
        if (letter == default)
            return 0;
        if (!IsSingle(line, at))
            return line.Lexeme(at).Is(WordClass.Phonetic) && IsPhoneticRun(line, at) ? 1 : 0;

        var word = line.Is(at + 1, "as", "in") ? at + 3
            : line.Is(at + 1, "is", "for") ? at + 3
            : line.Is(at + 1, "for") || line.Is(at + 1, "like") || line.Is(at + 1, "as") ? at + 2 : 0;
        if (word > 0 && (line.Is(at + 1, "as") || line.Word(word) is [var first, _, ..] && first == letter) && line[word].Kind == TokenKind.Word)
            return word + 1 - at;
        return 1;
    }

    private static bool IsSingle(in Line line, int at, char letter) => IsSingle(line, at) && line.Word(at)[0] == letter;
}
