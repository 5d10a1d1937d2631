using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>A voice that is given sentences as they are said, not as they are written.</summary>
internal sealed class AloudVoice(ITts voice, Func<string, string> aloud) : ITts
{
    public IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default) =>
        voice.SpeakAsync(aloud(sentence), format, cancellationToken);
}
