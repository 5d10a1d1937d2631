using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>One conversation between a caller and the receptionist, over any channel.</summary>
/// <remarks>
/// Members are safe from many threads; what callers send is handled one turn at a time, in order. A session outlives its watchers: any number may watch, from any point,
/// and leave. Disposing ends it with <see cref="EndReason.Caller"/> if it has not ended yet, and releases what it holds.
/// </remarks>
public interface IVoiceBookingSession : IAsyncDisposable
{
    /// <summary>Unique id; also the call's id in records. Not a secret.</summary>
    string Id { get; }

    /// <summary>The secret by which the session's owner finds it again after a dropped connection.</summary>
    string ResumeToken { get; }

    /// <summary>Where the session stands.</summary>
    SessionState State { get; }

    /// <summary>Begins: the receptionist greets. Beginning twice does nothing.</summary>
    /// <param name="cancellationToken">Stops waiting, not the session.</param>
    Task StartAsync(CancellationToken cancellationToken = default);

    /// <summary>Hands in the caller's next turn as text, typed or recognised elsewhere.</summary>
    /// <param name="text">
    /// Plain text; control characters are dropped. Text longer than the limit is answered with a <see cref="SessionEvent.Failed"/> and not handled. It is queued when a
    /// turn is under way.
    /// </param>
    /// <param name="cancellationToken">Stops waiting, not the turn.</param>
    Task SendTextAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>Reports what the caller is saying right now, as a recogniser outside the session hears it; it is shown and not acted on.</summary>
    /// <param name="text">Words so far; empty for speech without words yet.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task SendInterimAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>Reports that the caller is there without speaking: types, reads, or is muted. Their silence counts anew from now on, and nothing of it is shown.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <remarks>A session that doesn't override it takes it for speech without words yet.</remarks>
    Task ReportPresenceAsync(CancellationToken cancellationToken = default) => SendInterimAsync("", cancellationToken);

    /// <summary>Hands in what a recogniser outside the session heard, such as the browser's, as an <see cref="IStt"/> would tell it; turns and interruptions are judged from it.</summary>
    /// <param name="heard">
    /// Any number of <see cref="Heard.Interim"/> for an utterance, then its <see cref="Heard.Final"/>. Text longer than the limit is answered with a
    /// <see cref="SessionEvent.Failed"/> and not handled.
    /// </param>
    /// <param name="cancellationToken">Stops waiting, not the turn.</param>
    Task HearAsync(Heard heard, CancellationToken cancellationToken = default) => heard switch
    {
        Heard.Final final => SendTextAsync(final.Text, cancellationToken),
        Heard.Interim interim => SendInterimAsync(interim.Text, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Hands in a piece of the caller's voice.</summary>
    /// <param name="pcm">Mono PCM16, little-endian, 16 kHz, 10 to 100 ms; copied before the method returns.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <remarks>Without a recogniser on this host, one <see cref="SessionEvent.Failed"/> with code <c>speech_unavailable</c> follows and the audio is dropped.</remarks>
    Task SendAudioAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken = default);

    /// <summary>Hands in a key that the caller pressed on a phone (DTMF). It silences the receptionist; digits are the caller's turn after a pause or <c>#</c>, and <c>*</c> takes them back.</summary>
    /// <param name="key">A digit, <c>*</c>, <c>#</c>, or <c>A</c> to <c>D</c>, which are passed over; anything else is answered with a <see cref="SessionEvent.Failed"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task SendKeyAsync(char key, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Reports what the caller hears: a voice outside the session, such as the browser's, or the session's own sound as the client plays it.</summary>
    /// <param name="isSpeaking">Whether it is speaking.</param>
    /// <param name="queued">How much of the session's sound has arrived and not been heard yet; null when the client doesn't know or speaks with a voice of its own.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task ReportPlaybackAsync(bool isSpeaking, TimeSpan? queued = null, CancellationToken cancellationToken = default);

    /// <summary>Reports how far a voice outside the session has come, so that the receptionist remembers only what was heard when it is interrupted.</summary>
    /// <param name="turnId">The turn of the <see cref="SessionEvent.Say"/> that it is saying; one that is over is passed over.</param>
    /// <param name="spoken">The words of that turn that were heard so far, without fillers.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task ReportSpokenAsync(string turnId, string spoken, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Watches the session: first all events after a point, then each as it happens, until the session has ended.</summary>
    /// <param name="after">The last <see cref="SessionEvent.Sequence"/> already seen; 0 for everything.</param>
    /// <param name="cancellationToken">Stops watching, not the session.</param>
    IAsyncEnumerable<SessionEvent> WatchAsync(long after = 0, CancellationToken cancellationToken = default);

    /// <summary>Ends the session; holds are released and the last event follows. Ending twice does nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops waiting, not the ending.</param>
    Task EndAsync(EndReason reason = EndReason.Caller, CancellationToken cancellationToken = default);

    /// <summary>A way to the caller is lost, the page's connection or the sound's, and may come back: until then the caller is waited for.</summary>
    internal void CallerLost()
    {
    }

    /// <summary>A way that was lost is back, or given up; once for each that was lost.</summary>
    internal void CallerBack()
    {
    }
}

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Made and not begun.</summary>
    New,

    /// <summary>Under way.</summary>
    Active,

    /// <summary>Over.</summary>
    Ended,
}
