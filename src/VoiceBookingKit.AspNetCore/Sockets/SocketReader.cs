using System.Buffers;
using System.Net.WebSockets;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>One whole message as it came over the socket.</summary>
/// <param name="Type">Text, binary or the wish to close.</param>
/// <param name="Data">The message; valid until the next is read. Empty when it was too large.</param>
/// <param name="IsTooLarge">Whether it had more bytes than are read.</param>
internal readonly record struct SocketMessage(WebSocketMessageType Type, ReadOnlyMemory<byte> Data, bool IsTooLarge);

/// <summary>Puts frames together to messages, and skips what is too large without keeping it.</summary>
internal sealed class SocketReader(WebSocket socket, int maxBytes)
{
    // A client that goes on and on is not mistaken but hostile.
    private const int HopelessFactor = 64;

    private readonly byte[] _buffer = new byte[8 * 1024];
    private readonly ArrayBufferWriter<byte> _message = new(1024);

    /// <summary>Reads one message.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">The message has no end in sight.</exception>
    public async ValueTask<SocketMessage> ReadAsync(CancellationToken cancellationToken)
    {
        _message.ResetWrittenCount();
        for (var length = 0L; ;)
        {
            var frame = await socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
            length += frame.Count;
            if (length <= maxBytes)
                _message.Write(_buffer.AsSpan(0, frame.Count));
            else if (length > (long)maxBytes * HopelessFactor)
                throw new InvalidDataException("A message is longer than anyone could mean.");
            if (frame.EndOfMessage || frame.MessageType == WebSocketMessageType.Close)
                return length <= maxBytes ? new(frame.MessageType, _message.WrittenMemory, false) : new(frame.MessageType, default, true);
        }
    }
}
