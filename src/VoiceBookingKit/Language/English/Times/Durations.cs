using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>How long the appointment should be: "for half an hour", "a quick fifteen", "45 minute".</summary>
internal static class Durations
{
    private const int Shortest = 5;

    private static readonly WordSet NotBefore = new("in within another every");
    private static readonly WordSet NotAfter = new("ago before after past late early earlier later from away to drive notice");

    /// <summary>The length last named, or null. Its words are claimed, so that they are no time of day.</summary>
    public static TimeSpan? Read(in Line line)
    {
        TimeSpan? found = null;
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsClaimed(at) || line[at].Kind == TokenKind.Symbol)
                continue;
            if (line.IsIn(at, NotBefore))
            {
                at += Spans.Read(line, at + 1, out _);
                continue;
            }

            var taken = Spans.Read(line, at, out var minutes);
            if (taken == 0)
                taken = ReadQuick(line, at, out minutes);
            if (taken == 0 || minutes < Shortest || line.IsIn(at + taken, NotAfter) || IsWait(line, at) || line.Is(at - 1, "last"))
                continue;
            found = TimeSpan.FromMinutes(minutes);
            line.Claim(at, at + taken);
            at += taken - 1;
        }

        return found;
    }

    // "a quick fifteen"
    private static int ReadQuick(in Line line, int at, out int minutes)
    {
        minutes = 0;
        if (!line.Is(at, "quick"))
            return 0;
        var taken = Numbers.ReadCardinal(line, at + 1, out minutes);
        return taken > 0 && minutes is 10 or 15 or 20 or 30 or 45 or 60 ? taken + 1 : 0;
    }

    // "give me five minutes" asks for patience, not for an appointment.
    private static bool IsWait(in Line line, int at) => line.Is(at - 2, "give") && line.Is(at - 1, "me");
}
