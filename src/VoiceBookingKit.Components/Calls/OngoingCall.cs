using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Calls;

/// <summary>A session and what its events have shown so far.</summary>
internal sealed class OngoingCall(IVoiceBookingSession session, DateTimeOffset joinedAt)
{
    public IVoiceBookingSession Session { get; } = session;

    /// <summary>Whether the receptionist's voice is the host's; otherwise its sentences are the browser's to say.</summary>
    public bool HostSpeaks { get; set; }

    public CallTranscript Transcript { get; } = new();

    public DateTimeOffset? StartedAt { get; private set; }

    public bool IsThinking { get; private set; }

    public bool IsAgentSpeaking { get; private set; }

    /// <summary>Whether the host's voice has an answer to say and was not heard yet: it is still being made into sound, or waits for a cough to pass.</summary>
    public bool IsAboutToSpeak { get; private set; }

    public SessionEvent.Ended? End { get; private set; }

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
                IsAboutToSpeak = HostSpeaks && !IsAgentSpeaking;
                break;
            case SessionEvent.AgentSpeaking speaking:
                (IsAgentSpeaking, IsAboutToSpeak) = (speaking.IsSpeaking, false);
                break;
            case SessionEvent.Failed or SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true }:
                IsAboutToSpeak = false;
                break;
            case SessionEvent.Ended ended:
                End = ended;
                break;
        }

        return happened.At >= joinedAt;
    }
}
