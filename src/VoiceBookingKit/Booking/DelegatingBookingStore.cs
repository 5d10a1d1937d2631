using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>A store that passes everything on to another, for those that change or watch some of it.</summary>
/// <param name="inner">The other store; whoever made it disposes of it.</param>
public abstract class DelegatingBookingStore(IBookingStore inner) : IBookingStore
{
    /// <summary>The other store.</summary>
    protected IBookingStore Inner { get; } = inner;

    /// <inheritdoc />
    public virtual IOutboxStore? Outbox => Inner.Outbox;

    /// <inheritdoc />
    public virtual IOutsideStore? Outside => Inner.Outside;

    /// <inheritdoc />
    public virtual Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Inner.GetTakenAsync(within, now, cancellationToken);

    /// <inheritdoc />
    public virtual Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Inner.TryHoldAsync(hold, leaving, now, cancellationToken);

    /// <inheritdoc />
    public virtual Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default) => Inner.ReleaseHoldsAsync(owner, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        Inner.CommitAsync(commit, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        Inner.FindCommitAsync(commit, cancellationToken);

    /// <inheritdoc />
    public virtual Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Inner.FindAsync(id, cancellationToken);

    /// <inheritdoc />
    public virtual Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        Inner.FindByReferenceAsync(reference, cancellationToken);

    /// <inheritdoc />
    public virtual Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, TimeRange starting, CancellationToken cancellationToken = default) =>
        Inner.FindByEmailAsync(email, starting, cancellationToken);

    /// <inheritdoc />
    public virtual Task<IReadOnlyList<Appointment>> ListAsync(TimeRange starting, CancellationToken cancellationToken = default) =>
        Inner.ListAsync(starting, cancellationToken);

    /// <inheritdoc />
    public virtual Task<IReadOnlyList<AppointmentChange>> GetHistoryAsync(Guid id, CancellationToken cancellationToken = default) =>
        Inner.GetHistoryAsync(id, cancellationToken);

    /// <inheritdoc />
    public virtual Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default) =>
        Inner.LeaveMessageAsync(message, cancellationToken);

    /// <inheritdoc />
    public virtual Task<IReadOnlyList<CallbackMessage>> GetMessagesAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        Inner.GetMessagesAsync(since, cancellationToken);

    /// <inheritdoc />
    public virtual Task MarkNoShowAsync(NoShow noShow, CancellationToken cancellationToken = default) => Inner.MarkNoShowAsync(noShow, cancellationToken);

    /// <inheritdoc />
    public virtual Task<NoShow?> FindNoShowAsync(Guid appointmentId, CancellationToken cancellationToken = default) => Inner.FindNoShowAsync(appointmentId, cancellationToken);
}
