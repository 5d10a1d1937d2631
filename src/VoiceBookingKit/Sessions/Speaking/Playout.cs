namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>The receptionist's sound on its way to the caller, turn after turn: sent a little ahead of being heard, held and sent again, or dropped.</summary>
/// <remarks>Safe from many threads; whoever is told that the voice begins is told outside the lock.</remarks>
internal sealed class Playout : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Func<TurnSound> _newTurn;
    private readonly Action _onBegun;
    private readonly ITimer _timer;
    private TurnSound _turn;

    /// <param name="log">Where the sound goes.</param>
    /// <param name="ahead">How far ahead of being heard it is sent.</param>
    /// <param name="clock">Where time comes from.</param>
    /// <param name="onBegun">Is told when the first sound of a turn is sent.</param>
    public Playout(SessionEventLog log, TimeSpan ahead, TimeProvider clock, Action onBegun)
    {
        (_newTurn, _onBegun) = (() => new TurnSound(log, ahead, clock), onBegun);
        _turn = _newTurn();
        _turn.Drop();
        _timer = clock.CreateTimer(_ => Send(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How much sound was taken in since the turn began, in bytes; what was dropped since is counted too.</summary>
    public long Taken => Read(turn => turn.Taken);

    /// <summary>How much of it has been heard, in bytes.</summary>
    public long Heard => Read(turn => turn.Heard);

    /// <summary>How much is still to be heard; without end as long as more may come.</summary>
    public TimeSpan Remaining => Read(turn => turn.Remaining);

    /// <summary>Whether a turn's sound has begun and not all of it was heard; also while it is held.</summary>
    public bool IsUnderway => Read(turn => turn.HasBegun && !turn.Over.IsCompleted);

    /// <summary>Whether the turn was cut short before all of it was heard.</summary>
    public bool WasCut => Read(turn => turn.WasCut);

    /// <summary>A turn begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _turn.Drop();
            _turn = _newTurn();
        }
    }

    /// <summary>Takes in more sound, once there is room for it.</summary>
    /// <param name="pcm">Sound; it is copied before the method waits.</param>
    /// <param name="cancellationToken">Interrupts.</param>
    public async ValueTask AddAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken)
    {
        Task room;
        lock (_gate)
            room = _turn.Add(pcm);
        Send();
        if (!room.IsCompleted)
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>No more sound comes; waits until all of it was heard, or was dropped.</summary>
    public Task FinishAsync(CancellationToken cancellationToken)
    {
        Task over;
        lock (_gate)
        {
            _turn.Complete();
            over = _turn.Over;
        }
        Send();
        return over.WaitAsync(cancellationToken);
    }

    /// <summary>Holds the sound: what was sent and not heard is taken back, to be sent again.</summary>
    public void Hold()
    {
        lock (_gate)
            _turn.Hold();
    }

    /// <summary>Goes on after a hold.</summary>
    public void Release()
    {
        lock (_gate)
            _turn.Release();
        Send();
    }

    /// <summary>Drops what was not heard; the turn is over.</summary>
    public void Cut()
    {
        lock (_gate)
            _turn.Cut();
    }

    /// <summary>The client counted what it has and has not played yet.</summary>
    public void Report(TimeSpan queued)
    {
        lock (_gate)
            _turn.Report(queued);
        Send();
    }

    public void Dispose()
    {
        _timer.Dispose();
        Cut();
    }

    /// <summary>Sends what may be sent now, and sees to it that it is called again in time.</summary>
    private void Send()
    {
        bool begins;
        lock (_gate)
        {
            var hadBegun = _turn.HasBegun;
            _timer.Change(_turn.Send(), Timeout.InfiniteTimeSpan);
            begins = _turn.HasBegun && !hadBegun;
        }
        if (begins)
            _onBegun();
    }

    private T Read<T>(Func<TurnSound, T> what)
    {
        lock (_gate)
            return what(_turn);
    }
}
