using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calls;

/// <summary>Where the records of calls are kept.</summary>
/// <remarks>Entries are only ever added. When a task completes, what it reports is durable. Members are safe from many threads.</remarks>
public interface ICallStore
{
    /// <summary>Adds an entry. An entry whose call and sequence are there already is left as it is.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same entry can be sent again.</param>
    /// <exception cref="CallStoreException">The store can't be reached; the outcome is unknown.</exception>
    Task AppendAsync(CallEntry entry, CancellationToken cancellationToken = default);

    /// <summary>A call's entries by sequence; empty for an unknown call.</summary>
    /// <param name="callId">The <see cref="CallEntry.CallId"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="CallStoreException">The store can't be read.</exception>
    Task<IReadOnlyList<CallEntry>> ReadAsync(string callId, CancellationToken cancellationToken = default);

    /// <summary>The first entries of the calls that began within a range, earliest first.</summary>
    /// <param name="within">The range, in UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="CallStoreException">The store can't be read.</exception>
    Task<IReadOnlyList<CallEntry.Started>> ListAsync(TimeRange within, CancellationToken cancellationToken = default);
}
