using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>"my first name", "last initial": an address told in terms of the caller's name.</summary>
internal static class NameParts
{
    private static readonly PhraseBook<NamePart> Book = new(
        (NamePart.First, ["[my] first name", "[my] given name", "christian name", "firstname"]),
        (NamePart.Last, ["[my] last name", "[my] surname", "[my] family name", "second name", "lastname"]),
        (NamePart.Whole, ["full name", "first and last name", "first name last name", "whole name", "firstname lastname"]),
        (NamePart.FirstInitial, ["first initial", "initial of my first name"]),
        (NamePart.LastInitial, ["last initial"]),
        (NamePart.Initials, ["initials"]));

    internal enum NamePart
    {
        First,
        Last,
        Whole,
        FirstInitial,
        LastInitial,
        Initials,
    }

    /// <summary>How many tokens name the part; 0 for none.</summary>
    public static int Read(in Line line, int at, out NamePart part) => Book.Read(line, at, out part);

    /// <summary>Adds the part of the name; false when there is no such part, or it cannot be written in an address.</summary>
    public static bool TryAdd(string? name, NamePart part, ref EmailText text)
    {
        if (string.IsNullOrWhiteSpace(name))
            return false;
        var words = name.AsSpan().Trim();
        var first = words.IndexOf(' ') is var space && space > 0 ? words[..space] : words;
        var last = words.LastIndexOf(' ') is var lastSpace && lastSpace > 0 ? words[(lastSpace + 1)..] : default;
        if (last.IsEmpty && part is not (NamePart.First or NamePart.FirstInitial))
            return false;
        return part switch
        {
            NamePart.First => TryAddLetters(first, ref text),
            NamePart.Last => TryAddLetters(last, ref text),
            NamePart.Whole => TryAddLetters(first, ref text) && TryAddLetters(last, ref text),
            NamePart.FirstInitial => TryAddLetters(first[..1], ref text),
            NamePart.LastInitial => TryAddLetters(last[..1], ref text),
            _ => TryAddLetters(first[..1], ref text) && TryAddLetters(last[..1], ref text),
        };
    }

    private static bool TryAddLetters(ReadOnlySpan<char> name, ref EmailText text)
    {
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c))
                text.Add(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.'))
                return false;
        }

        return true;
    }
}
