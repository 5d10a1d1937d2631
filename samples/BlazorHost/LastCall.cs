using VoiceBookingKit.Sessions;

namespace BlazorHost;

/// <summary>Remembers how long the answers of the last call by voice took.</summary>
internal sealed class LastCall : ISessionObserver
{
    private readonly Lock _gate = new();
    private readonly List<SessionEvent.Latency> _answers = [];
    private string? _session;
    private int _drops;

    /// <summary>The answers so far, the first one first, and how often sound was dropped because the caller spoke.</summary>
    public (IReadOnlyList<SessionEvent.Latency> Answers, int Drops) Read()
    {
        lock (_gate)
            return ([.. _answers], _drops);
    }

    public void OnCreated(IVoiceBookingSession session, SessionRequest request)
    {
        if (request.Channel != SessionChannel.WebText)
            _ = WatchAsync(session);
    }

    private async Task WatchAsync(IVoiceBookingSession session)
    {
        await foreach (var happened in session.WatchAsync())
        {
            lock (_gate)
                Note(session.Id, happened);
        }
    }

    private void Note(string session, SessionEvent happened)
    {
        if (happened is SessionEvent.Started)
        {
            (_session, _drops) = (session, 0);
            _answers.Clear();
        }
        if (session != _session)
            return; // a later call has begun
        if (happened is SessionEvent.Latency answer)
            _answers.Add(answer);
        _drops += happened is SessionEvent.AudioCleared ? 1 : 0;
    }
}
