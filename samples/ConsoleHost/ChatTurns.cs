using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Clocks;

namespace ConsoleHost;

/// <summary>Writes what happens in a session, and notices when it is the caller's turn.</summary>
internal sealed class ChatTurns(IVoiceBookingSession session, ManualTimeProvider clock, IChatOutput output, CancellationToken cancellationToken) : IAsyncDisposable
{
    private static readonly TimeSpan SilenceStep = TimeSpan.FromMilliseconds(20);

    private readonly IAsyncEnumerator<SessionEvent> _events = session.WatchAsync(cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
    private bool _isEnding;
    private int _silences;

    /// <summary>Writes until the receptionist has answered; false when the call is over.</summary>
    public async Task<bool> ListenAsync()
    {
        _silences = 0;
        return await WriteTurnAsync(await _events.MoveNextAsync());
    }

    /// <summary>Lets the receptionist's patience run out, and writes what it says; false when the call is over.</summary>
    public async Task<bool> ListenThroughSilenceAsync()
    {
        _isEnding = ++_silences > 1;
        var next = _events.MoveNextAsync().AsTask();
        // The session begins to wait a moment after its last words, so the first step may come too early.
        while (!next.IsCompleted)
        {
            clock.Advance(ChatHost.Patience);
            await Task.WhenAny(next, Task.Delay(SilenceStep, TimeProvider.System, cancellationToken));
        }
        return await WriteTurnAsync(await next);
    }

    public ValueTask DisposeAsync() => _events.DisposeAsync();

    private async Task<bool> WriteTurnAsync(bool hasEvent)
    {
        for (; hasEvent; hasEvent = await _events.MoveNextAsync())
        {
            var happened = _events.Current;
            await output.WriteAsync(happened, cancellationToken);
            _isEnding |= happened is SessionEvent.ToolFinished { Name: ToolNames.EndCall, Result.Status: ToolStatus.Ok };
            if (!_isEnding && EndsTurn(happened))
            {
                await output.EndTurnAsync(cancellationToken);
                return true;
            }
        }
        await output.EndTurnAsync(cancellationToken);
        return false;
    }

    private static bool EndsTurn(SessionEvent happened) => happened switch
    {
        SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true } => true,
        // These take the place of an answer.
        SessionEvent.Failed { Code: "text_too_long" or "empty_text" or "rate_limited" or "busy" or "answer_failed" } => true,
        _ => false,
    };
}
