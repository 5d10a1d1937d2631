using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Turns;

/// <summary>Judges by the last words, and by what was asked, whether more is to come.</summary>
internal static class UtteranceEnds
{
    private const int ShortAnswer = 60;
    private const int PhoneDigits = 10;

    // After these a sentence goes on, whatever a recogniser's punctuation says.
    private static readonly WordSet Dangling = new(
        """
        um uh uhm er erm hmm like well so and or but because cause if then than the a an my your our their his her its for to at on in with of from by about around
        between before after until is are was were am be been i i'm i'd i'll we we'd we'll it's that's is's would could can should want need have has maybe perhaps
        either not next this every dot underscore dash hyphen plus number email name called half quarter
        """.ReplaceLineEndings(" "));

    private static readonly WordSet Persons = new("i who");

    private static readonly WordSet Opinions = new("think guess hope suppose believe");

    private static readonly WordSet Digits = new("zero oh one two three four five six seven eight nine ten double triple plus area code");

    private static readonly WordSet Introductions = new("my email address mail is it's that's it the");

    // Who uses these where an address is asked for does not begin one.
    private static readonly WordSet Talk = new("i i'm i'd i'll i've you we don't do not no none nothing never without why what how who where when can could skip any");

    private static readonly DateTime AnyDay = new(2001, 1, 1);

    public static Completeness Judge(string text, Expected expected, ISpokenLanguage language)
    {
        var trimmed = text.AsSpan().TrimEnd();
        if (trimmed.IsEmpty || trimmed[^1] is ',' or '-' or '…' || trimmed.EndsWith("..."))
            return Completeness.Incomplete;
        var last = LastWord(trimmed);
        if (expected is not (Expected.Reference or Expected.Email) && IsDangling(trimmed, last))
            return Completeness.Incomplete;
        if (text.Length > ShortAnswer && expected is not (Expected.Email or Expected.Phone or Expected.Reference))
            return Ends(trimmed);

        var heard = language.Understand(text, new UnderstandingContext(AnyDay) { Expected = expected });
        return expected switch
        {
            Expected.Email => heard.Email is not null ? Completeness.Complete : IsSpelling(trimmed) || Is(Dangling, last) || IsLocalPart(trimmed, heard) ? Completeness.Incomplete : Completeness.Unsure,
            Expected.Phone => Phone(trimmed, heard),
            Expected.Reference => heard.Reference is not null ? Completeness.Complete : IsSpelling(trimmed) ? Completeness.Incomplete : Completeness.Unsure,
            Expected.Confirmation when EndsInLetters(trimmed) => Completeness.Incomplete,
            Expected.Confirmation when heard.Confirm is not null => Completeness.Complete,
            Expected.Date when heard.Dates.Count > 0 => Completeness.Complete,
            Expected.Time when heard.Times.Count > 0 || heard.Choice is not null => Completeness.Complete,
            Expected.Name when IsSpelling(trimmed) => Completeness.Incomplete,
            _ => Ends(trimmed),
        };
    }

    private static Completeness Ends(ReadOnlySpan<char> text) => text[^1] is '.' or '?' or '!' ? Completeness.Complete : Completeness.Unsure;

    private static Completeness Phone(ReadOnlySpan<char> text, Understanding heard)
    {
        if (heard.Phone?.Count(char.IsAsciiDigit) >= PhoneDigits)
            return Completeness.Complete;
        var last = LastWord(text);
        return Is(Digits, last) || last.ContainsAnyInRange('0', '9') ? Completeness.Incomplete : Completeness.Unsure;
    }

    /// <summary>Single letters, digits, and the words between them at the end of an address.</summary>
    private static bool IsSpelling(ReadOnlySpan<char> text)
    {
        var last = LastWord(text);
        return last.Length == 1 || Is(Digits, last) || last.ContainsAnyInRange('0', '9') || last is "at" or "@" || last.EndsWith("@")
            || text.Contains('@') || text.Contains(" at ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Letters of a name that was read back wrong, as far as they go: "no, g o o"; "p m" are none.</summary>
    private static bool EndsInLetters(ReadOnlySpan<char> text)
    {
        var last = LastWord(text);
        var before = LastWord(text.TrimEnd(".?! ")[..^last.Length]);
        return last.Length == 1 && before.Length == 1 && char.IsLetter(last[0]) && char.IsLetter(before[0]) && !(last is "m" or "M" && before is "a" or "p" or "A" or "P");
    }

    /// <summary>A word or three with nothing but an introduction before them, where an address is asked for: what stands before its "at".</summary>
    private static bool IsLocalPart(ReadOnlySpan<char> text, Understanding heard)
    {
        if (heard is not { Intent: Intent.Other, Confirm: null } || text[^1] is '?')
            return false;
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            if (Is(Talk, text[range].TrimEnd(".!,")))
                return false;
            words += Is(Introductions, text[range]) ? 0 : 1;
        }
        return words <= 3;
    }

    /// <summary>"Ten AM" and "I think so" are whole, though "I am" and "and so" are not.</summary>
    private static bool IsDangling(ReadOnlySpan<char> text, ReadOnlySpan<char> last)
    {
        if (!Is(Dangling, last))
            return false;
        var before = LastWord(text.TrimEnd(".?! ")[..^last.Length]);
        return last.Equals("am", StringComparison.OrdinalIgnoreCase) ? before.IsEmpty || Is(Persons, before)
            : !last.Equals("so", StringComparison.OrdinalIgnoreCase) || !Is(Opinions, before);
    }

    private static bool Is(WordSet words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length <= lower.Length && words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd(".?! ");
        return bare[(bare.LastIndexOf(' ') + 1)..];
    }
}
