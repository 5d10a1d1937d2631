namespace VoiceBookingKit.Speech;

/// <summary>Tells voice from silence and noise in one caller's sound.</summary>
/// <remarks>
/// One for each call, used by one thread at a time and disposed when the call ends. It is on the way of every frame: it must answer within a fraction of a millisecond, and
/// should allocate nothing. When it throws, the call goes on with the built-in one.
/// </remarks>
public interface IVoiceActivityDetector : IDisposable
{
    /// <summary>Takes in the next piece of sound.</summary>
    /// <param name="pcm">Mono PCM16, little-endian, 16 kHz, of any length in whole samples; only valid during the call.</param>
    /// <returns>How it stands at the end of the piece.</returns>
    VoiceActivity Hear(ReadOnlySpan<byte> pcm);
}

/// <summary>Makes a detector for each call.</summary>
/// <remarks>A singleton, safe from many threads. Choose another with <c>UseVoiceActivity</c>.</remarks>
public interface IVoiceActivityDetectors
{
    /// <summary>Makes one; the caller of this method disposes it.</summary>
    IVoiceActivityDetector Create();
}

/// <summary>Whether somebody speaks.</summary>
/// <param name="Probability">How likely, 0 to 1.</param>
/// <param name="IsVoice">The detector's decision, which does not flicker: short gaps between sounds of one word count as voice.</param>
public readonly record struct VoiceActivity(float Probability, bool IsVoice)
{
    /// <summary>How much voice came before this piece and is only now known to be voice, where the piece is the first of it; otherwise zero. Default: zero.</summary>
    public TimeSpan Before { get; init; }
}
