using System.Text.Json;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.OpenAI.Realtime;

/// <summary>Takes calls over the Realtime API.</summary>
internal sealed class OpenAIRealtimeModel(IOptions<OpenAIRealtimeOptions> options, TimeProvider clock) : IRealtimeModel
{
    public async Task<IRealtimeConnection> ConnectAsync(string? language, CancellationToken cancellationToken = default)
    {
        var set = options.Value;
        cancellationToken.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(set.ConnectDeadline, clock);
        var socket = await RealtimeSocket.OpenAsync(set, late.Token, cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(RealtimeMessages.Begin(set, language), cancellationToken).ConfigureAwait(false);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            while (!IsReady(await socket.ReceiveAsync(stop.Token).ConfigureAwait(false)))
            {
                // "session.created" comes first.
            }
            return new OpenAIRealtimeConnection(socket, set, clock);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw RealtimeFailures.TooSlow("to connect", set.ConnectDeadline);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether the settings are in force. A refusal of them is one of the call.</summary>
    private static bool IsReady(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            var type = json.RootElement.GetProperty("type").GetString();
            if (type != "error")
                return type == "session.updated";
            var error = json.RootElement.GetProperty("error");
            throw error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && code.GetString() == "invalid_api_key"
                ? RealtimeFailures.WrongKey("invalid_api_key")
                : RealtimeFailures.RefusedSettings();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw RealtimeFailures.Malformed(malformed);
        }
    }
}
