using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Addresses as they are said: "john dot smith at gmail dot com", spelled in whole or in part.</summary>
internal static class SpokenEmails
{
    /// <summary>The last address of the line, or null when none can be read without guessing.</summary>
    /// <param name="line">The line.</param>
    /// <param name="name">The caller's name, for "my first name at ...".</param>
    public static string? Read(in Line line, string? name)
    {
        string? found = null;
        Span<char> room = stackalloc char[EmailText.Longest];
        for (var at = 1; at < line.Count; at++)
        {
            var sign = ReadSign(line, at);
            if (sign == 0 || line.IsClaimed(at))
                continue;
            var text = new EmailText(room);
            var start = LocalStart.Find(line, at);
            if (start == at || LocalStart.IsSuspect(line, start, at) || !SpokenLocals.TryRead(line, start, at, name, ref text))
                continue;
            text.Add('@');
            var end = SpokenDomains.Read(line, at + sign, ref text);
            if (end == 0 || text.ToAddress() is not { } address)
                continue;
            found = address;
            line.Claim(start, end);
        }

        return found;
    }

    private static int ReadSign(in Line line, int at)
    {
        if (line.IsSymbol(at, '@'))
            return line.Is(at + 1, "sign") ? 2 : 1;
        return line.Is(at, "at") ? line.Is(at + 1, "sign") || line.Is(at + 1, "symbol") ? 2 : 1 : 0;
    }
}
