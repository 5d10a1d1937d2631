using System.Runtime.CompilerServices;
using System.Text;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>
/// A recogniser and a voice of a simple language: text as UTF-16 is its sound. A frame adds to the words so far; a frame of one zero sample ends the utterance.
/// </summary>
internal sealed class WordsAsSound : IStt, ITts
{
    public static byte[] Pause => new byte[2];

    /// <summary>What the recogniser was told to expect.</summary>
    public RecognitionHints? Hints { get; private set; }

    public static byte[] Sound(string words) => Encoding.Unicode.GetBytes(words);

    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Hints = hints;
        var words = "";
        await foreach (var frame in audio.WithCancellation(cancellationToken))
        {
            if (words.Length == 0)
                yield return new Heard.Started(TimeSpan.Zero);
            if (frame.Span.SequenceEqual(Pause))
            {
                yield return new Heard.Final(TimeSpan.Zero, words);
                words = "";
            }
            else
            {
                words += Encoding.Unicode.GetString(frame.Span);
                yield return new Heard.Interim(TimeSpan.Zero, words);
            }
        }
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(
        string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return Sound(sentence);
    }
}

/// <summary>A recogniser and a voice whose vendor is down.</summary>
internal sealed class OutOfOrder : IStt, ITts
{
    public IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
        throw new SpeechProviderException("The recogniser is down.");

    public IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default) =>
        throw new SpeechProviderException("The voice is down.");
}
