using System.Runtime.CompilerServices;
using System.Threading.Channels;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.LiveCalls.Tests.Hosting;

/// <summary>A recogniser behind the vendor's protocol, all of whose words come some time after they were said.</summary>
internal sealed class LateRecogniser(TimeProvider clock) : IStt
{
    private readonly ToneRecogniser _tones = new();

    public TimeSpan Lateness { get; set; }

    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var heard = Channel.CreateUnbounded<(Heard Heard, long At)>();
        var listening = ListenAsync(audio, format, hints, heard.Writer, cancellationToken);
        await foreach (var (one, at) in heard.Reader.ReadAllAsync(cancellationToken))
        {
            var left = Lateness - clock.GetElapsedTime(at);
            if (left > TimeSpan.Zero)
                await Task.Delay(left, clock, cancellationToken);
            yield return one;
        }
        await listening;
    }

    private async Task ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, ChannelWriter<(Heard Heard, long At)> heard, CancellationToken stop)
    {
        try
        {
            await foreach (var one in _tones.ListenAsync(audio, format, hints, stop))
                heard.TryWrite((one, clock.GetTimestamp()));
        }
        finally
        {
            heard.Complete();
        }
    }
}
