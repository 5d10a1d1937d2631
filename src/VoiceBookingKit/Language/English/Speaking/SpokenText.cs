using System.Text;

namespace VoiceBookingKit.Language.English.Speaking;

/// <summary>Lists, addresses, codes and numbers as they are said.</summary>
internal static class SpokenText
{
    public static string SayList(IReadOnlyList<string> items, bool either)
    {
        if (items.Count < 2)
            return items.Count == 0 ? "" : items[0];
        var text = new StringBuilder(items[0]);
        for (var i = 1; i < items.Count; i++)
            text.Append(i == items.Count - 1 ? either ? " or " : " and " : ", ").Append(items[i]);
        return text.ToString();
    }

    public static string SayEmail(string email)
    {
        var text = new StringBuilder(email.Length + 16);
        foreach (var c in email)
        {
            var word = c switch { '.' => "dot", '@' => "at", '_' => "underscore", '-' => "dash", '+' => "plus", _ => null };
            if (word is null)
                text.Append(c);
            else
                text.Append(text.Length > 0 && text[^1] == ' ' ? "" : " ").Append(word).Append(' ');
        }

        return text.ToString().Trim();
    }

    public static string SayCode(string code) => string.Join(' ', code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>Groups of three and four, the country first: "+1, 415, 555, 0123".</summary>
    public static string SayPhone(string phone)
    {
        var digits = phone.Where(char.IsAsciiDigit).ToArray().AsSpan();
        var groups = new List<string>();
        if (phone.StartsWith('+') && digits.Length > 10)
        {
            groups.Add($"+{digits[..^10]}");
            digits = digits[^10..];
        }

        while (digits.Length > 4)
        {
            var size = digits.Length is 8 ? 4 : digits.Length is 5 ? 2 : 3;
            groups.Add(digits[..size].ToString());
            digits = digits[size..];
        }

        if (digits.Length > 0)
            groups.Add(digits.ToString());
        return string.Join(", ", groups);
    }
}
