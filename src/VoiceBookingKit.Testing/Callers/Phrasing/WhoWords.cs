using System.Collections.Frozen;
using System.Text;

namespace VoiceBookingKit.Testing.Callers.Phrasing;

/// <summary>Ways in which people say their name and email address.</summary>
internal static class WhoWords
{
    private static readonly FrozenDictionary<char, string> Alphabet = new Dictionary<char, string>
    {
        ['a'] = "alpha",
        ['b'] = "bravo",
        ['c'] = "charlie",
        ['d'] = "delta",
        ['e'] = "echo",
        ['m'] = "mike",
        ['n'] = "november",
        ['p'] = "papa",
        ['s'] = "sierra",
        ['t'] = "tango",
    }.ToFrozenDictionary();

    public static string Name(string name, Dice dice) => dice.Pick(
        name, $"It's {name}.", $"My name is {name}.", $"{name}, please.", $"I'm {name}.", $"This is {name}.", $"The name's {name}.", $"Put it under {name}, please.");

    /// <summary>The name, and then its parts letter by letter.</summary>
    public static string SpelledName(string name, Dice dice)
    {
        var last = name.Split(' ')[^1];
        return dice.Pick($"{name}, that's {Letters(last, "-")}", $"My name is {name}. {last} is spelled {Letters(last, " ")}.");
    }

    public static string Email(string email, Dice dice) => dice.Pick(
        email, email, $"It's {email}", $"{email}, please.", $"My email is {email}.", $"You can use {email}.", $"Send it to {email}");

    /// <summary>The address as it is said aloud.</summary>
    public static string SpokenEmail(string email, Dice dice)
    {
        var (local, domain) = Halves(email);
        return dice.Pick("", "It's ", "My email is ", "Sure, it's ") + $"{Symbols(local)} at {Symbols(domain)}";
    }

    /// <summary>The address letter by letter before the at sign.</summary>
    public static string SpelledEmail(string email, Dice dice)
    {
        var (local, domain) = Halves(email);
        var spelled = new StringBuilder();
        foreach (var c in local)
        {
            spelled.Append(c switch { '.' => "dot", '_' => "underscore", '-' => "dash", '+' => "plus", _ => c.ToString() });
            if (char.IsAsciiLetter(c) && Alphabet.TryGetValue(c, out var word) && dice.Chance(0.15))
                spelled.Append(" as in ").Append(word);
            spelled.Append(' ');
        }
        return $"{spelled}at {Symbols(domain)}";
    }

    /// <summary>The address letter by letter, and nothing else.</summary>
    public static string SpelledEmail(string email)
    {
        var (local, domain) = Halves(email);
        return $"{string.Join(' ', local.Select(c => Symbols(c.ToString()).Trim()))} at {Symbols(domain)}";
    }

    /// <summary>A name letter by letter, "t u r n e r", with a "then" between its words; as it is written where it has more than letters.</summary>
    public static string Spelled(string name) => name.All(c => char.IsLetter(c) || c == ' ')
        ? string.Join(" then ", name.Split(' ').Select(word => string.Join(' ', word.ToLowerInvariant().AsEnumerable())))
        : name;

    private static string Letters(string word, string separator) => string.Join(separator, word.ToUpperInvariant().Select(c => c.ToString()));

    private static (string Local, string Domain) Halves(string email) => (email[..email.IndexOf('@', StringComparison.Ordinal)], email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..]);

    private static string Symbols(string text) => text
        .Replace(".", " dot ", StringComparison.Ordinal)
        .Replace("_", " underscore ", StringComparison.Ordinal)
        .Replace("-", " dash ", StringComparison.Ordinal)
        .Replace("+", " plus ", StringComparison.Ordinal);
}
