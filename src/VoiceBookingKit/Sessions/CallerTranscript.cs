namespace VoiceBookingKit.Sessions;

/// <summary>Shows the caller's words: what is being said, and then what was said, under one turn's id.</summary>
internal sealed class CallerTranscript(SessionEventLog log)
{
    private readonly Lock _gate = new();
    private string? _open;
    private int _turns;

    public void Interim(string text)
    {
        lock (_gate)
            log.Append(new SessionEvent.Transcript(_open ??= $"u{++_turns}", TranscriptRole.User, text, IsFinal: false));
    }

    public void Final(string text)
    {
        lock (_gate)
        {
            log.Append(new SessionEvent.Transcript(_open ?? $"u{++_turns}", TranscriptRole.User, text, IsFinal: true));
            _open = null;
        }
    }
}
