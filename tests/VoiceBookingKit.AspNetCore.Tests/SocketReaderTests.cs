using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Sockets;
using VoiceBookingKit.Assertions;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class SocketReaderTests
{
    [Fact]
    public void Reading_sound_allocates_nothing_for_a_frame()
    {
        var few = Allocations.Least(() => Read(10));
        var many = Allocations.Least(() => Read(5_000));

        Assert.Equal(few, many);

        static void Read(int frames)
        {
            using var socket = new Sound(frames);
            var reader = new SocketReader(socket, maxBytes: 65_536);
            var intake = new SoundIntake(TimeSpan.FromMinutes(10), TimeProvider.System);
            var read = 0L;
            var reading = reader.ReadAsync(
                message =>
                {
                    read += intake.Refuse(message.Data.Span) is null ? message.Data.Length : 0;
                    return Task.CompletedTask;
                },
                CancellationToken.None);
            Assert.True(reading.IsCompletedSuccessfully, "It waited, and may have gone on on another thread.");
            Assert.Equal(frames * 640, read);
        }
    }

    /// <summary>A socket on which so many frames of 20 ms wait, and then a goodbye.</summary>
    private sealed class Sound(int frames) : WebSocket
    {
        private int _left = frames;

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            if (_left-- == 0)
                return new(new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true));
            buffer.Span[..640].Fill(7);
            return new(new ValueWebSocketReceiveResult(640, WebSocketMessageType.Binary, endOfMessage: true));
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Abort() { }

        public override void Dispose() { }
    }
}
