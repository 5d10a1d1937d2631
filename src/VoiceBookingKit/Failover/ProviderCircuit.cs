using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Failover;

/// <summary>
/// What a host remembers of one provider from call to call: one that failed is out for a while, calls begin with the next in line, and then a single call tries it again, whose success brings it back.
/// </summary>
/// <remarks>Safe from many threads.</remarks>
/// <param name="stage">What it does, for logs: <c>recogniser</c>, <c>receptionist</c> or <c>voice</c>.</param>
/// <param name="name">Its name, for logs.</param>
/// <param name="clock">Where the present comes from.</param>
/// <param name="logger">Is told once when it is out, and once when it is back.</param>
internal sealed class ProviderCircuit(string stage, string name, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);

    // One call in five minutes may find out that it is still as bad.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // A vendor that asks for more is asked once an hour all the same.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private volatile bool _isOut;
    private long _outAt;
    private long _triedAt;
    private long _workedAt;
    private TimeSpan _wait;
    private int _failures;

    /// <summary>Whether a call may take it: it is well as far as is known, or has been out for its time and nobody else is trying it.</summary>
    public bool TryEnter()
    {
        if (!_isOut)
            return true;
        lock (_gate)
        {
            if (!_isOut)
                return true;
            if (clock.GetElapsedTime(_triedAt) < _wait)
                return false;
            // Whoever tries has as long again; one that hangs up without having used it leaves it to the next.
            _triedAt = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>It is used, for a sentence, an answer, or as long as one stream of sound lasts.</summary>
    public ProviderAttempt Begin() => new(this, clock);

    /// <param name="beganAt">When the attempt began that worked.</param>
    /// <param name="now">The present.</param>
    public void Work(long beganAt, long now)
    {
        Volatile.Write(ref _workedAt, now);
        if (!_isOut)
            return;
        lock (_gate)
        {
            // What began before it was put out tells nothing of how it is now.
            if (!_isOut || beganAt < _outAt)
                return;
            _isOut = false;
            _failures = 0;
        }
        logger.ProviderIsBack(stage, name);
    }

    /// <param name="beganAt">When the attempt began that failed.</param>
    /// <param name="wellAt">When it began or worked for the last time.</param>
    /// <param name="retryAfter">How long the vendor asks to wait, or null.</param>
    public void Fail(long beganAt, long wellAt, TimeSpan? retryAfter)
    {
        TimeSpan wait;
        lock (_gate)
        {
            // Others that failed with it, and say so after it, add nothing; and what works for others meanwhile is this call's own trouble.
            if (_isOut ? beganAt < _triedAt : retryAfter is null && Volatile.Read(ref _workedAt) > wellAt)
                return;
            _triedAt = clock.GetTimestamp();
            _wait = wait = Wait(retryAfter, _failures++);
            if (_isOut)
                return;
            _outAt = _triedAt;
            _isOut = true;
        }
        logger.ProviderIsOut(stage, name, wait.TotalSeconds);
    }

    private static TimeSpan Wait(TimeSpan? retryAfter, int failures) =>
        retryAfter is { } asked
            ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, TimeSpan.TicksPerSecond, LongestAsked.Ticks))
            : TimeSpan.FromTicks(Math.Min(Shortest.Ticks << Math.Min(failures, 8), Longest.Ticks));
}

/// <summary>One use of a provider, which tells how it went; one that was broken off tells nothing. Used by one thread at a time.</summary>
internal sealed class ProviderAttempt(ProviderCircuit circuit, TimeProvider clock)
{
    private readonly long _beganAt = clock.GetTimestamp();
    private long _workedAt;

    /// <summary>It did its work, or some of it.</summary>
    public void Work() => circuit.Work(_beganAt, _workedAt = clock.GetTimestamp());

    /// <summary>It failed, and the call goes on without it.</summary>
    /// <param name="retryAfter">How long the vendor asks to wait, or null when it does not say.</param>
    public void Fail(TimeSpan? retryAfter = null) => circuit.Fail(_beganAt, Math.Max(_beganAt, _workedAt), retryAfter);
}
