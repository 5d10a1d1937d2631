namespace VoiceBookingKit.Sessions;

/// <summary>How long the parts of one answer took; what did not happen is null.</summary>
public sealed record TurnLatency
{
    /// <summary>From the end of the caller's voice until the caller's words were taken for a turn: the recogniser's delay and the pause that was waited for.</summary>
    public TimeSpan? FinalTranscript { get; init; }

    /// <summary>From then until the first word of the answer.</summary>
    public TimeSpan? FirstToken { get; init; }

    /// <summary>From the first word until the first sound of the host's own voice.</summary>
    public TimeSpan? FirstAudio { get; init; }

    /// <summary>From the end of the caller's voice, or of a turn without voice, until the first sound.</summary>
    public TimeSpan? VoiceToVoice { get; init; }

    /// <summary>All tools of the turn together.</summary>
    public TimeSpan Tools { get; init; }
}
