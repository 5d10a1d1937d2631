using System.Buffers;
using System.Net.WebSockets;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>One whole message as it came over the socket.</summary>
/// <param name="Type">Text or binary.</param>
/// <param name="Data">The message; valid until the next is read. Empty when it was too large.</param>
/// <param name="Length">How many bytes it had.</param>
internal readonly record struct SocketMessage(WebSocketMessageType Type, ReadOnlyMemory<byte> Data, int Length)
{
    /// <summary>Whether it had more bytes than are read.</summary>
    public bool IsTooLarge => Length > Data.Length;
}

/// <summary>Puts frames together to messages, and skips what is too large without keeping it.</summary>
internal sealed class SocketReader(WebSocket socket, int maxBytes)
{
    // A client that goes on and on is not mistaken but hostile.
    private const int HopelessFactor = 64;

    private readonly byte[] _buffer = new byte[8 * 1024];
    private readonly ArrayBufferWriter<byte> _message = new(1024);

    /// <summary>Reads until the client closes. A message of one frame, as sound is, costs neither a copy nor memory.</summary>
    /// <param name="handle">Takes in each message; the next is read once it has.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">A message has no end in sight.</exception>
    public async Task ReadAsync(Func<SocketMessage, Task> handle, CancellationToken cancellationToken)
    {
        for (var length = 0L; ;)
        {
            var frame = await socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
            if (frame.MessageType == WebSocketMessageType.Close)
                return;
            length += frame.Count;
            if (length > (long)maxBytes * HopelessFactor)
                throw new InvalidDataException("A message is longer than anyone could mean.");

            var isFirst = length == frame.Count;
            if (length <= maxBytes && !(isFirst && frame.EndOfMessage))
                Keep(_buffer.AsSpan(0, frame.Count), isFirst);
            if (!frame.EndOfMessage)
                continue;
            await handle(new(frame.MessageType, length > maxBytes ? default : isFirst ? _buffer.AsMemory(0, frame.Count) : _message.WrittenMemory, (int)length));
            length = 0;
        }
    }

    private void Keep(ReadOnlySpan<byte> part, bool isFirst)
    {
        if (isFirst)
            _message.ResetWrittenCount();
        _message.Write(part);
    }
}
