using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>Waits for what a session tells, and reads it back.</summary>
internal static class Watching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>All events up to the first that fits.</summary>
    public static async Task<IReadOnlyList<SessionEvent>> UntilAsync(this IVoiceBookingSession session, Func<SessionEvent, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<SessionEvent>();
        await foreach (var happened in session.WatchAsync(0, patience.Token))
        {
            seen.Add(happened);
            if (fits(happened))
                return seen;
        }
        throw new InvalidOperationException($"The session ended without it: {string.Join(", ", seen)}");
    }

    /// <summary>All events up to the one of a kind, the first or a later one.</summary>
    public static Task<IReadOnlyList<SessionEvent>> UntilAsync<T>(this IVoiceBookingSession session, int times = 1) where T : SessionEvent
    {
        var count = 0;
        return session.UntilAsync(happened => happened is T && ++count == times);
    }

    /// <summary>All events up to the receptionist's so-and-so-manieth finished answer, greeting included.</summary>
    public static Task<IReadOnlyList<SessionEvent>> UntilAnsweredAsync(this IVoiceBookingSession session, int answers)
    {
        var count = 0;
        return session.UntilAsync(happened => happened is SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true } && ++count == answers);
    }

    /// <summary>The whole of a session that ends.</summary>
    public static async Task<IReadOnlyList<SessionEvent>> WholeAsync(this IVoiceBookingSession session, long after = 0)
    {
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<SessionEvent>();
        await foreach (var happened in session.WatchAsync(after, patience.Token))
            seen.Add(happened);
        return seen;
    }

    public static IEnumerable<string> Said(this IEnumerable<SessionEvent> events, TranscriptRole role) =>
        events.OfType<SessionEvent.Transcript>().Where(turn => turn.IsFinal && turn.Role == role).Select(turn => turn.Text);

    public static IEnumerable<string> Failures(this IEnumerable<SessionEvent> events) => events.OfType<SessionEvent.Failed>().Select(failed => failed.Code);
}
