using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Calls;

/// <summary>A session and what its events have shown so far.</summary>
internal sealed class OngoingCall(IVoiceBookingSession session, DateTimeOffset joinedAt)
{
    private bool _isAgentSpeaking;

    // The host's voice has an answer to say and was not heard yet: it is still being made into sound, or waits for a cough to pass.
    private bool _isAboutToSpeak;

    public IVoiceBookingSession Session { get; } = session;

    /// <summary>Whether the receptionist's voice is the host's; otherwise its sentences are the browser's to say.</summary>
    public bool HostSpeaks { get; set; }

    public CallTranscript Transcript { get; } = new();

    public DateTimeOffset? StartedAt { get; private set; }

    public bool IsThinking { get; private set; }

    public SessionEvent.Ended? End { get; private set; }

    /// <summary>What it is doing, for the eye.</summary>
    /// <param name="phase">Where it stands on the page.</param>
    /// <param name="isMuted">Whether the visitor has muted the microphone.</param>
    public CallMood MoodIn(CallPhase phase, bool isMuted) => phase switch
    {
        CallPhase.Connecting => CallMood.Connecting,
        CallPhase.Paused => CallMood.Paused,
        _ when StartedAt is null => CallMood.Connecting,
        _ when IsThinking => CallMood.Thinking,
        CallPhase.Typing => CallMood.Typing,
        _ when _isAgentSpeaking => CallMood.Speaking,
        _ when _isAboutToSpeak => CallMood.Thinking,
        _ when isMuted => CallMood.Muted,
        _ when Transcript.UserDraft is not null => CallMood.Hearing,
        _ => CallMood.Listening,
    };

    /// <summary>Takes in one event.</summary>
    /// <returns>Whether it is news, and not what happened before this page joined.</returns>
    public bool Apply(SessionEvent happened)
    {
        Transcript.Apply(happened);
        switch (happened)
        {
            case SessionEvent.Started:
                StartedAt = happened.At;
                break;
            case SessionEvent.Thinking thinking:
                IsThinking = thinking.IsThinking;
                break;
            case SessionEvent.Say:
                _isAboutToSpeak = HostSpeaks && !_isAgentSpeaking;
                break;
            case SessionEvent.AgentSpeaking speaking:
                (_isAgentSpeaking, _isAboutToSpeak) = (speaking.IsSpeaking, false);
                break;
            case SessionEvent.Failed or SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true }:
                _isAboutToSpeak = false;
                break;
            case SessionEvent.Ended ended:
                End = ended;
                break;
        }

        return happened.At >= joinedAt;
    }
}
