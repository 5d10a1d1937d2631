using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>The sound of one turn: some waits, some was sent and may still be taken back, and the rest was heard.</summary>
/// <remarks>Not safe from many threads; <see cref="Playout"/> has the lock.</remarks>
internal sealed class TurnSound(SessionEventLog log, TimeSpan ahead, TimeProvider clock)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly long _ahead = AudioFormat.Session.BytesOf(ahead);
    private readonly SoundWaiting _waiting = new();
    private readonly SoundUnderway _underway = new(clock);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isHeld;
    private bool _isComplete;

    /// <summary>How much was taken in, in bytes; what was dropped since is counted too.</summary>
    public long Taken { get; private set; }

    /// <summary>How much of it was heard, in bytes.</summary>
    public long Heard => _underway.Sent - _underway.Unheard;

    /// <summary>How much is still to be heard; without end as long as more may come.</summary>
    public TimeSpan Remaining => _isComplete ? AudioFormat.Session.DurationOf(_waiting.Bytes + _underway.Unheard) : TimeSpan.MaxValue;

    /// <summary>Whether any of it was ever sent.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether it was cut short before all of it was heard.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Ends once all of it was heard, or dropped.</summary>
    public Task Over => _over.Task;

    /// <summary>Takes in more; it is copied.</summary>
    /// <returns>Ends once there is room for more.</returns>
    public Task Add(ReadOnlyMemory<byte> pcm)
    {
        // Also after a cut: whoever speaks may not know of it yet, and its sentence is no shorter for that.
        Taken += pcm.Length;
        return Over.IsCompleted ? Task.CompletedTask : _waiting.Add(pcm);
    }

    /// <summary>No more comes.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Takes back what was sent and not heard, and sends nothing until it is released.</summary>
    public void Hold()
    {
        if (_isHeld || Over.IsCompleted)
            return;
        _isHeld = true;
        TakeBack();
    }

    /// <summary>May be sent again after a hold.</summary>
    public void Release() => _isHeld = false;

    /// <summary>Drops what was not heard.</summary>
    public void Cut()
    {
        if (Over.IsCompleted)
            return;
        TakeBack();
        WasCut = true;
        Drop();
    }

    /// <summary>Drops what is left without a word to the client.</summary>
    public void Drop()
    {
        _waiting.Clear();
        _underway.Forget();
        _over.TrySetResult();
    }

    /// <summary>The client counted what it has and has not played yet.</summary>
    public void Report(TimeSpan queued) => _underway.Report(queued);

    /// <summary>Sends what may be sent now.</summary>
    /// <returns>In how long there will be something to do again; infinite when that is not a matter of time.</returns>
    public TimeSpan Send()
    {
        if (Over.IsCompleted)
            return Timeout.InfiniteTimeSpan;
        _underway.ForgetHeard();
        while (!_isHeld && _waiting.NextLength is { } length && _underway.Unheard + length <= _ahead)
            Send(_waiting.Take());
        _waiting.TellRoom();
        if (_isComplete && _waiting.NextLength is null && _underway.Unheard == 0)
            Drop();
        return _isHeld || Over.IsCompleted || _underway.Sent == 0 ? Timeout.InfiniteTimeSpan : UntilUnheard(_waiting.NextLength is { } next ? _ahead - next : 0);
    }

    private void Send(ReadOnlyMemory<byte> piece)
    {
        HasBegun = true;
        _underway.Add(piece);
        log.Append(new SessionEvent.Audio(piece));
    }

    /// <summary>Puts what was sent and not heard back to the head of the line, and has the client drop it.</summary>
    private void TakeBack()
    {
        var back = _underway.TakeBack();
        _waiting.PutBack(back);
        if (back.Count > 0)
            log.Append(new SessionEvent.AudioCleared());
    }

    /// <summary>How long until no more than so much is unheard.</summary>
    private TimeSpan UntilUnheard(long bytes)
    {
        var wait = AudioFormat.Session.DurationOf(Math.Max(0, _underway.Unheard - bytes));
        return wait < ShortestWait ? ShortestWait : wait;
    }
}
