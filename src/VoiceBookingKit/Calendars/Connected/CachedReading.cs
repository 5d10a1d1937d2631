namespace VoiceBookingKit.Calendars.Connected;

/// <summary>The last reading of a stretch of a calendar. Of many who want a newer one at once, one asks and all get its answer.</summary>
internal sealed class CachedReading
{
    private readonly Lock _gate = new();
    private Task<BusyReading?>? _underWay;
    private BusyReading? _last;
    private int _version;
    private int _expired = -1;

    /// <summary>The last reading that was made, however old; null when there is none.</summary>
    public BusyReading? Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <summary>The reading, made anew if it is older than <paramref name="notBefore"/>; null when that fails.</summary>
    public Task<BusyReading?> GetAsync(DateTimeOffset notBefore, Func<Task<BusyReading?>> read)
    {
        lock (_gate)
        {
            if (_last is not null && _expired != _version && _last.AsOf >= notBefore)
                return Task.FromResult<BusyReading?>(_last);
            if (_underWay is { IsCompleted: false } && _expired != _version)
                return _underWay;
            var version = ++_version;
            return _underWay = ReadAsync(version, read);
        }
    }

    /// <summary>Makes the next who asks read anew.</summary>
    public void Expire()
    {
        lock (_gate)
            _expired = _version;
    }

    private async Task<BusyReading?> ReadAsync(int version, Func<Task<BusyReading?>> read)
    {
        // Not under the lock of whoever asked first.
        await Task.Yield();
        var reading = await read();
        lock (_gate)
        {
            if (reading is not null && version == _version)
                _last = reading;
        }
        return reading;
    }
}
