using System.Buffers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace VoiceBookingKit.Testing.Servers;

/// <summary>What servers do with a client's socket, whatever they speak.</summary>
internal static class ClientSocket
{
    private const int PartBytes = 16 * 1024;

    /// <summary>Whether a failure only says that the client is gone, or that a bad day cut the line.</summary>
    public static bool IsGone(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ConnectionResetException or ConnectionAbortedException or IOException or ObjectDisposedException;

    /// <summary>What the client sends next, as a whole; null when it closes.</summary>
    public static async Task<(WebSocketMessageType Type, byte[] Content)?> ReceiveWholeAsync(this WebSocket socket, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(PartBytes);
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                whole.Write(buffer.AsSpan(0, part.Count));
                if (part.EndOfMessage)
                    return (part.MessageType, whole.ToArray());
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
