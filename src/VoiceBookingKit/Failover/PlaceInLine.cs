namespace VoiceBookingKit.Failover;

/// <summary>How far one call has come in a line of providers: it begins with the first that is not known to be out, and goes on to the next when that one fails. Safe from many threads.</summary>
/// <remarks>Those that are out stand behind the others, and are tried all the same when nobody else is left.</remarks>
/// <param name="circuits">What the host remembers of each provider in the line; null for one of which nothing is.</param>
internal sealed class PlaceInLine(IReadOnlyList<ProviderCircuit?> circuits)
{
    private readonly Lock _gate = new();
    private readonly List<int> _left = [.. Enumerable.Range(0, circuits.Count)];
    private int? _current;

    /// <summary>Whether nobody is left.</summary>
    public bool IsOver
    {
        get
        {
            lock (_gate)
                return _left.Count == 0;
        }
    }

    /// <summary>Whether there is somebody to follow the one in use.</summary>
    public bool HasNext
    {
        get
        {
            lock (_gate)
                return _left.Count > 1;
        }
    }

    /// <summary>The index of the one in use, chosen when it is first asked for.</summary>
    /// <exception cref="InvalidOperationException">Nobody is left.</exception>
    public int Current
    {
        get
        {
            lock (_gate)
                return _current ??= Choose();
        }
    }

    /// <summary>Notes a use of the one in use; null where nothing is remembered of it.</summary>
    public ProviderAttempt? Begin() => circuits[Current]?.Begin();

    /// <summary>Gives the one in use up for this call.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            _left.Remove(_current ?? -1);
            _current = null;
        }
    }

    /// <summary>Begins anew with all of them.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _left.Clear();
            _left.AddRange(Enumerable.Range(0, circuits.Count));
            _current = null;
        }
    }

    private int Choose()
    {
        foreach (var place in _left)
        {
            if (circuits[place]?.TryEnter() != false)
                return place;
        }
        return _left.Count > 0 ? _left[0] : throw new InvalidOperationException("Nobody is left in line.");
    }
}
