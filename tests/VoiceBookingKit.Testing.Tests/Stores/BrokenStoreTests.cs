using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;
using VoiceBookingKit.Testing.Stores;

namespace VoiceBookingKit.Testing.Tests.Stores;

/// <summary>Stores that each break one promise, and the promise that must notice.</summary>
public sealed class BrokenStoreTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { nameof(ForgetsHolds), nameof(BookingStoreConformance.A_hold_keeps_others_out_until_it_expires) },
        { nameof(KeepsExpiredHolds), nameof(BookingStoreConformance.What_is_held_is_taken_until_the_hold_expires) },
        { nameof(ChecksBeforeItLocks), nameof(BookingStoreConformance.Of_200_who_want_one_slot_at_once_one_gets_it) },
        { nameof(ForgetsKeys), nameof(BookingStoreConformance.The_same_key_books_once_and_shows_the_appointment_as_it_stands) },
        { nameof(IgnoresLimits), nameof(BookingStoreConformance.A_day_s_limit_counts_standing_appointments_of_the_same_staff_that_start_that_day) },
        { nameof(AnswersWhatItWasAsked), nameof(BookingStoreConformance.The_same_key_moves_and_cancels_once) },
        { nameof(LosesSeconds), nameof(BookingStoreConformance.An_appointment_is_read_back_as_it_was_booked) },
        { nameof(ForgetsHolds), nameof(BookingStoreConformance.Random_histories_go_as_the_contract_says) },
        { nameof(IgnoresLimits), nameof(BookingStoreConformance.Random_histories_go_as_the_contract_says) },
        { nameof(ForgetsKeys), nameof(BookingStoreConformance.Random_histories_go_as_the_contract_says) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_promise_is_noticed(string store, string promise) =>
        await Assert.ThrowsAsync<ConformanceException>(() => new Suite(store).CheckAsync(promise));

    private sealed class Suite(string store) : BookingStoreConformance
    {
        protected override Task<IBookingStore> CreateStoreAsync()
        {
            var inner = new InMemoryBookingStore();
            return Task.FromResult<IBookingStore>(store switch
            {
                nameof(ForgetsHolds) => new ForgetsHolds(inner),
                nameof(KeepsExpiredHolds) => new KeepsExpiredHolds(inner),
                nameof(ChecksBeforeItLocks) => new ChecksBeforeItLocks(inner),
                nameof(ForgetsKeys) => new ForgetsKeys(inner),
                nameof(IgnoresLimits) => new IgnoresLimits(inner),
                nameof(AnswersWhatItWasAsked) => new AnswersWhatItWasAsked(inner),
                nameof(LosesSeconds) => new LosesSeconds(inner),
                _ => throw new ArgumentOutOfRangeException(nameof(store)),
            });
        }
    }

    private sealed class ForgetsHolds(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default) => Task.FromResult(true);
    }

    private sealed class KeepsExpiredHolds(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
            base.GetTakenAsync(within, now.AddMinutes(-10), cancellationToken);
    }

    private sealed class ForgetsKeys(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
            base.CommitAsync(commit with { Key = Guid.NewGuid().ToString() }, cancellationToken);
    }

    private sealed class IgnoresLimits(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
            base.CommitAsync(commit is BookingCommit.Book book ? book with { Limit = null, MaxOpen = null } : commit, cancellationToken);
    }

    private sealed class AnswersWhatItWasAsked(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
        {
            var result = await base.CommitAsync(commit, cancellationToken);
            return result.Outcome == CommitOutcome.AlreadyCommitted ? result with { Outcome = CommitOutcome.Committed } : result;
        }
    }

    private sealed class LosesSeconds(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) => base.CommitAsync(
            commit is BookingCommit.Book book ? book with { Appointment = book.Appointment with { CreatedAt = Whole(book.Appointment.CreatedAt) } } : commit, cancellationToken);

        private static DateTimeOffset Whole(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
    }

    /// <summary>Asks first whether the time is free, and writes when a second caller has asked too: a store without a lock.</summary>
    private sealed class ChecksBeforeItLocks(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        private readonly List<Appointment> _written = [];
        private readonly TaskCompletionSource _twoHaveAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _asked;

        public override async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
        {
            var appointment = ((BookingCommit.Book)commit).Appointment;
            bool isTaken;
            lock (_written)
                isTaken = _written.Any(other => other.Blocked.Overlaps(appointment.Blocked));
            if (Interlocked.Increment(ref _asked) == 2)
                _twoHaveAsked.SetResult();
            await _twoHaveAsked.Task;
            if (isTaken)
                return new CommitResult(CommitOutcome.SlotTaken, null);
            lock (_written)
                _written.Add(appointment);
            return new CommitResult(CommitOutcome.Committed, appointment);
        }

        public override Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<TakenTime>>([.. _written.Select(a => new TakenTime(a.Slot.StaffId, a.Blocked, a.Slot.Start, a.Id, null))]);
    }
}
