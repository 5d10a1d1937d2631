using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Booking;

public sealed class UnreliableStoreTests
{
    [Fact]
    public async Task What_can_not_be_read_is_not_free()
    {
        var salon = new Salon(wrap: inner => new Unreadable(inner));
        var query = new AvailabilityQuery("haircut", Salon.Monday, Salon.Monday);

        await Assert.ThrowsAsync<BookingStoreException>(() => salon.Desk.FindSlotsAsync(query));
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.Desk.CheckAsync(Salon.Slot(10), "call-1"));
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.Desk.BookAsync(Salon.Request(Salon.Slot(10))));
    }

    [Fact]
    public async Task A_booking_whose_answer_got_lost_is_found_by_its_key()
    {
        var salon = new Salon(wrap: inner => new LosesAnswers(inner));
        await Assert.ThrowsAsync<BookingStoreException>(() => salon.Desk.BookAsync(Salon.Request(Salon.Slot(10))));

        var result = await salon.Desk.BookAsync(Salon.Request(Salon.Slot(10)));

        Assert.True(result.IsDone);
        Assert.Equal([result.Appointment!], await salon.Store.ListAsync(new TimeRange(Salon.Slot(9).Start, Salon.Slot(17).Start)));
    }

    [Fact]
    public async Task A_slot_that_is_lost_between_check_and_commit_is_taken()
    {
        var salon = new Salon(wrap: inner => new ShowsNothingTaken(inner));
        await salon.BookAsync(Salon.Slot(10));

        Assert.Equal(BookingRefusal.Taken, (await salon.Desk.BookAsync(Salon.Request(Salon.Slot(10)))).Refusal);
        Assert.Equal(BookingRefusal.Taken, (await salon.Desk.HoldAsync(Salon.Slot(10), "call-2")).Refusal);
    }

    [Fact]
    public async Task A_reference_that_is_taken_is_replaced_by_another()
    {
        var store = new HasReferencesTaken(new InMemoryBookingStore(), 3);
        var salon = new Salon(wrap: _ => store);

        var booked = await salon.BookAsync(Salon.Slot(10));

        Assert.Equal(3, store.Refused.Count);
        Assert.DoesNotContain(booked.Reference, store.Refused);
    }

    [Fact]
    public async Task A_store_without_a_free_reference_is_a_broken_store()
    {
        var salon = new Salon(wrap: inner => new HasReferencesTaken(inner, int.MaxValue));

        await Assert.ThrowsAsync<BookingStoreException>(() => salon.Desk.BookAsync(Salon.Request(Salon.Slot(10))));
    }

    private sealed class Unreadable(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
            Task.FromException<IReadOnlyList<TakenTime>>(new BookingStoreException("The disk is gone."));
    }

    private sealed class LosesAnswers(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        private int _commits;

        public override async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
        {
            var result = await base.CommitAsync(commit, cancellationToken);
            return Interlocked.Increment(ref _commits) == 1 ? throw new BookingStoreException("The connection broke off.") : result;
        }
    }

    private sealed class ShowsNothingTaken(IBookingStore inner) : DelegatingBookingStore(inner)
    {
        public override Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<TakenTime>>([]);
    }

    private sealed class HasReferencesTaken(IBookingStore inner, int times) : DelegatingBookingStore(inner)
    {
        public List<string> Refused { get; } = [];

        public override Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
        {
            if (commit is not BookingCommit.Book book || Refused.Count >= times)
                return base.CommitAsync(commit, cancellationToken);
            Refused.Add(book.Appointment.Reference);
            return Task.FromResult(new CommitResult(CommitOutcome.ReferenceTaken, null));
        }
    }
}
