namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>Is told what <see cref="TurnTaker"/> makes of a call's sound and words.</summary>
internal interface ITurnListener
{
    /// <summary>The caller has begun to speak.</summary>
    void TurnBegan();

    /// <summary>The words of the caller's turn so far.</summary>
    void WordsChanged(string text);

    /// <summary>The caller has likely finished: an answer may be prepared.</summary>
    void TurnLikelyEnded(string text);

    /// <summary>The caller goes on after all: what was prepared is dropped.</summary>
    void TurnResumed();

    /// <summary>The caller has finished.</summary>
    /// <param name="text">The words of the turn.</param>
    /// <param name="isEarly">Whether they were said while the receptionist was still asking, and could not be interrupted.</param>
    /// <param name="pause">How long after the caller's voice that is, or null when none was heard.</param>
    void TurnEnded(string text, bool isEarly, TimeSpan? pause);

    /// <summary>The caller only showed to be listening; that is no turn.</summary>
    void Acknowledged(string text);

    /// <summary>There was voice, or a cough, and no word came of it.</summary>
    /// <param name="isUnclear">Whether the caller's voice was heard, on their turn, and the recogniser could make no word of it.</param>
    void NothingSaid(bool isUnclear);

    /// <summary>The caller may be interrupting: the receptionist's voice is held.</summary>
    void OutputHeld();

    /// <summary>It was no interruption: the receptionist goes on where it stopped.</summary>
    void OutputResumed();

    /// <summary>The caller interrupts: what is left of the answer is dropped.</summary>
    void Interrupted();
}

/// <summary>What the receptionist is doing.</summary>
internal enum AgentActivity
{
    /// <summary>It is the caller's turn.</summary>
    Listening,

    /// <summary>An answer is being made and nothing of it was heard.</summary>
    Thinking,

    /// <summary>Its voice is heard.</summary>
    Speaking,
}
