using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>Listens with the realtime model: it hears the caller's sound, and what it writes down is what the gate and the transcript go by.</summary>
internal sealed class RealtimeEar(RealtimeCall call, RealtimeMemory memory) : IStt
{
    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var connection = await call.ConnectAsync(cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sent = new Sent();
        var sending = SendAsync(connection, audio, sent, stop.Token);
        try
        {
            await foreach (var happened in call.Caller.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (happened is RealtimeEvent.CallerWords { IsFinal: true } final)
                    memory.Heard(final.ItemId, final.Text);
                if (Read(happened, sent.Time) is { } heard)
                    yield return heard;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Heard? Read(RealtimeEvent happened, TimeSpan at) => happened switch
    {
        RealtimeEvent.SpeechStarted => new Heard.Started(at),
        RealtimeEvent.CallerWords(_, var text, _) when string.IsNullOrWhiteSpace(text) => null,
        RealtimeEvent.CallerWords(_, var text, true) => new Heard.Final(at, text),
        RealtimeEvent.CallerWords(_, var text, false) => new Heard.Interim(at, text),
        _ => null,
    };

    private static async Task SendAsync(IRealtimeConnection connection, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, Sent sent, CancellationToken stop)
    {
        await foreach (var frame in audio.WithCancellation(stop).ConfigureAwait(false))
        {
            await connection.SendAudioAsync(frame, stop).ConfigureAwait(false);
            sent.Add(frame.Length);
        }
    }

    private sealed class Sent
    {
        private long _bytes;

        public TimeSpan Time => AudioFormat.Session.DurationOf(Interlocked.Read(ref _bytes));

        public void Add(int bytes) => Interlocked.Add(ref _bytes, bytes);
    }
}
