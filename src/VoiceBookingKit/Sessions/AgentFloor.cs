using VoiceBookingKit.Sessions.TurnTaking;

namespace VoiceBookingKit.Sessions;

/// <summary>What the receptionist is doing with its turn, as the judge of interruptions is told it.</summary>
/// <param name="tell">Takes the activity, and whether it may not be interrupted.</param>
/// <param name="protectsReadBack">Whether what is read back is said to its end.</param>
internal sealed class AgentFloor(Action<AgentActivity, bool> tell, bool protectsReadBack)
{
    private readonly Lock _gate = new();
    private AgentActivity _activity;
    private bool _isPlaying;
    private bool _isProtected;

    /// <summary>Whether a voice outside speaks, as far as is known.</summary>
    public bool IsPlaying
    {
        get
        {
            lock (_gate)
                return _isPlaying;
        }
    }

    /// <summary>An answer is being made.</summary>
    public void Begin()
    {
        bool isLeft;
        lock (_gate)
            (isLeft, _isPlaying) = (_activity != AgentActivity.Listening, false);
        // What a voice outside was still saying belonged to the last answer, and so did its interruption.
        if (isLeft)
            Change(AgentActivity.Listening, isProtected: false);
        Change(AgentActivity.Thinking, isProtected: false);
    }

    /// <summary>Its voice is heard.</summary>
    public void Speak()
    {
        bool isProtected;
        lock (_gate)
        {
            if (_activity == AgentActivity.Listening)
                return; // the turn was over before its sound began
            isProtected = _isProtected;
        }
        Change(AgentActivity.Speaking, isProtected);
    }

    /// <summary>What follows is a read-back.</summary>
    public void Protect()
    {
        if (!protectsReadBack)
            return;
        AgentActivity activity;
        lock (_gate)
            activity = _activity;
        Change(activity, isProtected: true);
    }

    /// <summary>The answer is out; it is the caller's turn, unless a voice outside still says it.</summary>
    public void End() => Change(IsPlaying ? AgentActivity.Speaking : AgentActivity.Listening, isProtected: false);

    /// <summary>A voice outside speaks, or has finished.</summary>
    public void Playback(bool isSpeaking, bool isBusy)
    {
        lock (_gate)
            _isPlaying = isSpeaking;
        Change(isSpeaking ? AgentActivity.Speaking : isBusy ? AgentActivity.Thinking : AgentActivity.Listening, isProtected: false);
    }

    private void Change(AgentActivity activity, bool isProtected)
    {
        lock (_gate)
            (_activity, _isProtected) = (activity, isProtected);
        tell(activity, isProtected);
    }
}
