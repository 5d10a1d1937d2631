using System.Collections.Concurrent;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calls;

/// <summary>Keeps call records in memory, the latest calls only; they are gone when the process ends.</summary>
/// <param name="capacity">How many calls to keep; beyond it the one that began first is forgotten.</param>
public sealed class InMemoryCallStore(int capacity = InMemoryCallStore.DefaultCapacity) : ICallStore
{
    /// <summary>How many calls are kept unless told otherwise.</summary>
    public const int DefaultCapacity = 1_000;

    private readonly ConcurrentDictionary<string, SortedList<long, CallEntry>> _calls = [];
    private readonly ConcurrentQueue<string> _order = [];

    /// <inheritdoc />
    public Task AppendAsync(CallEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var call = _calls.GetOrAdd(entry.CallId, id =>
        {
            _order.Enqueue(id);
            return [];
        });
        lock (call)
            call.TryAdd(entry.Sequence, entry);

        while (_calls.Count > capacity && _order.TryDequeue(out var oldest))
            _calls.TryRemove(oldest, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<CallEntry>> ReadAsync(string callId, CancellationToken cancellationToken = default)
    {
        if (!_calls.TryGetValue(callId, out var call))
            return Task.FromResult<IReadOnlyList<CallEntry>>([]);
        lock (call)
            return Task.FromResult<IReadOnlyList<CallEntry>>([.. call.Values]);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<CallEntry.Started>> ListAsync(TimeRange within, CancellationToken cancellationToken = default)
    {
        var started = new List<CallEntry.Started>();
        foreach (var call in _calls.Values)
        {
            lock (call)
                started.AddRange(call.Values.OfType<CallEntry.Started>().Where(entry => within.Contains(entry.At)));
        }
        return Task.FromResult<IReadOnlyList<CallEntry.Started>>([.. started.OrderBy(entry => entry.At)]);
    }
}
