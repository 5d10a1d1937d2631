namespace VoiceBookingKit.Testing.Clocks;

/// <summary>A clock that stands still until it is told to go on.</summary>
/// <remarks>Timers that fall due run on the thread that moves the clock, in the order of their times, each while the clock shows its own time. Safe from many threads.</remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now;

    /// <summary>Makes a clock.</summary>
    /// <param name="now">What it shows, in any offset.</param>
    public ManualTimeProvider(DateTimeOffset now) => _now = now.ToUniversalTime();

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are waiting; a test can wait until the code under test has set its own.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count(timer => timer.DueAt is not null);
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock on and runs the timers that fall due.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        SetUtcNow(GetUtcNow() + by);
    }

    /// <summary>Moves the clock to a later instant and runs the timers that fall due.</summary>
    /// <param name="instant">What it shows afterwards; not earlier than now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is earlier than what the clock shows.</exception>
    public void SetUtcNow(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (TakeDue(instant) is { } timer)
            timer.Run();
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    // One at a time: a timer that runs may set others, which can fall due before the instant too.
    private ManualTimer? TakeDue(DateTimeOffset instant)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= instant).MinBy(timer => timer.DueAt);
            _now = next?.DueAt > _now ? next.DueAt.Value : next is null && instant > _now ? instant : _now;
            next?.SetNext();
            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        public DateTimeOffset? DueAt { get; private set; }

        public void Run() => callback(state);

        public void SetNext() => DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var runNow = dueTime == TimeSpan.Zero;
            lock (clock._gate)
            {
                if (_isDisposed)
                    return false;
                _period = period;
                DueAt = dueTime < TimeSpan.Zero ? null : clock._now + dueTime;
                if (!clock._timers.Contains(this))
                    clock._timers.Add(this);
                if (runNow)
                    SetNext();
            }
            if (runNow)
                Run();
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _isDisposed = true;
                DueAt = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
