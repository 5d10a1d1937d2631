using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

/// <summary>A recogniser that hears what a test tells it, and keeps the sound that it was given.</summary>
internal class ToldRecogniser : IStt
{
    private readonly Channel<object> _told = Channel.CreateUnbounded<object>();
    private readonly Lock _gate = new();
    private readonly List<MemoryStream> _streams = [];

    public bool JudgesTurns { get; init; }

    public bool IgnoresItsToken { get; init; }

    /// <summary>The traces in which it was asked.</summary>
    public ConcurrentQueue<ActivityTraceId> Traces { get; } = [];

    /// <summary>What each stream was given.</summary>
    public IReadOnlyList<byte[]> Streams
    {
        get
        {
            lock (_gate)
                return [.. _streams.Select(stream => stream.ToArray())];
        }
    }

    public void Interim(string text) => _told.Writer.TryWrite(new Heard.Interim(default, text));

    public void Final(string text) => _told.Writer.TryWrite(new Heard.Final(default, text));

    public void Tell(Heard heard) => _told.Writer.TryWrite(heard);

    public void Fail(Exception failure) => _told.Writer.TryWrite(failure);

    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Traces.Enqueue(Activity.Current?.TraceId ?? default);
        var kept = new MemoryStream();
        lock (_gate)
            _streams.Add(kept);
        var reading = KeepAsync(audio, kept);
        while (true)
        {
            var told = await _told.Reader.ReadAsync(IgnoresItsToken ? CancellationToken.None : cancellationToken);
            if (told is Exception failure)
                throw failure;
            yield return (Heard)told;
        }
    }

    private async Task KeepAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, MemoryStream kept)
    {
        await foreach (var frame in audio)
        {
            lock (_gate)
                kept.Write(frame.Span);
        }
    }
}

/// <summary>Another recogniser of the same kind, next in line.</summary>
internal sealed class SecondRecogniser : ToldRecogniser;
