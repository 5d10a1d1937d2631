using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>What a booking store remembers about outside calendars: where appointments stand in them, and what was asked of them and is not settled.</summary>
/// <remarks>Kept by the store itself, since some of it has to be written in the same transaction as a commit. Members are safe from many threads.</remarks>
public interface IOutsideStore
{
    /// <summary>Entries of a calendar that overlap a range.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <param name="within">The range, in UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<OutsideEntry>> GetEntriesAsync(string calendar, TimeRange within, CancellationToken cancellationToken = default);

    /// <summary>Where an appointment stands in an outside calendar, or null.</summary>
    /// <param name="appointmentId">The <see cref="Appointment.Id"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<OutsideEntry?> FindEntryAsync(Guid appointmentId, CancellationToken cancellationToken = default);

    /// <summary>The appointment's entry of a calendar's own id, or null.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <param name="entryId">The calendar's id for it.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<OutsideEntry?> FindEntryAsync(string calendar, string entryId, CancellationToken cancellationToken = default);

    /// <summary>Notes how an entry was seen last, in the place of what was known of its appointment.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task PutEntryAsync(OutsideEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Checks a commit like <see cref="IBookingStore.CommitAsync"/>, and claims its time for the intent in one step; the holds of whoever asks end with it. An appointment has one open intent at most.</summary>
    /// <param name="intent">The intent, with the commit.</param>
    /// <param name="cancellationToken">Stops waiting; the intent may have begun, and its key finds it.</param>
    /// <returns>Null when it has begun; otherwise why not, or that it was done before.</returns>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    Task<CommitResult?> BeginAsync(OutsideIntent intent, CancellationToken cancellationToken = default);

    /// <summary>The intent of a commit's key, or null.</summary>
    /// <param name="key">The commit's key.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<OutsideIntent?> FindIntentAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>The open intents of whoever asked for them.</summary>
    /// <param name="by">The commit's <see cref="BookingCommit.By"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<OutsideIntent>> GetOpenIntentsAsync(string by, CancellationToken cancellationToken = default);

    /// <summary>Intents whose <see cref="OutsideIntent.NextAt"/> has come, oldest first.</summary>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<OutsideIntent>> GetDueIntentsAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default);

    /// <summary>Changes an intent, unless someone else did; its claim ends as it becomes <see cref="IntentState.Released"/>.</summary>
    /// <param name="intent">The intent as it is to be, with the version that was read.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The intent with its new version; null when someone else was first, and nothing was written.</returns>
    Task<OutsideIntent?> UpdateIntentAsync(OutsideIntent intent, CancellationToken cancellationToken = default);

    /// <summary>Ends an intent and its claim, unless someone else changed it.</summary>
    /// <param name="intent">The intent, with the version that was read.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when someone else was first.</returns>
    Task<bool> EndIntentAsync(OutsideIntent intent, CancellationToken cancellationToken = default);

    /// <summary>Takes or prolongs a lease, so that one of several machines does a piece of work.</summary>
    /// <param name="name">What is leased.</param>
    /// <param name="owner">Who asks.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="until">When the lease ends by itself, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False while someone else has it.</returns>
    Task<bool> TryLeaseAsync(string name, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default);
}
