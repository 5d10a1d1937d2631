namespace VoiceBookingKit.Components;

/// <summary>Where a call on a page stands.</summary>
public enum CallPhase
{
    /// <summary>Not begun.</summary>
    Ready,

    /// <summary>The visitor is asked for the microphone, or the receptionist is being reached.</summary>
    Connecting,

    /// <summary>The visitor talks.</summary>
    Talking,

    /// <summary>The visitor types.</summary>
    Typing,

    /// <summary>A spoken call came back after the page was reloaded, and waits for a click: browsers speak only after one.</summary>
    Paused,

    /// <summary>Over.</summary>
    Ended,
}
