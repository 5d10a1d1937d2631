using System.Threading.Channels;

namespace VoiceBookingKit.Sessions;

/// <summary>The caller's turns as they come in: counted, limited, and read one after another.</summary>
internal sealed class CallerTurns(SessionOptions options)
{
    private readonly Channel<CallerTurn> _queue = Channel.CreateBounded<CallerTurn>(new BoundedChannelOptions(options.MaxQueuedTurns) { SingleReader = true });
    private int _count;

    /// <summary>How many turns the caller has had.</summary>
    public int Count => Volatile.Read(ref _count);

    public IAsyncEnumerable<CallerTurn> ReadAllAsync(CancellationToken cancellationToken) => _queue.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Queues a turn, or tells why not. Call it by one thread at a time.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="show">Shows it, before anybody can answer it.</param>
    public SessionEvent.Failed? TryAdd(CallerTurn turn, Action show)
    {
        if (_count >= options.MaxTurns)
            return SessionFailures.TooManyTurns;
        if (_queue.Reader.Count >= options.MaxQueuedTurns)
            return SessionFailures.Busy;
        show();
        Interlocked.Increment(ref _count); // before it can be read, so that whoever compares counts never sees a turn too few
        if (_queue.Writer.TryWrite(turn))
            return null;
        Interlocked.Decrement(ref _count);
        return SessionFailures.Busy;
    }

    /// <summary>Queues the caller's silence.</summary>
    public void AddSilence() => _queue.Writer.TryWrite(CallerTurn.Silence);

    /// <summary>Queues something that the session itself has to say.</summary>
    /// <param name="sentence">What; empty for nothing.</param>
    /// <param name="end">Why the session is over after it; null when it goes on.</param>
    public void AddNotice(string sentence, EndReason? end = null) => _queue.Writer.TryWrite(new CallerTurn(null) { Notice = sentence, End = end });
}

/// <summary>What the receptionist has to answer.</summary>
/// <param name="Text">What the caller said, or null when the caller was silent.</param>
internal readonly record struct CallerTurn(string? Text)
{
    public static CallerTurn Silence { get; } = new(null);

    /// <summary>What the session itself has to say, instead of an answer; or null.</summary>
    public string? Notice { get; init; }

    /// <summary>Why the session is over after the notice; null when it goes on.</summary>
    public EndReason? End { get; init; }

    /// <summary>Whether it was said before the last answer was heard to its end, and did not interrupt it.</summary>
    public bool IsEarly { get; init; }

    /// <summary>The clock's timestamp at its end; 0 for none.</summary>
    public long EndedAt { get; init; }

    /// <summary>How long after the caller's voice that was, or null when there was no voice.</summary>
    public TimeSpan? Pause { get; init; }

    public bool IsSilence => Text is null && Notice is null;
}
