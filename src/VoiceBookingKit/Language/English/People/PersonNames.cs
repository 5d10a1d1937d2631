using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>The caller's name: "my name is ...", "this is Ann Lee", "Ann Lee speaking", or bare when it was asked for.</summary>
internal static class PersonNames
{
    private enum Cue
    {
        /// <summary>Nothing but a name can follow.</summary>
        Strong,

        /// <summary>Anything can follow; it must look like a name.</summary>
        Weak,

        /// <summary>Only the surname follows.</summary>
        Surname,
    }

    private static readonly PhraseBook<Cue> Cues = new(
        (Cue.Strong,
        [
            "my [full] name is", "the name is", "name is", "my name 's", "the name 's", "name 's", "names", "my names", "call me",
            "you can call me", "under [the] name", "under the name of", "under", "in the name of", "name of",
            "name will/would/should be", "my first name is", "first name is", "first name", "it is under", "booked under",
            "put it under", "his/her name is", "it is spelled/spelt", "that is spelled/spelt", "spelled/spelt", "i spell it",
            "her name 's", "his name 's", "their name is", "name", "the patient is", "patient 's name is",
            "name for the booking/appointment is", "change the/my name to",
        ]),
        (Cue.Surname, ["[my] last name is", "[my] surname is", "last name", "surname", "[my] family name is", "and [my] last name is", "last name to", "last name should be", "surname to", "surname should be"]),
        (Cue.Weak,
        [
            "i am", "this is", "it is", "it is for", "that is", "this is for", "appointment/booking/slot for", "for",
            "you are speaking/talking to/with", "i am called", "book it for", "on behalf of", "me it is", "here is",
        ]));

    /// <summary>The name, capitalised, or null.</summary>
    public static string? Read(in Line line, UnderstandingContext context)
    {
        var expected = context.Expected;
        var hint = expected == Expected.Name && context.IsPartOfNameExpected ? NameHint.PartOf(context.KnownName) : default;
        string? found = null;
        string? surname = null;
        var cueEnd = 0;
        for (var at = 0; at < line.Count; at++)
        {
            if (at < cueEnd || line.IsClaimed(at))
                continue;
            var length = Cues.Read(line, at, out var cue);
            if (length > 0)
                cueEnd = at + Follow(line, at, length, cue, expected, hint, ref found, ref surname);
        }

        found ??= ReadSignedOff(line);
        if (found is null && expected == Expected.Name)
            found = ReadBare(line, hint) ?? (surname is null ? Respelling.Read(line, hint) : null);
        else if (found is null && surname is null && expected is Expected.Confirmation or Expected.Anything && context.KnownName is { } known)
            found = Respelling.Read(line, NameHint.PartOf(known));
        if (surname is null || found is null || found.Contains(' '))
            return found ?? surname;
        return found + " " + surname;
    }

    private static int Follow(in Line line, int at, int length, Cue cue, Expected expected, NameHint hint, ref string? found, ref string? surname)
    {
        var start = SkipOpeners(line, at + length);
        if (IsDenied(line, at))
            return 0;
        start = StartOfSpelled(line, at, start);
        var isPart = hint.IsPart;
        if (cue == Cue.Surname || found is not null)
            hint = NameHint.PartOf(found);
        var taken = NameSpan.Read(line, start, isSure: cue != Cue.Weak || expected == Expected.Name, hint, out var name);
        if (taken == 0 || (cue == Cue.Weak && expected != Expected.Name && !LooksLikeName(line, at, start, taken)))
            return 0;
        taken += ReadFuller(line, start + taken, ref name);
        if (cue == Cue.Surname)
            surname = name;
        else
            found = found is not null && Respelling.IsSpelled(line, start) ? Respelling.Apply(found, name, isPart) : name;
        line.Claim(start, start + taken);
        return start + taken - at;
    }

    // "Ann Lee, that's L E E": the name stands before what is spelled.
    private static int StartOfSpelled(in Line line, int cue, int start)
    {
        if (!line.IsAny(cue, "that", "it", "spelled", "spelt") || !Respelling.IsSpelled(line, start))
            return start;
        return Respelling.StartOf(line, cue) is var first && first < cue ? first : start;
    }

    // "my name isn't Ann"
    private static bool IsDenied(in Line line, int at) => line.Is(at - 1, "not");

