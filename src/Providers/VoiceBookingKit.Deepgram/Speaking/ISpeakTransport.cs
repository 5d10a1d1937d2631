using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>A way to send one text to a voice. Shared by all calls.</summary>
internal interface ISpeakTransport : IAsyncDisposable, IDisposable
{
    /// <summary>Speaks a text, and yields its sound in pieces that need not be of whole samples.</summary>
    /// <param name="text">At most as long as Deepgram takes at once.</param>
    /// <param name="sampleRate">One that Deepgram speaks in.</param>
    /// <param name="cancellationToken">Interruption.</param>
    /// <exception cref="SpeechProviderException">The voice failed.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string text, int sampleRate, CancellationToken cancellationToken);
}
