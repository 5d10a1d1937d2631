using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>Which of the caller's details a line speaks of, and whether it says that they are wrong: "my last name is misspelled".</summary>
internal static class DetailsReader
{
    private static readonly PhraseBook<CallerDetails> Book = new(
        (CallerDetails.FirstName, ["first/given/christian name"]),
        (CallerDetails.LastName, ["last/second/family name", "surname"]),
        (CallerDetails.Name, ["name", "names", "first and [the] last name"]),
        (CallerDetails.Email, ["email", "e mail", "address"]));

    private static readonly WordSet Wrong = new("wrong incorrect misspelled mispelled misspelt misheard");

    /// <param name="line">The line.</param>
    /// <param name="denied">The part of the name that it denies.</param>
    /// <param name="meant">The part of the name that it can only mean, without saying so.</param>
    /// <param name="rejected">What it says is wrong.</param>
    public static CallerDetails Read(in Line line, CallerDetails denied, CallerDetails meant, out CallerDetails rejected)
    {
        var (part, other, isWrong) = (CallerDetails.None, CallerDetails.None, false);
        for (var at = 0; at < line.Count; at++)
        {
            isWrong |= line.IsIn(at, Wrong);
            var taken = Book.Read(line, at, out var detail);
            if (taken == 0)
                continue;
            if (detail is CallerDetails.FirstName or CallerDetails.LastName)
                part |= detail;
            else
                other |= detail;
            at += taken - 1;
        }

        // "My name is not Anna" is about the first name, as far as it is about the name.
        var name = part is CallerDetails.FirstName or CallerDetails.LastName ? part
            : denied != CallerDetails.None ? denied
            : ((part | other) & CallerDetails.Name) is not CallerDetails.None and var whole ? whole : meant;
        var spoken = name | (other & CallerDetails.Email);
        rejected = isWrong ? spoken : denied != CallerDetails.None ? name : CallerDetails.None;
        return spoken;
    }
}
