using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LiveCalls.Tests.Calls;

/// <summary>A caller's audio socket: the microphone goes out in time with the clock, what comes is played. It may be cut and opened again, as a browser's is.</summary>
internal sealed class CallerSocket(CallSite site, string ticket, Microphone microphone, Loudspeaker loudspeaker) : IAsyncDisposable
{
    private const int MostKept = 30 * 25; // frames

    private readonly CancellationTokenSource _hangUp = new();
    private readonly ConcurrentQueue<JsonElement> _messages = new();
    private readonly List<byte[]> _said = [];
    private readonly SemaphoreSlim _sending = new(1, 1);
    private ClientWebSocket? _socket;
    private Task _speaking = Task.CompletedTask;
    private Task _listening = Task.CompletedTask;
    private readonly Lock _pace = new();
    private long _recorded;
    private long _firstAt;
    private long _paceFrom;
    private long _paceAt;
    private bool _isAway;

    /// <summary>The server's messages, oldest first.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. _messages];

    /// <summary>How much faster than real time the microphone's sound is sent from now on. Default: 1.</summary>
    public double Hurry
    {
        get;
        set
        {
            lock (_pace)
                (_paceFrom, _paceAt, field) = (_recorded, site.Clock.GetTimestamp(), value);
        }
    } = 1;

    public IEnumerable<string> Errors => Messages.Where(message => message.GetProperty("type").GetString() == "error").Select(error => error.GetProperty("code").GetString()!);

    /// <summary>Connects, again if need be, and sends what the server has not got.</summary>
    public async Task ConnectAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{site.Address.Authority}/voicebooking/audio?token={await site.TokenAsync()}"), _hangUp.Token);
        await SendTextAsync(socket, $$"""{"type":"attach","ticket":"{{ticket}}","received":{{loudspeaker.Received}}}""");
        _socket = socket;
        var attached = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _listening = ListenAsync(socket, attached);
        var received = await attached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _sending.WaitAsync();
        try
        {
            // As the browser's script does: not what is too old, in larger pieces, and not all at once.
            _said.RemoveRange(0, (int)((received - _firstAt) / Microphone.FrameBytes));
            _said.RemoveRange(0, Math.Max(0, _said.Count - MostKept));
            _firstAt = received;
            foreach (var piece in _said.ToArray().Chunk(10))
            {
                await socket.SendAsync(piece.SelectMany(frame => frame).ToArray(), WebSocketMessageType.Binary, endOfMessage: true, _hangUp.Token);
                await Task.Delay(TimeSpan.FromMilliseconds(100), site.Clock, _hangUp.Token);
            }
            _isAway = false;
        }
        finally
        {
            _sending.Release();
        }
        if (_speaking.IsCompleted)
            _speaking = SpeakAsync();
    }

    /// <summary>Vanishes without a word, as a phone in a tunnel; the microphone goes on.</summary>
    public async Task DropAsync()
    {
        await _sending.WaitAsync();
        _isAway = true;
        _sending.Release();
        _socket!.Abort();
        await _listening;
        _socket.Dispose();
    }

    public Task SendAsync(ReadOnlyMemory<byte> data, WebSocketMessageType type = WebSocketMessageType.Binary) => _socket!.SendAsync(data, type, endOfMessage: true, _hangUp.Token).AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_socket is { State: WebSocketState.Open } socket)
        {
            await _sending.WaitAsync();
            _isAway = true;
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            _sending.Release();
            await _listening.WaitAsync(TimeSpan.FromSeconds(30));
        }
        await _hangUp.CancelAsync();
        await _speaking;
        await _listening;
        _socket?.Dispose();
        _hangUp.Dispose();
        _sending.Dispose();
    }

    private async Task SpeakAsync()
    {
        Hurry = 1;
        while (!_hangUp.IsCancellationRequested)
        {
            while (IsDue)
                await SpeakOnAsync();
            await Task.Delay(5);
        }
    }

    private bool IsDue
    {
        get
        {
            lock (_pace)
                return AudioFormat.Session.DurationOf(_recorded - _paceFrom) / Hurry <= site.Clock.GetElapsedTime(_paceAt);
        }
    }

    private async Task SpeakOnAsync()
    {
        var frame = microphone.Record();
        _recorded += frame.Length;
        await _sending.WaitAsync();
        try
        {
            _said.Add(frame);
            if (!_isAway)
                await _socket!.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, _hangUp.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server has hung up; what comes of it is seen elsewhere.
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ListenAsync(ClientWebSocket socket, TaskCompletionSource<long> attached)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), _hangUp.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                if (part.MessageType == WebSocketMessageType.Binary)
                    loudspeaker.Play(buffer.AsSpan(0, length));
                else
                    Take(JsonElement.Parse(buffer.AsSpan(0, length)), attached);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut, here or there.
        }
        attached.TrySetException(new InvalidOperationException("The socket closed before it was attached."));
    }

    private void Take(JsonElement message, TaskCompletionSource<long> attached)
    {
        _messages.Enqueue(message);
        switch (message.GetProperty("type").GetString())
        {
            case "attached":
                attached.TrySetResult(message.GetProperty("received").GetInt64());
                break;
            case "audio_clear":
                loudspeaker.Clear();
                break;
        }
    }

    private static Task SendTextAsync(ClientWebSocket socket, string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();
}
