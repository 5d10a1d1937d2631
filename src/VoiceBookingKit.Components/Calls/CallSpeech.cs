namespace VoiceBookingKit.Components;

/// <summary>Who hears the visitor of a page and speaks to them; typing works with each.</summary>
public enum CallSpeech
{
    /// <summary>The host, when it has a recogniser, a voice and mapped endpoints; otherwise the browser, with what it brings.</summary>
    Automatic,

    /// <summary>The browser's own recogniser and voice. Some browsers send what they hear to their maker.</summary>
    Browser,

    /// <summary>The host and nobody else: where it can't, the visitor types.</summary>
    Server,
}
