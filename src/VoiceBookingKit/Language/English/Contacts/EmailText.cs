using System.Globalization;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Collects an email address and judges whether mail could be delivered to it.</summary>
internal ref struct EmailText(Span<char> room)
{
    /// <summary>The longest address that mail servers take.</summary>
    public const int Longest = 254;

    private readonly Span<char> _room = room;
    private bool _overflowed;

    public int Length { get; set; }

    public void Add(char c)
    {
        if (Length < _room.Length)
            _room[Length++] = c;
        else
            _overflowed = true;
    }

    public void Add(scoped ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            Add(c);
    }

    public void Add(int number, int digits)
    {
        Span<char> text = stackalloc char[12];
        number.TryFormat(text, out var written, provider: CultureInfo.InvariantCulture);
        for (var pad = written; pad < digits; pad++)
            Add('0');
        Add(text[..written]);
    }

    public readonly string? ToAddress() => !_overflowed && IsDeliverable(_room[..Length]) ? _room[..Length].ToString() : null;

    /// <summary>One @, a dotted local part of the unquoted kind, a domain with a dot, all within the usual lengths.</summary>
    public static bool IsDeliverable(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        return address.Length <= Longest && at is > 0 and <= 64 && IsLocal(address[..at]) && IsDomain(address[(at + 1)..]);
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (var c in local)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"._%+-'&".Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        ReadOnlySpan<char> last = default;
        foreach (var range in domain.Split('.'))
        {
            last = domain[range];
            labels++;
            if (last.Length is 0 or > 63 || last[0] == '-' || last[^1] == '-')
                return false;
            foreach (var c in last)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                    return false;
            }
        }

        return labels > 1 && last.Length > 1 && !last.ContainsAnyExceptInRange('a', 'z');
    }
}
