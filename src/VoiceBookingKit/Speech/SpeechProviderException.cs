namespace VoiceBookingKit.Speech;

/// <summary>A recogniser or a voice could not do its work; the next in line takes over.</summary>
public sealed class SpeechProviderException : Exception
{
    /// <summary>Makes one.</summary>
    public SpeechProviderException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What failed and what to do, without personal data or secrets.</param>
    public SpeechProviderException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What failed and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause.</param>
    public SpeechProviderException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Whether the same request may work later, as after a timeout, and unlike after a refused key.</summary>
    public bool IsTransient { get; init; } = true;

    /// <summary>How long the vendor asks to wait before the next request, or null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
