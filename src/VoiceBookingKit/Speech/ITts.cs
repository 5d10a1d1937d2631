namespace VoiceBookingKit.Speech;

/// <summary>Speaks the receptionist's sentences.</summary>
/// <remarks>
/// One call to <see cref="SpeakAsync"/> is one sentence. An implementation is shared by all calls, so every member must be safe to use from many threads.
/// Audio is PCM16, little-endian; the buffer behind a piece is only valid until the next piece is asked for.
/// </remarks>
public interface ITts
{
    /// <summary>Speaks one sentence, and yields its sound as soon as there is some.</summary>
    /// <param name="sentence">Plain text, not empty.</param>
    /// <param name="format">Sample rate in Hz and channel count of every piece.</param>
    /// <param name="cancellationToken">Interruption: stops at once, and nothing more is yielded.</param>
    /// <returns>Pieces of any length, each of whole samples.</returns>
    /// <exception cref="SpeechProviderException">The voice could not be reached, refused the key, or broke off.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default);
}
