using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>The receptionist's sound on its way to the caller: sent a little ahead of being heard, held and sent again, or dropped.</summary>
/// <remarks>
/// What was heard is counted by the clock, and put right by what the client reports. Safe from many threads; whoever is told that the voice begins is told outside the lock.
/// </remarks>
internal sealed class Playout : IDisposable
{
    // What is on its way when the client counts what it has queued.
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.1);

    private const int MostWaiting = 64_000;

    private readonly Lock _gate = new();
    private readonly SessionEventLog _log;
    private readonly TimeSpan _ahead;
    private readonly TimeProvider _clock;
    private readonly Action _onBegun;
    private readonly ITimer _timer;
    private readonly LinkedList<ReadOnlyMemory<byte>> _waiting = [];
    private readonly Queue<SentPiece> _sent = [];

    private TaskCompletionSource _room = Done();
    private TaskCompletionSource _over = Done();
    private long _takenBytes;
    private long _waitingBytes;
    private long _sentBytes;
    private long _heardUntil;
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
        (_log, _ahead, _clock, _onBegun) = (log, ahead, clock, onBegun);
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
                return _sentBytes - Unheard();
        }
    }

    /// <summary>How much is still to be heard; without end as long as more may come.</summary>
    public TimeSpan Remaining
    {
        get
        {
            lock (_gate)
                return _isComplete ? AudioFormat.Session.DurationOf(_waitingBytes + Unheard()) : TimeSpan.MaxValue;
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
            (_takenBytes, _sentBytes, _heardUntil, _hasBegun, _isComplete, _isHeld, _wasCut) = (0, 0, _clock.GetTimestamp(), false, false, false, false);
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
            var slice = (int)AudioFormat.Session.BytesOf(Slice);
            for (var at = 0; at < pcm.Length; at += slice)
                _waiting.AddLast(pcm.Slice(at, Math.Min(slice, pcm.Length - at)).ToArray());
            _waitingBytes += pcm.Length;
            if (_waitingBytes > MostWaiting && _room.Task.IsCompleted)
                _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            room = _room.Task;
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
        {
            var now = _clock.GetTimestamp();
            var inFlight = _sent.Where(piece => _clock.GetElapsedTime(piece.At, now) < InFlight).Sum(piece => (long)piece.Pcm.Length);
            var unheard = Math.Min(Math.Max(AudioFormat.Session.BytesOf(queued), inFlight), _sent.Sum(piece => (long)piece.Pcm.Length));
            _heardUntil = now + TicksOf(unheard);
        }
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
            ForgetHeard();
            while (!_isHeld && _waiting.First is { } next && Unheard() + next.Value.Length <= AudioFormat.Session.BytesOf(_ahead))
            {
                hasBegun |= !_hasBegun;
                _hasBegun = true;
                Send(next);
            }
            if (_waitingBytes <= MostWaiting)
                _room.TrySetResult();
            if (_isComplete && _waiting.Count == 0 && Unheard() == 0)
                Drop();
            else if (!_isHeld && _sentBytes > 0)
                _timer.Change(_waiting.First is { } then ? Until(AudioFormat.Session.BytesOf(_ahead) - then.Value.Length) : Until(0), Timeout.InfiniteTimeSpan);
        }
        if (hasBegun)
            _onBegun();
    }

    private void Send(LinkedListNode<ReadOnlyMemory<byte>> piece)
    {
        var now = _clock.GetTimestamp();
        _heardUntil = Math.Max(_heardUntil, now) + TicksOf(piece.Value.Length);
        _waiting.Remove(piece);
        _waitingBytes -= piece.Value.Length;
        _sentBytes += piece.Value.Length;
        _sent.Enqueue(new SentPiece(piece.Value, now));
        _log.Append(new SessionEvent.Audio(piece.Value));
    }

    /// <summary>Puts what was sent and not heard back to the head of the line.</summary>
    private bool TakeBack()
    {
        var unheard = Unheard();
        if (unheard == 0)
            return false;
        ForgetHeard();
        var first = true;
        LinkedListNode<ReadOnlyMemory<byte>>? last = null;
        var extra = _sent.Sum(piece => (long)piece.Pcm.Length) - unheard;
        while (_sent.TryDequeue(out var piece))
        {
            var rest = first ? piece.Pcm[(int)Math.Clamp(extra, 0, piece.Pcm.Length)..] : piece.Pcm;
            last = last is null ? _waiting.AddFirst(rest) : _waiting.AddAfter(last, rest);
            first = false;
        }
        _waitingBytes += unheard;
        _sentBytes -= unheard;
        _heardUntil = _clock.GetTimestamp();
        return true;
    }

    private void ForgetHeard()
    {
        var unheard = Unheard();
        var kept = _sent.Sum(piece => (long)piece.Pcm.Length);
        while (_sent.TryPeek(out var oldest) && kept - oldest.Pcm.Length >= unheard)
        {
            kept -= oldest.Pcm.Length;
            _sent.Dequeue();
        }
    }

    private void Drop()
    {
        _waiting.Clear();
        _sent.Clear();
        _waitingBytes = 0;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _room.TrySetResult();
        _over.TrySetResult();
    }

    private long Unheard()
    {
        var rest = _heardUntil - _clock.GetTimestamp();
        return rest <= 0 ? 0 : Math.Min(_sentBytes, AudioFormat.Session.BytesOf(_clock.GetElapsedTime(0, rest)));
    }

    /// <summary>How long until no more than so much is unheard.</summary>
    private TimeSpan Until(long bytes)
    {
        var wait = AudioFormat.Session.DurationOf(Math.Max(0, Unheard() - bytes));
        return wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;
    }

    private long TicksOf(long bytes) => (long)(AudioFormat.Session.DurationOf(bytes).TotalSeconds * _clock.TimestampFrequency);

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.SetResult();
        return done;
    }

    private readonly record struct SentPiece(ReadOnlyMemory<byte> Pcm, long At);
}
