namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Where frames of sound end, in order.</summary>
internal sealed class FrameEnds
{
    private const int WorthMoving = 64;

    private readonly List<long> _ends = [];
    private int _first;

    public void Add(long end) => _ends.Add(end);

    /// <summary>The first end after a place, or the place itself when there is none.</summary>
    public long After(long place)
    {
        var index = _ends.BinarySearch(_first, _ends.Count - _first, place + 1, null);
        index = index < 0 ? ~index : index;
        return index < _ends.Count ? _ends[index] : place;
    }

    /// <summary>Ends up to a place are not asked for any more.</summary>
    public void Release(long place)
    {
        while (_first < _ends.Count && _ends[_first] <= place)
            _first++;
        if (_first < WorthMoving)
            return;
        _ends.RemoveRange(0, _first);
        _first = 0;
    }
}
