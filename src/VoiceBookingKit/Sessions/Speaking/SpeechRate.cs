using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>How much sound makes how much text, where nothing better is known.</summary>
internal static class SpeechRate
{
    private const int CharactersPerSecond = 15;

    public static long BytesOf(int characters) => (long)characters * AudioFormat.Session.BytesPerSecond / CharactersPerSecond;

    public static int CharactersIn(long bytes) => (int)(bytes * CharactersPerSecond / AudioFormat.Session.BytesPerSecond);

    /// <summary>The text up to a place, without the word that it falls into.</summary>
    public static string WholeWords(string text, int reached)
    {
        if (reached >= text.Length)
            return text;
        while (reached > 0 && !char.IsWhiteSpace(text[reached]))
            reached--;
        return text[..reached].TrimEnd();
    }
}
