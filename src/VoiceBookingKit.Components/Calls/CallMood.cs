namespace VoiceBookingKit.Components;

/// <summary>What a call is doing at this moment, for the eye.</summary>
public enum CallMood
{
    /// <summary>Being set up.</summary>
    Connecting,

    /// <summary>Waiting for the visitor to speak.</summary>
    Listening,

    /// <summary>The visitor speaks.</summary>
    Hearing,

    /// <summary>The receptionist works on an answer.</summary>
    Thinking,

    /// <summary>The receptionist speaks.</summary>
    Speaking,

    /// <summary>The visitor has muted the microphone.</summary>
    Muted,

    /// <summary>The visitor types.</summary>
    Typing,

    /// <summary>Waiting for a click to go on by voice.</summary>
    Paused,
}
