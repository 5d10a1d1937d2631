using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>One client who is listened to, in either version of the protocol.</summary>
internal sealed class DeepgramListenSocket : IDisposable
{
    private readonly DeepgramServer _server;
    private readonly DeepgramSocket _socket;
    private readonly DeepgramRequest _request;
    private readonly IDeepgramDialect _dialect;
    private readonly AudioFormat _format;
    private readonly SemaphoreSlim _turnstile = new(1, 1);
    private Channel<ReadOnlyMemory<byte>> _audio = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
    private long _bytes;
    private bool _isClosing;

    public DeepgramListenSocket(DeepgramServer server, DeepgramSocket socket, DeepgramRequest request)
    {
        (_server, _socket, _request) = (server, socket, request);
        _format = new AudioFormat(int.Parse(request["sample_rate"]!, CultureInfo.InvariantCulture), int.Parse(request["channels"] ?? "1", CultureInfo.InvariantCulture));
        _dialect = request.Path == "/v1/listen" ? new NovaDialect(server, request) : new FluxDialect(request);
    }

    private TimeSpan Heard => _format.DurationOf(_bytes);

    public void Dispose() => _turnstile.Dispose();

    public async Task RunAsync(CancellationToken aborted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        using var self = this;
        await SendAsync(_dialect.Open(), stop.Token);
        var engine = Start(TimeSpan.Zero, isFinalize: false, stop.Token);
        try
        {
            while (await ReceiveAsync(stop.Token) is { } received)
            {
                if (received.Sound is { Length: > 0 } sound)
                    await HearAsync(sound, stop.Token);
                else if (TypeOf(received.Message) is "CloseStream" or null)
                    break;
                else if (TypeOf(received.Message) is "Finalize" && _dialect.CanFinalize)
                    engine = await FinalizeAsync(engine, stop.Token);
                else if (TypeOf(received.Message) is not "KeepAlive" || !_dialect.CanFinalize)
                    throw new WebSocketException("Deepgram does not know this message here.");
            }
            _isClosing = true;
            _audio.Writer.Complete();
            await engine;
            await SendAsync(_dialect.Close(Heard), stop.Token);
            await _socket.CloseAsync(_dialect.CloseStatus, null, stop.Token);
            await _socket.ReceiveAsync(stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await engine.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task<(string? Message, byte[]? Sound)?> ReceiveAsync(CancellationToken stop)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop);
        idle.CancelAfter(_server.IdleLimit);
        try
        {
            return await _socket.ReceiveAsync(idle.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A socket whose receive was cancelled is of no more use: this is how it ends, as the vendor's does.
            throw new WebSocketException("NET-0001");
        }
    }

    private async Task HearAsync(byte[] sound, CancellationToken stop)
    {
        _bytes += sound.Length;
        _audio.Writer.TryWrite(sound);
        if (_server.Script is null)
            await SendAsync(() => _dialect.Tick(Heard), stop);
    }

    /// <summary>What is unfinished is finished at once, and listening goes on from here.</summary>
    private async Task<Task> FinalizeAsync(Task engine, CancellationToken stop)
    {
        _dialect.IsFinalizing = true;
        _audio.Writer.Complete();
        await engine;
        await SendAsync(_dialect.Finalized(Heard), stop);
        _dialect.IsFinalizing = false;
        _audio = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
        return Start(Heard, isFinalize: true, stop);
    }

    private Task Start(TimeSpan from, bool isFinalize, CancellationToken stop) =>
        _server.Script is { } script ? (isFinalize ? Task.CompletedTask : ReplayAsync(script, _audio.Reader, stop)) : ListenAsync(from, _audio.Reader, stop);

    private async Task ReplayAsync(IReadOnlyList<string> script, ChannelReader<ReadOnlyMemory<byte>> audio, CancellationToken stop)
    {
        if (!await audio.WaitToReadAsync(stop))
            return;
        foreach (var frame in script)
            await _socket.SendTextAsync(frame, stop);
    }

    private async Task ListenAsync(TimeSpan from, ChannelReader<ReadOnlyMemory<byte>> audio, CancellationToken stop)
    {
        await Task.Yield();
        var hints = new RecognitionHints(_request.Query.TryGetValue("keyterm", out var terms) ? terms : [], _request["language"] ?? _request["language_hint"]);
        await foreach (var heard in _server.Recogniser.ListenAsync(audio.ReadAllAsync(stop), _format, hints, stop))
        {
            var moved = heard with { At = heard.At + from };
            // What is only final because the audio ended is told from what was final before.
            var isEnd = _isClosing && moved.At >= Heard - TimeSpan.FromMilliseconds(50);
            await SendAsync(() => _dialect.Hear(moved, from, isEnd), stop);
        }
    }

    private Task SendAsync(IEnumerable<JsonObject> messages, CancellationToken stop) => SendAsync(() => messages, stop);

    private async Task SendAsync(Func<IEnumerable<JsonObject>> messages, CancellationToken stop)
    {
        await _turnstile.WaitAsync(stop);
        try
        {
            foreach (var message in messages())
                await _socket.SendAsync(message, stop);
        }
        finally
        {
            _turnstile.Release();
        }
    }

    private static string? TypeOf(string? message)
    {
        // An empty binary message is the old way to close a stream.
        if (message is null)
            return null;
        try
        {
            return JsonNode.Parse(message)?["type"]?.GetValue<string>() ?? "";
        }
        catch (System.Text.Json.JsonException)
        {
            return "";
        }
    }
}
