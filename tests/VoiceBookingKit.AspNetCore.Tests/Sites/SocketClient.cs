using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace VoiceBookingKit.AspNetCore.Tests.Sites;

/// <summary>A client of the sockets, as anybody could write one.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonElement> _received = [];

    /// <summary>All messages so far.</summary>
    public IReadOnlyList<JsonElement> Received => _received;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    /// <summary>Binary messages so far: the receptionist's voice.</summary>
    public List<byte[]> Sounds { get; } = [];

    /// <summary>What came in which order: the types of messages, and <c>sound</c>.</summary>
    public List<string> Order { get; } = [];

    public static async Task<SocketClient> ConnectAsync(Uri site, string? token, string? origin = null, string path = "session")
    {
        var client = new SocketClient();
        client._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await client._socket.ConnectAsync(new Uri($"ws://{site.Authority}/voicebooking/{path}?token={token}"), patience.Token);
        }
        catch (WebSocketException)
        {
            throw new HttpRequestException("The socket was refused.", null, client._socket.HttpStatusCode);
        }
        return client;
    }

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text);

    public async Task SendAsync(ReadOnlyMemory<byte> data, WebSocketMessageType type, bool isEnd = true)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(data, type, isEnd, patience.Token);
    }

    public Task SayAsync(string text) => SendAsync($$"""{"type":"text","text":{{JsonSerializer.Serialize(text)}}}""");

    /// <summary>The next message, or null when the server has closed the socket.</summary>
    public Task<JsonElement?> NextAsync() => NextAsync(untilSounds: 0);

    /// <summary>Waits until so many binary messages have come in all.</summary>
    public async Task UntilSoundsAsync(int count)
    {
        while (Sounds.Count < count)
        {
            if (await NextAsync(count) is null)
                throw new InvalidOperationException($"The socket closed after {Sounds.Count} sounds.");
        }
    }

    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> fits)
    {
        while (await NextAsync() is { } message)
        {
            if (fits(message))
                return message;
        }
        throw new InvalidOperationException($"The socket closed without it: {string.Join('\n', _received)}");
    }

    public Task<JsonElement> UntilAsync(string type) => UntilAsync(message => message.IsOf(type));

    public Task<JsonElement> UntilErrorAsync(string code) => UntilAsync(message => message.IsOf("error") && message.Text("code") == code);

    /// <summary>The receptionist's next whole answer.</summary>
    public async Task<string> UntilAnswerAsync() =>
        (await UntilAsync(message => message.IsOf("transcript") && message.Text("role") == "agent" && message.GetProperty("is_final").GetBoolean())).Text("text");

    /// <summary>Everything up to the server's goodbye.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilClosedAsync()
    {
        while (await NextAsync() is not null)
        {
        }
        return _received;
    }

    /// <summary>Vanishes without a word, as a phone in a tunnel.</summary>
    public void Drop() => _socket.Abort();

    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement?> NextAsync(int untilSounds)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[4_096];
        using var message = new MemoryStream();
        while (true)
        {
            var frame = await ReceiveAsync(buffer, patience.Token);
            if (frame.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, frame.Count);
            if (!frame.EndOfMessage)
                continue;
            if (frame.MessageType == WebSocketMessageType.Text)
                break;
            Sounds.Add(message.ToArray());
            Order.Add("sound");
            message.SetLength(0);
            if (untilSounds == Sounds.Count)
                return default(JsonElement);
        }
        var json = JsonElement.Parse(message.ToArray());
        _received.Add(json);
        Order.Add(json.Text("type"));
        return json;
    }

    // A read that is given up ends as if the connection had failed, and nobody would look for what is really missing.
    private async Task<WebSocketReceiveResult> ReceiveAsync(byte[] buffer, CancellationToken patience)
    {
        try
        {
            return await _socket.ReceiveAsync(buffer, patience);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came for {Patience.TotalSeconds} s, after {_received.Count} messages, the last: {string.Join('\n', _received.TakeLast(5))}");
        }
    }
}

internal static class JsonReading
{
    public static bool IsOf(this JsonElement message, string type) => message.Text("type") == type;

    public static string Text(this JsonElement message, string property) => message.GetProperty(property).GetString()!;
}
