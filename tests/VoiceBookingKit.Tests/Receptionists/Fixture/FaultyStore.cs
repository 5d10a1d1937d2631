using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Receptionists.Fixture;

/// <summary>A real store whose connection a test can cut: before a commit, or after it, so that the outcome is not heard.</summary>
internal sealed class FaultyStore(IBookingStore store) : IBookingStore
{
    /// <summary>Everything fails while it is set.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many commits are done and then not answered.</summary>
    public int CommitsToLose { get; set; }

    /// <summary>Whether the store goes down right after the next commit, before it is answered.</summary>
    public bool GoesDownAfterCommit { get; set; }

    /// <summary>Runs just before a commit reaches the store.</summary>
    public Func<BookingCommit, Task>? BeforeCommit { get; set; }

    /// <summary>Every commit that reached the store.</summary>
    public List<BookingCommit> Commits { get; } = [];

    public Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Reached().GetTakenAsync(within, now, cancellationToken);

    public Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Reached().TryHoldAsync(hold, leaving, now, cancellationToken);

    public Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default) => Reached().ReleaseHoldsAsync(owner, cancellationToken);

    public async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
    {
        if (BeforeCommit is { } before)
            await before(commit);
        var result = await Reached().CommitAsync(commit, cancellationToken);
        Commits.Add(commit);
        IsDown |= GoesDownAfterCommit;
        GoesDownAfterCommit = false;
        if (IsDown || CommitsToLose-- > 0)
            throw new BookingStoreException("The connection was lost.");
        return result;
    }

    public Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        Reached().FindCommitAsync(commit, cancellationToken);

    public Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Reached().FindAsync(id, cancellationToken);

    public Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        Reached().FindByReferenceAsync(reference, cancellationToken);

    public Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, TimeRange starting, CancellationToken cancellationToken = default) =>
        Reached().FindByEmailAsync(email, starting, cancellationToken);

    public Task<IReadOnlyList<Appointment>> ListAsync(TimeRange starting, CancellationToken cancellationToken = default) => Reached().ListAsync(starting, cancellationToken);

    public Task<IReadOnlyList<AppointmentChange>> GetHistoryAsync(Guid id, CancellationToken cancellationToken = default) => Reached().GetHistoryAsync(id, cancellationToken);

    public Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default) => Reached().LeaveMessageAsync(message, cancellationToken);

    public Task<IReadOnlyList<CallbackMessage>> GetMessagesAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        Reached().GetMessagesAsync(since, cancellationToken);

    private IBookingStore Reached() => IsDown ? throw new BookingStoreException("The store is down.") : store;
}
