namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>How many sockets are open, in all and by address.</summary>
internal sealed class SocketCounts(int max, int maxPerAddress)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byAddress = [];
    private int _all;

    /// <summary>Counts a socket in; dispose the answer to count it out. Null when there are too many.</summary>
    public IDisposable? TryEnter(string address)
    {
        lock (_gate)
        {
            var here = _byAddress.GetValueOrDefault(address);
            if (_all >= max || here >= maxPerAddress)
                return null;
            _all++;
            _byAddress[address] = here + 1;
            return new Place(this, address);
        }
    }

    private void Leave(string address)
    {
        lock (_gate)
        {
            _all--;
            if (--_byAddress[address] == 0)
                _byAddress.Remove(address);
        }
    }

    private sealed class Place(SocketCounts counts, string address) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                counts.Leave(address);
        }
    }
}
