using System.Text.RegularExpressions;

namespace ConsoleHost.Tests.Callers;

/// <summary>How a caller says what they mean: addresses spelled when they like or must, and what nobody understood in other words the next time.</summary>
internal sealed partial class CallerTongue(bool spells)
{
    private static readonly string[] Yeses = ["yes please", "yes book it", "yes that's right"];

    private int _emails;
    private int _repeats;

    /// <summary>What is said aloud for a line that is meant.</summary>
    public string Say(string line)
    {
        _repeats = 0;
        // What is wrong is said first, and put right when it is asked for.
        if (line.StartsWith("No, the name is", StringComparison.Ordinal))
            return "the name is wrong";
        if (line.StartsWith("No, the email is wrong", StringComparison.Ordinal))
            return "the email is wrong";
        return SpokenLine.Of(Address().Replace(line, match => IsAlone(line, match) && (_emails++ % 2 == 1 || (spells && _emails == 1)) ? Spelled(match.Value) : match.Value));
    }

    /// <summary>What is said when nobody answered or understood it.</summary>
    public string Again(string spoken) => Yes().IsMatch(spoken) ? Yeses[_repeats++ % Yeses.Length] : spoken;

    /// <summary>A name, or what stands before the at sign of an address, letter by letter.</summary>
    public static string Spell(string spoken)
    {
        var at = spoken.IndexOf(" at ", StringComparison.Ordinal);
        var (name, host) = at < 0 ? (spoken, "") : (spoken[..at], spoken[at..]);
        return string.Join(' ', name.Split(' ').Select(word => word is "dot" or "underscore" or "dash" ? word : string.Join(' ', word.ToCharArray()))) + host;
    }

    /// <summary>What a listener makes of an address that is read aloud.</summary>
    public static string Written(string heard) =>
        SpokenAddress().Replace(heard, match => $"{Joined(match.Groups["local"].Value)}@{Joined(match.Groups["host"].Value)}");

    private static bool IsAlone(string line, Match address) => line.Length - address.Length < 20;

    private static string Spelled(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return $"{string.Join(' ', address[..at].Select(c => c == '.' ? "dot" : c.ToString()))}{address[at..]}";
    }

    private static string Joined(string words) => words.Replace(" dot ", ".", StringComparison.Ordinal).Replace(" underscore ", "_", StringComparison.Ordinal)
        .Replace(" dash ", "-", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?<local>[a-z0-9]+(?: (?:dot|underscore|dash) [a-z0-9]+)*) at (?<host>[a-z0-9]+(?: dot [a-z]+)+)", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenAddress();

    [GeneratedRegex(@"^(yes|yep|yeah|ok|okay|correct|that's correct|sure|perfect)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();
}
