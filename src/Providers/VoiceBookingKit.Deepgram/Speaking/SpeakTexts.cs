namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>Cuts a sentence into texts that Deepgram takes at once.</summary>
internal static class SpeakTexts
{
    /// <summary>Deepgram's limit, in characters.</summary>
    public const int Longest = 2_000;

    /// <summary>Nothing at all for what nobody can say: Deepgram refuses it.</summary>
    public static IEnumerable<string> Of(string sentence)
    {
        for (var rest = sentence.Trim(); rest.Length > 0;)
        {
            var length = LengthOfNext(rest);
            var text = rest[..length].Trim();
            if (text.Any(char.IsLetterOrDigit))
                yield return text;
            rest = rest[length..].TrimStart();
        }
    }

    private static int LengthOfNext(string rest)
    {
        if (rest.Length <= Longest)
            return rest.Length;
        var space = rest.LastIndexOf(' ', Longest - 1);
        return space > 0 ? space : char.IsHighSurrogate(rest[Longest - 1]) ? Longest - 1 : Longest;
    }
}
