namespace VoiceBookingKit.Calendars.Reading;

/// <summary>A line of a calendar file once it is unfolded: a name, parameters and a value (RFC 5545 section 3.1).</summary>
internal readonly ref struct ContentLine
{
    private readonly ReadOnlySpan<char> _parameters;

    private ContentLine(ReadOnlySpan<char> name, ReadOnlySpan<char> parameters, ReadOnlySpan<char> value)
    {
        Name = name;
        _parameters = parameters;
        Value = value;
    }

    public ReadOnlySpan<char> Name { get; }

    /// <summary>The value as it is written.</summary>
    public ReadOnlySpan<char> Value { get; }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a line apart; one without a value is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> line, out ContentLine parsed)
    {
        parsed = default;
        line = line.TrimStart('\uFEFF');
        var nameEnd = line.IndexOfAny(':', ';');
        if (nameEnd < 0)
            return false;
        var colon = line[nameEnd] == ':' ? nameEnd : ColonAfterParameters(line, nameEnd);
        var name = line[..nameEnd].Trim();
        if (colon < 0 || name.Length == 0)
            return false;
        parsed = new ContentLine(name, line[nameEnd..colon], line[(colon + 1)..]);
        return true;
    }

    /// <summary>The value of a parameter that has one value, without its quotes, or null.</summary>
    public string? Parameter(string name)
    {
        var rest = _parameters;
        while (rest.Length > 0)
        {
            rest = rest[1..];
            var end = EndOfParameter(rest);
            var parameter = rest[..end];
            rest = rest[end..];
            var equals = parameter.IndexOf('=');
            if (equals >= 0 && parameter[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return Decoded(parameter[(equals + 1)..].Trim());
        }
        return null;
    }

    private static int ColonAfterParameters(ReadOnlySpan<char> line, int from)
    {
        var inQuotes = false;
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == '"')
                inQuotes = !inQuotes && line[i - 1] is '=' or ',';
            else if (line[i] == ':' && !inQuotes)
                return i;
        }
        // A quote is never closed, so it can't have been meant as one.
        var colon = line[from..].IndexOf(':');
        return colon < 0 ? -1 : from + colon;
    }

    private static int EndOfParameter(ReadOnlySpan<char> rest)
    {
        var inQuotes = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '"')
                inQuotes = !inQuotes && i > 0 && rest[i - 1] is '=' or ',';
            else if (rest[i] == ';' && !inQuotes)
                return i;
        }
        return rest.Length;
    }

    private static string Decoded(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("\"", StringComparison.Ordinal))
        {
            value = value[1..];
            var close = value.IndexOf('"');
            value = close < 0 ? value : value[..close];
        }
        return TextUnescape.Parameter(value);
    }
}