    private static int SkipOpeners(in Line line, int at)
    {
        at = line.SkipPauses(at);
        if (line.IsSymbol(at, ':') || line.IsSymbol(at, '"'))
            at++;
        while (line.IsAny(at, "doctor", "dr", "mr", "mrs", "ms", "miss") || line.IsSymbol(at, '.') && line.IsGlued(at))
            at++;
        return at;
    }

    // After "I'm" or "for", lower case is a name only when it starts with a known one.
    private static bool LooksLikeName(in Line line, int cue, int at, int taken)
    {
        var known = line.Lexeme(at).Is(WordClass.GivenName) && !line.Lexeme(at).Is(WordClass.Common);
        var capital = line.IsCapital(at);
        if (line.Is(cue, "for") || line.Is(at - 1, "for"))
            return known || capital && taken > 1 && line.Is(cue, "it");
        return known || (capital && !IsShouted(line));
    }

    private static bool IsShouted(in Line line) => !line.Source.AsSpan().ContainsAnyInRange('a', 'z');

    // "Ann Lee speaking", "Ann Lee here"
    private static string? ReadSignedOff(in Line line)
    {
        for (var at = 1; at < Math.Min(line.Count, 12); at++)
        {
            if (!line.IsAny(at, "speaking", "here", "calling") || !(line.EndsBefore(at + 1) || line[at + 1].Kind == TokenKind.Symbol))
                continue;
            var start = at;
            while (start > 0 && at - start < 4 && NameSpan.IsNameWord(line, start - 1, isSure: false))
                start--;
            if (start < at && NameSpan.Read(line, start, false, default, out var name) == at - start && LooksLikeName(line, start - 1, start, at - start))
                return name;
        }

        return null;
    }

    // The last of them is the tail of "at three PM", which a slow recogniser may bring after the next question.
    private static readonly PhraseBook<bool> Openers = new((true,

        [
            "yes", "yeah", "sure", "of course", "okay", "ok", "hi", "hello", "hey", "certainly", "no problem", "absolutely", "it is",
            "i am", "this is", "and", "oh", "the first one is", "just", "that is", "that would be", "that will be", "my", "thanks",
            "thank you", "please", "right", "alright", "great", "perfect", "am", "pm",
        ]));

    private static readonly PhraseBook<bool> Closers = new((true,
        ["please", "plz", "pls", "thanks", "thank you", "speaking", "here", "is my/the name", "that is it/all", "[and] [my] last name", "[and] [my] surname", "[and] my email/number/phone", "and the email", "[and] email"]));

    // The name stands by itself, in the first sentence or, after some small talk, in a later one.
    private static string? ReadBare(in Line line, NameHint hint)
    {
        var name = ReadBare(line, 0, hint);
        for (var at = 1; name is null && at < line.Count; at++)
        {
            if (line.EndsBefore(at - 1) && line.IsCapital(at) && (line.Lexeme(at).Is(WordClass.GivenName) || NameSpan.IsNameWord(line, at + 1, isSure: false)))
                name = ReadBare(line, at, hint);
        }

        return name;
    }

    // The whole sentence is the name, apart from manners and what comes after it.
    private static string? ReadBare(in Line line, int from, NameHint hint)
    {
        var at = line.SkipPauses(from);
        for (var opener = Openers.Read(line, at, out _); opener > 0; opener = Openers.Read(line, at, out _))
        {
            at += opener;
            while (line[at].Kind == TokenKind.Symbol && !line.IsSymbol(at, '?') || line.Lexeme(at).Is(WordClass.Filler))
                at++;
        }

        at = SkipOpeners(line, at);
        var taken = NameSpan.Read(line, at, isSure: true, hint, out var name);
        if (taken == 0)
            return null;
        var end = line.SkipPauses(at + taken);
        if (line.IsSymbol(end, '?') || !(line.EndsBefore(end) || line.IsClaimed(end) || end > at + taken || Closers.Read(line, end, out _) > 0))
            return null;
        taken += ReadFuller(line, at + taken, ref name);
        line.Claim(at, at + taken);
        return name;
    }

    // "Bond. James Bond."
    private static int ReadFuller(in Line line, int at, ref string name)
    {
        if (!line.IsSymbol(at, '.') && !line.IsSymbol(at, ','))
            return 0;
        var taken = NameSpan.Read(line, at + 1, isSure: true, default, out var fuller);
        var holdsName = fuller.StartsWith(name + " ", StringComparison.Ordinal) || fuller.EndsWith(" " + name, StringComparison.Ordinal);
        if (taken == 0 || !holdsName)
            return 0;
        name = fuller;
        return taken + 1;
    }
}
