namespace VoiceBookingKit.Wire;

/// <summary>Which sound went out last, so that a client that lost its connection can be sent what did not arrive.</summary>
/// <param name="start">The sequence number after which sound is sent.</param>
internal sealed class SentSound(long start)
{
    // A minute and more of 20 ms pieces: no client is that far behind and still listening.
    private const int Kept = 4096;

    private readonly Queue<(long Sequence, long Until)> _pieces = [];
    private long _floor = start;
    private long _floorBytes;
    private long _sent;

    public void Note(long sequence, int bytes)
    {
        _sent += bytes;
        _pieces.Enqueue((sequence, _sent));
        if (_pieces.Count > Kept)
            (_floor, _floorBytes) = _pieces.Dequeue();
    }

    /// <summary>The last piece that arrived whole; pieces after it are forgotten as sent, since they will be sent again.</summary>
    public long ContinueAfter(long received)
    {
        while (_pieces.TryPeek(out var oldest) && oldest.Until <= received)
            (_floor, _floorBytes) = _pieces.Dequeue();
        _pieces.Clear();
        _sent = _floorBytes;
        return _floor;
    }
}
