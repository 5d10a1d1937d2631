using VoiceBookingKit.LocalSpeech.Grammars;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>What the caller's name may be, as far as it was heard: whole, or in parts that were spelled to put others right. Most addresses are made of it.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class CallerName
{
    // What was heard before was put right since.
    private const int MostParts = 3;

    private readonly List<string> _first = [];
    private readonly List<string> _last = [];

    /// <summary>What the first name may be, small; empty where no whole name was heard.</summary>
    public IReadOnlyCollection<string> First => _first;

    /// <summary>What the last name may be, small; empty where no name was heard.</summary>
    public IReadOnlyCollection<string> Last => _last;

    /// <summary>Takes note of a name.</summary>
    /// <param name="name">As it was understood.</param>
    /// <returns>Whether it tells anything new.</returns>
    public bool Tell(string name)
    {
        if (SpokenWords.FullName(name) is { } whole)
            return Replace(whole.First, whole.Last);
        var part = SpokenWords.Of(name);
        return part.Length > 0 && !_last.Contains(part) && Add(part);
    }

    private bool Replace(string first, string last)
    {
        if (_first is [.., var knownFirst] && _last is [.., var knownLast] && (knownFirst, knownLast) == (first, last))
            return false;
        _first.Clear();
        _last.Clear();
        _first.Add(first);
        _last.Add(last);
        return true;
    }

    /// <summary>One word, after a whole name, is its first or its last.</summary>
    private bool Add(string part)
    {
        if (_first.Count > 0)
            Add(_first, part);
        Add(_last, part);
        return true;
    }

    private static void Add(List<string> parts, string part)
    {
        parts.Remove(part);
        parts.Add(part);
        if (parts.Count > MostParts)
            parts.RemoveAt(0);
    }
}
