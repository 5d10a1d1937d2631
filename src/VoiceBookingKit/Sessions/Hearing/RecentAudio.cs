using System.Buffers;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>The caller's sound from the oldest place that is still needed to the newest, in pooled memory.</summary>
/// <remarks>Places are counted in bytes from the call's first sample. Safe from many threads.</remarks>
internal sealed class RecentAudio : IDisposable
{
    private const int Segment = 4_000;

    // The pool keeps few: with hundreds of calls, what one lets go is best taken again by the same.
    private const int MostSpare = 2;

    private readonly Lock _gate = new();
    private readonly int _most;
    private readonly Queue<byte[]> _segments = [];
    private readonly Stack<byte[]> _spare = new(MostSpare);
    private readonly FrameEnds _ends = new();
    private byte[]? _last;
    private long _start;
    private long _end;
    private bool _isDisposed;

    /// <param name="most">How many bytes are kept at most; beyond them the oldest are let go.</param>
    public RecentAudio(int most) => _most = most;

    /// <summary>Where the newest sound ends.</summary>
    public long End
    {
        get
        {
            lock (_gate)
                return _end;
        }
    }

    /// <summary>Where the oldest begins.</summary>
    public long Start
    {
        get
        {
            lock (_gate)
                return _start;
        }
    }

    public void Append(ReadOnlySpan<byte> pcm)
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _ends.Add(_end + pcm.Length);
            while (!pcm.IsEmpty)
            {
                var offset = (int)(_end % Segment);
                if (offset == 0)
                    _segments.Enqueue(_last = _spare.TryPop(out var spare) ? spare : ArrayPool<byte>.Shared.Rent(Segment));
                var count = Math.Min(pcm.Length, Segment - offset);
                pcm[..count].CopyTo(_last.AsSpan(offset));
                _end += count;
                pcm = pcm[count..];
            }
            LetGo(_end - _most);
        }
    }

    /// <summary>Reads on, up to the end of the frame as it came in.</summary>
    /// <param name="from">From where; when that is gone already, from the oldest.</param>
    /// <param name="into">Where to put it.</param>
    /// <returns>Where the piece ends, and its length; zero when there is nothing new.</returns>
    public (long End, int Length) Read(long from, Span<byte> into)
    {
        lock (_gate)
        {
            var at = Math.Max(from, _start);
            var end = Math.Min(_ends.After(at), at + into.Length);
            var total = 0;
            while (at < end)
            {
                var offset = (int)(at % Segment);
                var count = (int)Math.Min(Segment - offset, end - at);
                SegmentAt(at).AsSpan(offset, count).CopyTo(into[total..]);
                total += count;
                at += count;
            }
            return (at, total);
        }
    }

    /// <summary>What lies before a place is not needed any more.</summary>
    public void Release(long before)
    {
        lock (_gate)
            LetGo(before);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            while (_segments.TryDequeue(out var segment) || _spare.TryPop(out segment))
                ArrayPool<byte>.Shared.Return(segment);
            _start = _end;
        }
    }

    private byte[] SegmentAt(long at)
    {
        var index = at / Segment - FirstSegment;
        foreach (var segment in _segments)
        {
            if (index-- == 0)
                return segment;
        }
        throw new InvalidOperationException("There is no sound at that place.");
    }

    private long FirstSegment => (_end + Segment - 1) / Segment - _segments.Count;

    private void Return(byte[] segment)
    {
        if (_spare.Count < MostSpare)
            _spare.Push(segment);
        else
            ArrayPool<byte>.Shared.Return(segment);
    }

    private void LetGo(long before)
    {
        // Only whole segments go; the newest stays, so that there is something to write into.
        while (_segments.Count > 1 && (FirstSegment + 1) * Segment <= before)
            Return(_segments.Dequeue());
        _start = Math.Max(_start, Math.Min(before, _end));
        _ends.Release(_start);
    }
}
