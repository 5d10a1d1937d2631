using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Bench.Calls;

/// <summary>A caller who speaks while the receptionist does, in real time, until its voice falls silent.</summary>
internal static class InterruptingCall
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);
    private static readonly byte[][] Voiced = VoicedSound.Frames(50);

    /// <summary>How long the receptionist's voice went on, from the beginning of the caller's first voiced frame until what was sent of it was to be dropped.</summary>
    /// <param name="sessions">Their voice must be a long one.</param>
    /// <param name="after">How long the caller listens first.</param>
    public static async Task<TimeSpan> RunAsync(IVoiceBookingSessions sessions, TimeSpan after)
    {
        await using var session = sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        await session.StartAsync();
        var cleared = UntilClearedAsync(session);
        var (start, sent, said) = (System.Diagnostics.Stopwatch.GetTimestamp(), 0, 0);
        var began = 0L;
        while (!cleared.IsCompleted)
        {
            var isSpeaking = sent * Frame >= after;
            if (isSpeaking && began == 0)
                began = System.Diagnostics.Stopwatch.GetTimestamp();
            await session.SendAudioAsync(isSpeaking ? Voiced[said++ % Voiced.Length] : InstantRecogniser.Noise());
            var wait = ++sent * Frame - System.Diagnostics.Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
                await Task.WhenAny(cleared, Task.Delay(wait));
        }
        return System.Diagnostics.Stopwatch.GetElapsedTime(began, await cleared) + Frame;
    }

    private static async Task<long> UntilClearedAsync(IVoiceBookingSession session)
    {
        await foreach (var happened in session.WatchAsync())
        {
            if (happened is SessionEvent.AudioCleared)
                return System.Diagnostics.Stopwatch.GetTimestamp();
        }
        throw new InvalidOperationException("The call ended.");
    }
}
