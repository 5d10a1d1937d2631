namespace VoiceBookingKit.Language.English.People;

/// <summary>Capitals of names: "O'Neil", "McDonald", "Smith-Jones".</summary>
internal static class Capitals
{
    /// <param name="word">One word of a name.</param>
    /// <param name="isTyped">Whether its own capitals, if any, are to be trusted.</param>
    public static string Apply(string word, bool isTyped)
    {
        var typed = isTyped && word.AsSpan().ContainsAnyInRange('A', 'Z');
        if (typed && char.IsUpper(word[0]))
            return word.Replace('’', '\'');

        return string.Create(word.Length, word, static (letters, source) =>
        {
            var start = true;
            for (var i = 0; i < letters.Length; i++)
            {
                var c = source[i] == '’' ? '\'' : source[i];
                letters[i] = start ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c);
                start = c is '-' || (c is '\'' && i == 1);
                if (i == 1 && letters is ['M', 'c', ..] && source.Length > 3)
                    start = true;
            }
        });
    }
}
