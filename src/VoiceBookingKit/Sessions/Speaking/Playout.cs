using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>The receptionist's sound on its way to the caller: sent a little ahead of being heard, held and sent again, or dropped.</summary>
/// <remarks>Safe from many threads; whoever is told that the voice begins is told outside the lock.</remarks>
internal sealed class Playout : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SessionEventLog _log;
    private readonly TimeSpan _ahead;
    private readonly Action _onBegun;
    private readonly ITimer _timer;
    private readonly SoundWaiting _waiting = new();
    private readonly SoundUnderway _underway;

    private TaskCompletionSource _over = Done();
    private long _takenBytes;
    private bool _isHeld;
    private bool _isComplete;
    private bool _hasBegun;
    private bool _wasCut;

    /// <param name="log">Where the sound goes.</param>
    /// <param name="ahead">How far ahead of being heard it is sent.</param>
    /// <param name="clock">Where time comes from.</param>
    /// <param name="onBegun">Is told when the first sound of a turn is sent.</param>
    public Playout(SessionEventLog log, TimeSpan ahead, TimeProvider clock, Action onBegun)
    {
        (_log, _ahead, _onBegun, _underway) = (log, ahead, onBegun, new SoundUnderway(clock));
        _timer = clock.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How much sound was taken in since the turn began, in bytes; what was dropped since is counted too.</summary>
    public long Taken
    {
        get
        {
            lock (_gate)
                return _takenBytes;
        }
    }

    /// <summary>How much of it has been heard, in bytes.</summary>
    public long Heard
    {
        get
        {
            lock (_gate)
                return _underway.Sent - _underway.Unheard;
        }
    }

    /// <summary>How much is still to be heard; without end as long as more may come.</summary>
    public TimeSpan Remaining
    {
        get
        {
            lock (_gate)
                return _isComplete ? AudioFormat.Session.DurationOf(_waiting.Bytes + _underway.Unheard) : TimeSpan.MaxValue;
        }
    }

    /// <summary>Whether a turn's sound has begun and not all of it was heard; also while it is held.</summary>
    public bool IsUnderway
    {
        get
        {
            lock (_gate)
                return _hasBegun && !_over.Task.IsCompleted;
        }
    }

    /// <summary>Whether the turn was cut short before all of it was heard.</summary>
    public bool WasCut
    {
        get
        {
            lock (_gate)
                return _wasCut;
        }
    }

    /// <summary>A turn begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            Drop();
            _underway.Begin();
            (_takenBytes, _hasBegun, _isComplete, _isHeld, _wasCut) = (0, false, false, false, false);
            _over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Takes in more sound, once there is room for it.</summary>
    /// <param name="pcm">Sound; it is copied before the method waits.</param>
    /// <param name="cancellationToken">Interrupts.</param>
    public async ValueTask AddAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken)
    {
        Task room;
        lock (_gate)
        {
            // Also after a cut: whoever speaks may not know of it yet, and its sentence is no shorter for that.
            _takenBytes += pcm.Length;
            if (_over.Task.IsCompleted)
                return;
            room = _waiting.Add(pcm);
        }
        Pump();
        if (!room.IsCompleted)
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>No more sound comes; waits until all of it was heard, or was dropped.</summary>
    public Task FinishAsync(CancellationToken cancellationToken)
    {
        Task over;
        lock (_gate)
        {
            _isComplete = true;
            over = _over.Task;
        }
        Pump();
        return over.WaitAsync(cancellationToken);
    }

    /// <summary>Holds the sound: what was sent and not heard is taken back, to be sent again.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            if (_isHeld || _over.Task.IsCompleted)
                return;
            _isHeld = true;
            if (TakeBack())
                _log.Append(new SessionEvent.AudioCleared());
        }
    }

    /// <summary>Goes on after a hold.</summary>
    public void Release()
    {
        lock (_gate)
            _isHeld = false;
        Pump();
    }

    /// <summary>Drops what was not heard; the turn is over.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            if (_over.Task.IsCompleted)
                return;
            if (TakeBack())
                _log.Append(new SessionEvent.AudioCleared());
            _wasCut = true;
            Drop();
        }
    }

    /// <summary>The client counted what it has and has not played yet.</summary>
    public void Report(TimeSpan queued)
    {
        lock (_gate)
            _underway.Report(queued);
        Pump();
    }

    public void Dispose()
    {
        _timer.Dispose();
        Cut();
    }

    /// <summary>Sends what may be sent now, and sees to it that it is called again in time.</summary>
    private void Pump()
    {
        var hasBegun = false;
        lock (_gate)
        {
            if (_over.Task.IsCompleted)
                return;
            _underway.ForgetHeard();
            while (!_isHeld && _waiting.NextLength is { } length && _underway.Unheard + length <= AudioFormat.Session.BytesOf(_ahead))
            {
                hasBegun |= !_hasBegun;
                _hasBegun = true;
                Send(_waiting.Take());
            }
            _waiting.TellRoom();
            if (_isComplete && _waiting.NextLength is null && _underway.Unheard == 0)
                Drop();
            else if (!_isHeld && _underway.Sent > 0)
                _timer.Change(Until(_waiting.NextLength is { } then ? AudioFormat.Session.BytesOf(_ahead) - then : 0), Timeout.InfiniteTimeSpan);
        }
        if (hasBegun)
            _onBegun();
    }

    private void Send(ReadOnlyMemory<byte> piece)
    {
        _underway.Add(piece);
        _log.Append(new SessionEvent.Audio(piece));
    }

    /// <summary>Puts what was sent and not heard back to the head of the line.</summary>
    private bool TakeBack()
    {
        var back = _underway.TakeBack();
        _waiting.PutBack(back);
        return back.Count > 0;
    }

    private void Drop()
    {
        _waiting.Clear();
        _underway.Forget();
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _over.TrySetResult();
    }

    /// <summary>How long until no more than so much is unheard.</summary>
    private TimeSpan Until(long bytes)
    {
        var wait = AudioFormat.Session.DurationOf(Math.Max(0, _underway.Unheard - bytes));
        return wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.SetResult();
        return done;
    }
}
