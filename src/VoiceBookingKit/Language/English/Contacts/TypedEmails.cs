using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Addresses as they are typed: "Ann.Lee+work@example.co.uk".</summary>
internal static class TypedEmails
{
    /// <summary>The last address of the line, in lower case, or null.</summary>
    public static string? Read(in Line line)
    {
        string? found = null;
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsSymbol(at, '@') && line.IsGlued(at) && line.IsGlued(at + 1) && ReadAround(line, at) is { } address)
                found = address;
        }

        return found;
    }

    private static string? ReadAround(in Line line, int sign)
    {
        var source = line.Source.AsSpan();
        var start = line[sign].Start;
        var end = line[sign].End;
        var earliest = Math.Max(0, start - EmailText.Longest);
        var latest = Math.Min(source.Length, end + EmailText.Longest);
        while (start > earliest && IsLocal(source[start - 1]))
            start--;
        while (end < latest && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '-' or '.'))
            end++;
        while (end > start && source[end - 1] is '.' or '-')
            end--;
        while (start < end && source[start] is '\'' or '.')
            start++;
        if (end < source.Length && source[end] == '@' || start > 0 && source[start - 1] == '@')
            return null;

        Span<char> room = stackalloc char[EmailText.Longest];
        var text = new EmailText(room);
        foreach (var c in source[start..end])
            text.Add(char.ToLowerInvariant(c));
        if (text.ToAddress() is not { } address)
            return null;
        Claim(line, sign, start, end);
        return address;
    }

    private static void Claim(in Line line, int sign, int start, int end)
    {
        var (first, last) = (sign, sign + 1);
        while (line[first - 1].Kind != TokenKind.None && line[first - 1].Start >= start)
            first--;
        while (line[last].Kind != TokenKind.None && line[last].End <= end)
            last++;
        line.Claim(first, last);
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'' or '&';
}
