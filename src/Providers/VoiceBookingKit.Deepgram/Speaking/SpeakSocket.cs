using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Deepgram.Wire;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>One socket to a voice, for one sentence after another. Not safe from many threads.</summary>
internal sealed class SpeakSocket(DeepgramConnection connection, int sampleRate, TimeProvider clock, ILogger logger) : IDisposable
{
    /// <summary>Deepgram speaks 20 flushes a minute on one socket, and then only warns.</summary>
    private const int MostFlushes = 20;

    private static readonly TimeSpan FlushWindow = TimeSpan.FromMinutes(1);
    private static readonly ReadOnlyMemory<byte> Flush = "{\"type\":\"Flush\"}"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> Clear = "{\"type\":\"Clear\"}"u8.ToArray();

    private readonly Queue<long> _flushes = new();
    private readonly long _openedAt = clock.GetTimestamp();
    private Task<DeepgramMessage>? _receiving;

    public int SampleRate { get; } = sampleRate;

    public long IdleSince { get; private set; } = clock.GetTimestamp();

    /// <summary>Whether it should be given up: Deepgram ends sockets after an hour.</summary>
    public bool IsWorn => clock.GetElapsedTime(_openedAt) > TimeSpan.FromMinutes(50);

    public bool HasFlushLeft
    {
        get
        {
            while (_flushes.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > FlushWindow)
                _flushes.Dequeue();
            return _flushes.Count < MostFlushes;
        }
    }

    public async Task SayAsync(string text, CancellationToken stop)
    {
        _flushes.Enqueue(clock.GetTimestamp());
        try
        {
            await connection.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new SpeakMessage("Speak", text), DeepgramJson.Default.SpeakMessage), WebSocketMessageType.Text, stop).ConfigureAwait(false);
            await connection.SendAsync(Flush, WebSocketMessageType.Text, stop).ConfigureAwait(false);
        }
        catch (WebSocketException broken)
        {
            throw DeepgramFailures.Broken(broken);
        }
    }

    /// <summary>The next sound of the sentence, or null when it is over.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextSoundAsync(SpeakDeadline wait)
    {
        while (true)
        {
            var message = await wait.ForAsync(ReceiveAsync(wait.Token)).ConfigureAwait(false);
            if (message.IsSound)
                return message.Content;
            if (message.IsClose)
                throw connection.Closed();
            if (KindOf(message) == MessageKind.Flushed)
                return null;
        }
    }

    /// <summary>Has Deepgram drop what is left of a sentence.</summary>
    public async Task ClearAsync(CancellationToken stop)
    {
        await connection.SendAsync(Clear, WebSocketMessageType.Text, stop).ConfigureAwait(false);
        while (true)
        {
            var message = await ReceiveAsync(stop).ConfigureAwait(false);
            if (message.IsClose)
                throw connection.Closed();
            if (!message.IsSound && KindOf(message) == MessageKind.Cleared)
                return;
        }
    }

    public void Rest() => IdleSince = clock.GetTimestamp();

    public void Dispose()
    {
        connection.Dispose();
        // How a receive ends that nobody waits for does not matter.
        _ = _receiving?.ContinueWith(receive => receive.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    // An interruption must not cancel the receive itself: that would end the socket.
    private async Task<DeepgramMessage> ReceiveAsync(CancellationToken stop)
    {
        _receiving ??= connection.ReceiveAsync(CancellationToken.None).AsTask();
        var message = await _receiving.WaitAsync(stop).ConfigureAwait(false);
        _receiving = null;
        return message;
    }

    private MessageKind KindOf(DeepgramMessage message)
    {
        try
        {
            var kind = MessageKinds.Of(message.Content.Span);
            if (kind is MessageKind.Warning or MessageKind.Error)
                DeepgramNotices.Take(kind, message.Content.Span, logger);
            return kind;
        }
        catch (JsonException)
        {
            DeepgramLog.Unreadable(logger);
            return MessageKind.Unknown;
        }
    }
}
