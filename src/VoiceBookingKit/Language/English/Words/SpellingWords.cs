namespace VoiceBookingKit.Language.English.Words;

/// <summary>Letters, and the words by which people spell them.</summary>
internal static class SpellingWords
{
    private const string PhoneticAlphabet =
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra " +
        "tango uniform victor whiskey whisky xray yankee zulu";

    public static void AddTo(Dictionary<string, Lexeme> words)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
            words.In(letter.ToString()).Letter = letter;
        foreach (var word in PhoneticAlphabet.Split(' '))
            words.In(word).Letter = word[0];
        words.Class(WordClass.Phonetic, PhoneticAlphabet);
    }
}
