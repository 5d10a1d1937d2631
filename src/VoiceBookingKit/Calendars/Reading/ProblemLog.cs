namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Gathers the problems of one file, of which there may be one in each line.</summary>
internal sealed class ProblemLog(int most)
{
    private readonly List<CalendarProblem> _problems = [];

    public IReadOnlyList<CalendarProblem> Problems => _problems;

    public int Count { get; private set; }

    /// <summary>How many of them may hide busy time.</summary>
    public int HidingCount { get; private set; }

    public void Add(int line, string message, bool isHarmless = false)
    {
        Count++;
        if (!isHarmless)
            HidingCount++;
        if (_problems.Count < most)
            _problems.Add(new CalendarProblem(line, message) { IsHarmless = isHarmless });
    }

    /// <summary>A piece of the file to quote in a message: short, and without what could harm a log.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        const int longest = 60;
        var shown = text.Length > longest ? string.Concat(text[..longest], "...") : text.ToString();
        return string.Concat(shown.Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '?' : character));
    }
}
