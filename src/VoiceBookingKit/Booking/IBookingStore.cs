using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Where holds and appointments are kept.</summary>
/// <remarks>
/// The store itself refuses overlap: of any number of threads, processes and machines that claim overlapping time of one staff member, one succeeds, whatever the code above
/// believes. When a task completes, what it reports is durable. Members are safe from many threads. Cancelling a commit leaves its outcome unknown: ask again with the same key.
/// </remarks>
public interface IBookingStore
{
    /// <summary>The outbox that is written with each commit, or null when this store keeps none.</summary>
    IOutboxStore? Outbox => this as IOutboxStore;

    /// <summary>What this store remembers about outside calendars, or null when it can't: then none can be written to.</summary>
    IOutsideStore? Outside => this as IOutsideStore;

    /// <summary>All time that is taken within a range: standing appointments, and holds that have not expired.</summary>
    /// <param name="within">The range, in UTC; whatever overlaps it is returned.</param>
    /// <param name="now">The present, in UTC: holds that expired by then are left out.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">The store can't be read; nothing may be taken for free.</exception>
    Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Claims a slot for a while.</summary>
    /// <param name="hold">The claim; any other hold of the same owner is released with it, in one step.</param>
    /// <param name="leaving">Id of an appointment that would make room by moving here, or null.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; an unreleased hold expires by itself.</param>
    /// <returns>False when someone else has part of that time; nothing is changed then.</returns>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Gives up every hold of an owner; none is fine.</summary>
    /// <param name="owner">The <see cref="Hold.Owner"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the holds expire by themselves.</param>
    Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default);

    /// <summary>Books, moves or cancels in one transaction, with the audit entry and the key.</summary>
    /// <param name="commit">What to do.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same key finds it out.</param>
    /// <exception cref="BookingStoreException">The store can't be reached; the outcome is unknown.</exception>
    Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default);

    /// <summary>What became of an earlier commit with the same key; changes nothing.</summary>
    /// <param name="commit">The commit as it would be made again.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns><see cref="CommitOutcome.AlreadyCommitted"/> with the appointment as it stands, <see cref="CommitOutcome.KeyReused"/>, or null when the key is new.</returns>
    /// <exception cref="BookingStoreException">The store can't be read.</exception>
    Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default);

    /// <summary>Finds an appointment, standing or cancelled, by its id.</summary>
    /// <param name="id">The <see cref="Appointment.Id"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Finds an appointment, standing or cancelled, by its reference.</summary>
    /// <param name="reference">In capitals without separators.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default);

    /// <summary>Standing appointments of a customer that start within a range, earliest first.</summary>
    /// <param name="email">In lower case.</param>
    /// <param name="starting">The range, in UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, TimeRange starting, CancellationToken cancellationToken = default);

    /// <summary>Standing appointments that start within a range, earliest first.</summary>
    /// <param name="starting">The range, in UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<Appointment>> ListAsync(TimeRange starting, CancellationToken cancellationToken = default);

    /// <summary>An appointment's audit trail, oldest first; empty for an unknown id.</summary>
    /// <param name="id">The <see cref="Appointment.Id"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<AppointmentChange>> GetHistoryAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Keeps a message for the business. A message with an id that is there already is left as it is.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same id can be sent again.</param>
    Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default);

    /// <summary>Messages left since an instant, oldest first.</summary>
    /// <param name="since">The instant, in UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<CallbackMessage>> GetMessagesAsync(DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>Notes that a customer did not come. An appointment that has such a note keeps the first.</summary>
    /// <param name="noShow">The note.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same note can be made again.</param>
    /// <exception cref="NotSupportedException">The store keeps no such notes.</exception>
    Task MarkNoShowAsync(NoShow noShow, CancellationToken cancellationToken = default) => throw new NotSupportedException("This store keeps no notes of customers who did not come.");

    /// <summary>The note that a customer did not come, or null.</summary>
    /// <param name="appointmentId">The <see cref="Appointment.Id"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<NoShow?> FindNoShowAsync(Guid appointmentId, CancellationToken cancellationToken = default) => Task.FromResult<NoShow?>(null);
}

/// <summary>Time of one staff member that nobody else can have.</summary>
/// <param name="StaffId">The <see cref="Staff.Id"/>.</param>
/// <param name="Blocked">The time, with buffers, in UTC.</param>
/// <param name="Start">When the appointment itself starts, in UTC.</param>
/// <param name="AppointmentId">The appointment, or null for a hold.</param>
/// <param name="HoldOwner">Who holds it, or null for an appointment.</param>
public readonly record struct TakenTime(string StaffId, TimeRange Blocked, DateTimeOffset Start, Guid? AppointmentId, string? HoldOwner);
