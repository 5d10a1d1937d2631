using System.Net.WebSockets;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>Sends a caller's audio in pieces of the length that the protocol likes. Safe from two threads: the audio's and the caretaker's.</summary>
internal sealed class AudioOut(DeepgramConnection connection, IListenDialect dialect, AudioFormat format, PcmConverter? converter) : IDisposable
{
    private static readonly ReadOnlyMemory<byte> KeepAlive = "{\"type\":\"KeepAlive\"}"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> Finalize = "{\"type\":\"Finalize\"}"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> CloseStream = "{\"type\":\"CloseStream\"}"u8.ToArray();

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly byte[] _chunk = new byte[format.BytesOf(dialect.Chunk)];
    private int _filled;

    public async ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken stop)
    {
        if (converter is not null)
            frame = converter.Convert(frame.Span);
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            await SendInChunksAsync(frame, stop).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Sends silence in place of audio that does not come.</summary>
    public ValueTask SendSilenceAsync(TimeSpan length, CancellationToken stop) => SendPlainAsync(new byte[format.BytesOf(length)], stop);

    public ValueTask SendKeepAliveAsync(CancellationToken stop) => connection.SendAsync(KeepAlive, WebSocketMessageType.Text, stop);

    public ValueTask SendFinalizeAsync(CancellationToken stop) => connection.SendAsync(Finalize, WebSocketMessageType.Text, stop);

    /// <summary>The audio is over: sends what is left of it, and asks for the last words.</summary>
    public async ValueTask CloseAsync(CancellationToken stop)
    {
        if (converter is not null)
            await SendPlainAsync(converter.Finish(), stop).ConfigureAwait(false);
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (_filled > 0)
                await connection.SendAsync(_chunk.AsMemory(0, _filled), WebSocketMessageType.Binary, stop).ConfigureAwait(false);
            _filled = 0;
            await connection.SendAsync(CloseStream, WebSocketMessageType.Text, stop).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async ValueTask SendPlainAsync(ReadOnlyMemory<byte> sound, CancellationToken stop)
    {
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            await SendInChunksAsync(sound, stop).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask SendInChunksAsync(ReadOnlyMemory<byte> frame, CancellationToken stop)
    {
        // An empty message would end the stream.
        if (frame.IsEmpty)
            return;
        if (_chunk.Length == 0)
        {
            await connection.SendAsync(frame, WebSocketMessageType.Binary, stop).ConfigureAwait(false);
            return;
        }
        while (!frame.IsEmpty)
        {
            var taken = Math.Min(frame.Length, _chunk.Length - _filled);
            frame[..taken].CopyTo(_chunk.AsMemory(_filled));
            _filled += taken;
            frame = frame[taken..];
            if (_filled < _chunk.Length)
                continue;
            _filled = 0;
            await connection.SendAsync(_chunk, WebSocketMessageType.Binary, stop).ConfigureAwait(false);
        }
    }
}
