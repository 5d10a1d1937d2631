using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>The sound of a turn that was sent to the caller, as far as it may still be taken back: what was heard is counted by the clock, and put right by what the client reports.</summary>
/// <remarks>Not safe from many threads; <see cref="Playout"/> has the lock.</remarks>
internal sealed class SoundUnderway(TimeProvider clock)
{
    // What is on its way when the client counts what it has queued.
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(0.25);

    private readonly Queue<Piece> _pieces = [];
    private long _heardUntil = clock.GetTimestamp();

    /// <summary>How much was sent and not taken back, in bytes.</summary>
    public long Sent { get; private set; }

    /// <summary>How much of it has not been heard, in bytes.</summary>
    public long Unheard
    {
        get
        {
            var rest = _heardUntil - clock.GetTimestamp();
            return rest <= 0 ? 0 : Math.Min(Sent, AudioFormat.Session.BytesOf(clock.GetElapsedTime(0, rest)));
        }
    }

    /// <summary>A piece was sent.</summary>
    public void Add(ReadOnlyMemory<byte> pcm)
    {
        var now = clock.GetTimestamp();
        _heardUntil = Math.Max(_heardUntil, now) + TicksOf(pcm.Length);
        Sent += pcm.Length;
        _pieces.Enqueue(new Piece(pcm, now));
    }

    /// <summary>The client counted what it has and has not played yet.</summary>
    public void Report(TimeSpan queued)
    {
        var now = clock.GetTimestamp();
        var inFlight = _pieces.Where(piece => clock.GetElapsedTime(piece.At, now) < InFlight).Sum(piece => (long)piece.Pcm.Length);
        _heardUntil = now + TicksOf(Math.Min(Math.Max(AudioFormat.Session.BytesOf(queued), inFlight), Kept()));
    }

    /// <summary>Takes back what was not heard, oldest first; none when all was.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> TakeBack()
    {
        var unheard = Unheard;
        if (unheard == 0)
            return [];
        var heard = (int)Math.Max(0, ForgetAllBut(unheard) - unheard);
        var back = _pieces.Select((piece, n) => n == 0 ? piece.Pcm[heard..] : piece.Pcm).ToList();
        _pieces.Clear();
        (Sent, _heardUntil) = (Sent - unheard, clock.GetTimestamp());
        return back;
    }

    /// <summary>Nothing that was heard by now can be taken back any more.</summary>
    public void ForgetHeard() => ForgetAllBut(Unheard);

    /// <summary>Nothing can be taken back any more.</summary>
    public void Forget() => _pieces.Clear();

    /// <summary>Keeps the newest pieces that hold so much; tells how much they hold.</summary>
    private long ForgetAllBut(long bytes)
    {
        var kept = Kept();
        while (_pieces.TryPeek(out var oldest) && kept - oldest.Pcm.Length >= bytes)
            kept -= _pieces.Dequeue().Pcm.Length;
        return kept;
    }

    private long Kept() => _pieces.Sum(piece => (long)piece.Pcm.Length);

    private long TicksOf(long bytes) => (long)(AudioFormat.Session.DurationOf(bytes).TotalSeconds * clock.TimestampFrequency);

    private readonly record struct Piece(ReadOnlyMemory<byte> Pcm, long At);
}
