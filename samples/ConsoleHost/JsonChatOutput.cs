using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace ConsoleHost;

/// <summary>The socket protocol's messages, one a line, and <c>{"type":"turn_done"}</c> after each turn.</summary>
internal sealed class JsonChatOutput(Stream output) : IChatOutput
{
    public async Task WriteAsync(SessionEvent happened, CancellationToken cancellationToken)
    {
        if (ServerMessages.From(happened) is { } message)
            await WriteLineAsync(WireJson.Write(message), cancellationToken);
    }

    public async Task EndTurnAsync(CancellationToken cancellationToken)
    {
        await WriteLineAsync("""{"type":"turn_done"}"""u8.ToArray(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private async Task WriteLineAsync(byte[] json, CancellationToken cancellationToken)
    {
        await output.WriteAsync(json, cancellationToken);
        output.WriteByte((byte)'\n');
    }
}
