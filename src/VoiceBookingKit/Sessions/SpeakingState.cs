namespace VoiceBookingKit.Sessions;

/// <summary>Who is heard speaking; raises an event when that changes and not when it is reported again.</summary>
internal sealed class SpeakingState(SessionEventLog log)
{
    private readonly Lock _gate = new();
    private bool _agent;
    private bool _user;

    public void Agent(bool isSpeaking)
    {
        lock (_gate)
        {
            if (_agent == isSpeaking)
                return;
            _agent = isSpeaking;
            log.Append(new SessionEvent.AgentSpeaking(isSpeaking));
        }
    }

    public void User(bool isSpeaking)
    {
        lock (_gate)
        {
            if (_user == isSpeaking)
                return;
            _user = isSpeaking;
            log.Append(new SessionEvent.UserSpeaking(isSpeaking));
        }
    }
}
