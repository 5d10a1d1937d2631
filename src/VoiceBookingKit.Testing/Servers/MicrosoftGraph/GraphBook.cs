namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>The events of one mailbox. Safe from many threads; each change is made as a whole or not at all.</summary>
internal sealed class GraphBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, MicrosoftGraphEvent> _events = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private int _counted;

    public IReadOnlyList<MicrosoftGraphEvent> All
    {
        get
        {
            lock (_gate)
                return [.. _order.Where(_events.ContainsKey).Select(id => _events[id])];
        }
    }

    public MicrosoftGraphEvent Get(string id)
    {
        lock (_gate)
            return _events.GetValueOrDefault(id) ?? throw GraphRefusedException.NoItem;
    }

    /// <summary>Adds an event under an id of its own; ids say nothing about the order in which they were made.</summary>
    public MicrosoftGraphEvent Add(MicrosoftGraphEvent added)
    {
        lock (_gate)
        {
            if (added.TransactionId is { } transaction && _events.Values.FirstOrDefault(seen => seen.TransactionId == transaction) is { } earlier)
                return IsSame(earlier, added) ? earlier : throw GraphRefusedException.Duplicate;
            var stored = added with { Id = $"AAMk{Guid.NewGuid():N}{++_counted}=" };
            _events[stored.Id] = stored;
            _order.Add(stored.Id);
            return stored;
        }
    }

    public MicrosoftGraphEvent Change(string id, string? etag, Func<MicrosoftGraphEvent, MicrosoftGraphEvent> change)
    {
        lock (_gate)
        {
            var seen = Get(id);
            if (etag is not null && etag != "*" && etag != seen.Etag)
                throw GraphRefusedException.OldVersion;
            return _events[id] = change(seen) with { Id = id, Version = seen.Version + 1 };
        }
    }

    public MicrosoftGraphEvent Remove(string id)
    {
        lock (_gate)
        {
            var seen = Get(id);
            _events.Remove(id);
            return seen;
        }
    }

    private static bool IsSame(MicrosoftGraphEvent earlier, MicrosoftGraphEvent added) =>
        (earlier.Subject, earlier.Start, earlier.End) == (added.Subject, added.Start, added.End) && earlier.Properties.OrderBy(pair => pair.Key).SequenceEqual(added.Properties.OrderBy(pair => pair.Key));
}
