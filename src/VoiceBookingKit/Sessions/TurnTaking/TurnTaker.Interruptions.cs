namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>What happens while the receptionist thinks or speaks.</summary>
internal sealed partial class TurnTaker
{
    private AgentActivity _agent;
    private bool _isProtected;
    private bool _isInterrupted;
    private TimeSpan? _heldAt;

    /// <summary>Whether the voice that is heard was found to be no interruption; only other voice can be one.</summary>
    private bool _isNoise;

    /// <summary>Whether the caller's words wait for the receptionist to finish.</summary>
    private bool _isHeldOver;

    private bool IsAlmostDone => _agent == AgentActivity.Speaking && remaining() <= options.AlmostDone;

    private bool MustNotInterrupt => _isProtected || IsAlmostDone;

    /// <summary>Tells what the receptionist does from now on.</summary>
    /// <param name="activity">What.</param>
    /// <param name="isProtected">Whether it may not be interrupted.</param>
    /// <param name="now">When.</param>
    public void Agent(AgentActivity activity, bool isProtected, TimeSpan now)
    {
        _isProtected = isProtected;
        if (activity == AgentActivity.Listening || _agent == AgentActivity.Listening)
            (_isInterrupted, _heldAt) = (false, null);
        _agent = activity;
        if (activity == AgentActivity.Listening)
            _isHeldOver = false;
        Judge(now);
    }

    private void JudgeInterruption(TimeSpan now)
    {
        if (_voice.Length == TimeSpan.Zero)
            _isNoise = false;
        if (_agent == AgentActivity.Listening || _isInterrupted)
            return;
        if (MustNotInterrupt)
        {
            _isEarly |= !_words.IsEmpty && !IsAlmostDone;
            if (_heldAt is not null)
                Resume();
            return;
        }

        var isThinking = _agent == AgentActivity.Thinking;
        if (HasTheWord(isThinking))
            Interrupt();
        else if (_heldAt is null && !_isNoise && _voice.Length >= (isThinking ? options.ThinkingVoice : options.InterruptionVoice))
            Hold(now);
        else if (ResumesAt() is { } resume && now >= resume)
            Resume();
    }

    private bool HasTheWord(bool isThinking)
    {
        if (_words.IsEmpty || language.IsBackchannel(_words.Text))
            return false;
        return _words.Count >= (isThinking ? options.ThinkingWords : options.InterruptionWords) || _voice.Longest >= options.InterruptionVoice;
    }

    /// <summary>When a voice that was held goes on; one that only coughs or hums along all the time does not hold it for ever.</summary>
    private TimeSpan? ResumesAt() => _heldAt is { } held
        ? Least((_voice.LastAt ?? held) + options.ResumeAfter, held + 2 * options.LongPause)
        : null;

    private void Hold(TimeSpan now)
    {
        _heldAt = now;
        listener.OutputHeld();
    }

    private void Resume()
    {
        (_heldAt, _isNoise) = (null, true);
        listener.OutputResumed();
    }

    private void Interrupt()
    {
        (_isInterrupted, _heldAt) = (true, null);
        LearnFromInterruption();
        listener.Interrupted();
    }
}
