using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Sessions;

/// <summary>The life of a session: runs its conversation, and ends once, whoever asks for it first.</summary>
internal sealed partial class VoiceBookingSession
{
    // A receptionist that ignores an interruption must not keep a session, or a host's shutdown, waiting for ever.
    private static readonly TimeSpan EndGrace = TimeSpan.FromSeconds(20);

    // For the answer under way and the goodbye behind it; whoever talks on is not listened to for longer.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(20);

    private IConversation? _conversation;
    private int _isTimeUp;

    public Task EndAsync(EndReason reason = EndReason.Caller, CancellationToken cancellationToken = default)
    {
        RequestEnd(reason);
        return _ended.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    private async Task RunAsync()
    {
        _trace.Enter();
        try
        {
            _conversation = _parts.Conversations.Begin(new ConversationRequest(Id)
            {
                Receptionist = _realtime?.Receptionist,
                IsSpoken = IsSpoken,
                TimeZone = _request.TimeZone,
                Language = _request.Language,
                CustomerName = _request.CustomerName,
                VerifiedEmail = _request.VerifiedEmail,
            });
            RequestEnd(await _answering.RunAsync(_conversation, _stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // It ends, and whoever asked for that goes on.
        }
        catch (Exception failure)
        {
            _parts.Logger.TurnFailed(Id, failure.GetType().Name);
            RequestEnd(EndReason.Failure);
        }
    }

    private void OnTimeUp()
    {
        if (State != SessionState.Active || !SayTimeIsUp())
            RequestEnd(EndReason.TimeLimit);
    }

    /// <summary>Has the caller told that the session has lasted long enough, and ends it after that; false where they were told before, or can't be.</summary>
    private bool SayTimeIsUp()
    {
        if (Interlocked.Exchange(ref _isTimeUp, 1) == 1)
            return false;
        _turns.AddNotice(_parts.Phrases.TimeIsUp, EndReason.TimeLimit);
        _timeLimit.Change(Farewell, Timeout.InfiniteTimeSpan);
        return true;
    }

    private void RequestEnd(EndReason reason)
    {
        Task running;
        lock (_gate)
        {
            if (_reason is not null)
                return;
            _reason = reason;
            running = _running;
        }
        _ = FinishAsync(reason, running);
    }

    private async Task FinishAsync(EndReason reason, Task running)
    {
        await Task.Yield(); // the loop itself may be the one that ends
        _timeLimit.Dispose();
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await _caller.DisposeAsync().AsTask().WaitAsync(EndGrace, _parts.Clock).ConfigureAwait(false);
            await running.WaitAsync(EndGrace, _parts.Clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _parts.Logger.TurnLeftBehind(Id, EndGrace.TotalSeconds);
        }
        _answering.Dispose();
        _silence.Dispose();
        _voice.Dispose();
        _keys.Dispose();
        await CloseConversationAsync().ConfigureAwait(false);
        if (_realtime is not null)
            await _realtime.DisposeAsync().ConfigureAwait(false);
        Close(reason);
    }

    private async Task CloseConversationAsync()
    {
        try
        {
            if (_conversation is not null)
                await _conversation.DisposeAsync().AsTask().WaitAsync(EndGrace, _parts.Clock).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            _parts.Logger.CloseFailed(Id, failure.GetType().Name);
        }
    }

    private void Close(EndReason reason)
    {
        var summary = _outcomes.Sum(_parts.Clock.GetElapsedTime(_createdAt), _turns.Count);
        _speaking.User(false);
        _speaking.Agent(false);
        lock (_gate)
            _state = SessionState.Ended;
        _onEnded(this); // whoever sees the end may count on the place being free
        _log.Append(new SessionEvent.Ended(reason, summary));
        _parts.Logger.SessionEnded(Id, reason, summary.UserTurns, summary.Appointments.Count);
        _trace.Dispose();
        _ended.SetResult();
    }
}
