using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Speech by socket: text is gathered, spoken on <c>Flush</c>, and dropped on <c>Clear</c>.</summary>
internal sealed class DeepgramSpeakSocket(DeepgramServer server, DeepgramSocket socket)
{
    private const int MostFlushes = 20;

    private readonly StringBuilder _text = new();
    private CancellationTokenSource? _interruption;
    private Task _speaking = Task.CompletedTask;
    private int _sequence;
    private int _flushes;

    public async Task RunAsync(DeepgramRequest request, CancellationToken aborted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var format = DeepgramSpeech.FormatOf(request);
        var id = Guid.NewGuid().ToString();
        try
        {
            await socket.SendAsync(new JsonObject { ["type"] = "Metadata", ["request_id"] = id, ["model_name"] = request["model"], ["model_version"] = "1", ["model_uuid"] = id }, stop.Token);
            while (await socket.ReceiveAsync(stop.Token) is { } received)
            {
                if (await HandleAsync(Parse(received.Message), format, stop.Token))
                    break;
            }
            await _speaking;
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await _speaking.ContinueWith(_ => { }, TaskScheduler.Default);
            _interruption?.Dispose();
        }
    }

    /// <summary>Does what a message asks, and tells whether it was the last.</summary>
    private async Task<bool> HandleAsync(JsonNode? message, AudioFormat format, CancellationToken stop)
    {
        switch (message?["type"]?.GetValue<string>())
        {
            case "Speak":
                _text.Append(message["text"]?.GetValue<string>());
                return false;
            case "Flush" when ++_flushes > MostFlushes:
                await WarnAsync("TOO_MANY_FLUSHES", "No more flushes are processed within this minute.", stop);
                return false;
            case "Flush" or "Close":
                var text = _text.ToString();
                _text.Clear();
                var before = _speaking;
                _interruption ??= CancellationTokenSource.CreateLinkedTokenSource(stop);
                var interruption = _interruption.Token;
                _speaking = SpeakAsync(before, text, format, interruption, stop);
                return message["type"]!.GetValue<string>() == "Close";
            case "Clear":
                _text.Clear();
                if (_interruption is { } current)
                    await current.CancelAsync();
                await _speaking;
                _interruption?.Dispose();
                _interruption = null;
                await socket.SendAsync(new JsonObject { ["type"] = "Cleared", ["sequence_id"] = _sequence++ }, stop);
                return false;
            default:
                await WarnAsync("INVALID_MESSAGE", "The message could not be read.", stop);
                return false;
        }
    }

    private async Task SpeakAsync(Task before, string text, AudioFormat format, CancellationToken interruption, CancellationToken stop)
    {
        await before;
        try
        {
            if (text.Any(char.IsLetterOrDigit))
            {
                await foreach (var sound in server.Voice.SpeakAsync(text, format, interruption))
                {
                    foreach (var piece in DeepgramSpeech.Cut(sound))
                    {
                        interruption.ThrowIfCancellationRequested();
                        await socket.SendSoundAsync(piece, stop);
                    }
                }
            }
            await socket.SendAsync(new JsonObject { ["type"] = "Flushed", ["sequence_id"] = _sequence++ }, stop);
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            // Cleared: what is left is not spoken.
        }
    }

    private Task WarnAsync(string code, string description, CancellationToken stop) =>
        socket.SendAsync(new JsonObject { ["type"] = "Warning", ["code"] = code, ["description"] = description }, stop);

    private static JsonNode? Parse(string? message)
    {
        try
        {
            return message is null ? null : JsonNode.Parse(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
