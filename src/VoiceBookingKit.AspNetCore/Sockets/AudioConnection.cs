using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>A client of the audio socket: carries the sound of a session that a page of this host holds in process, and nothing else.</summary>
internal sealed class AudioConnection(
    WebSocket socket, AudioLegs legs, VoiceBookingEndpointOptions options, TimeProvider clock, CancellationToken aborted)
    : SocketConnection(socket, options, clock, aborted)
{
    private volatile AudioLeg? _leg;
    private CancellationToken _taken;
    private CancellationTokenRegistration _letGo;
    private Task _telling = Task.CompletedTask;

    // Once another socket has the leg, what is still on its way here was sent again there.
    protected override IVoiceBookingSession? Listener => _taken.IsCancellationRequested ? null : _leg?.Session;

    public override Task ShutDownAsync() => _leg is null ? QuitAsync(SocketErrors.Shutdown) : Task.CompletedTask; // with a leg, its session's end is told

    public override void Dispose()
    {
        _letGo.Dispose();
        base.Dispose();
    }

    protected override Task HandleAsync(ClientMessage message) => (message, _leg) switch
    {
        (ClientMessage.Attach attach, null) => AttachAsync(attach),
        (ClientMessage.Playback(var isSpeaking, var queued), { } leg) => leg.Session.ReportPlaybackAsync(isSpeaking, queued),
        (ClientMessage.Attach, _) => TellErrorAsync(SocketErrors.AlreadyStarted),
        (_, null) => TellErrorAsync(SocketErrors.NotAttached),
        _ => TellErrorAsync(SocketErrors.NotHere),
    };

    protected override void NoteSound(int bytes) => _leg?.NoteReceived(bytes);

    protected override void Leave() => _leg?.Leave(_taken);

    protected override Task LastWordAsync() => _telling;

    private async Task AttachAsync(ClientMessage.Attach attach)
    {
        if (!legs.TryFind(attach.Ticket, out var leg))
        {
            await QuitAsync(SocketErrors.TicketInvalid);
            return;
        }
        _taken = leg.Take();
        _leg = leg;
        Begin();
        await TellAsync(new ServerMessage.Attached(leg.Session.Id, leg.Received));
        _telling = TellAsync(leg, leg.ContinueAfter(attach.Received));
        _letGo = _taken.Register(() => _ = QuitAsync(leg.IsClosed ? SocketErrors.TicketInvalid : SocketErrors.Replaced));
    }

    private async Task TellAsync(AudioLeg leg, long after)
    {
        try
        {
            using var told = CancellationTokenSource.CreateLinkedTokenSource(HungUp, _taken);
            await foreach (var happened in leg.Session.WatchAsync(after, told.Token))
                await TellAsync(leg, happened);
            await GoodbyeAsync(WebSocketCloseStatus.NormalClosure);
        }
        catch (Exception) when (_taken.IsCancellationRequested)
        {
            // Whoever has the leg now goes on.
        }
        catch (Exception gone) when (IsGone(gone))
        {
            await HangUpAsync();
        }
    }

    private async ValueTask TellAsync(AudioLeg leg, SessionEvent happened)
    {
        switch (happened)
        {
            case SessionEvent.Audio(var pcm) when !pcm.IsEmpty:
                leg.NoteSent(happened.Sequence, pcm.Length);
                await TellSoundAsync(pcm);
                break;
            case SessionEvent.AudioCleared or SessionEvent.Ended when ServerMessages.From(happened) is { } message:
                await TellAsync(message);
                break;
        }
    }
}
