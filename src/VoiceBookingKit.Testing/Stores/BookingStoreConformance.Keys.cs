using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    public async Task The_same_key_books_once_and_shows_the_appointment_as_it_stands()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        var again = Book(SlotAt(60)) with { Key = book.Key };
        var first = await CommitAsync(store, book);

        await RequireRetryAsync(store, again, first);
        var moved = await CommitAsync(store, Move(first, SlotAt(120)));
        await RequireRetryAsync(store, again, moved);
        var cancelled = await CommitAsync(store, Cancel(moved));
        await RequireRetryAsync(store, again, cancelled);

        Require.Same(3, (await store.GetHistoryAsync(first.Id)).Count, "the number of entries in the trail");
        Require.Same(0, (await TakenAsync(store)).Count, "the number of taken times");
    }

    public async Task The_same_key_moves_and_cancels_once()
    {
        var store = await CreateStoreAsync();
        var first = await CommitAsync(store, Book(SlotAt(60)));
        var move = Move(first, SlotAt(120));
        var moved = await CommitAsync(store, move);
        await RequireRetryAsync(store, move, moved);
        var cancel = Cancel(moved);
        var cancelled = await CommitAsync(store, cancel);

        await RequireRetryAsync(store, cancel, cancelled);
        await RequireRetryAsync(store, move, cancelled);
    }

    public async Task A_key_that_did_something_else_is_refused()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        var first = await CommitAsync(store, book);
        var other = await CommitAsync(store, Book(SlotAt(240)));

        BookingCommit[] reuses =
        [
            Book(SlotAt(120)) with { Key = book.Key },
            Book(SlotAt(60), email: "bo@example.com") with { Key = book.Key },
            Move(first, SlotAt(60)) with { Key = book.Key },
            Cancel(other) with { Key = book.Key },
        ];
        foreach (var reuse in reuses)
        {
            Require.Same(new CommitResult(CommitOutcome.KeyReused, null), await store.CommitAsync(reuse));
            Require.Same(new CommitResult(CommitOutcome.KeyReused, null), await store.FindCommitAsync(reuse));
        }
        Require.SameList([first, other], await store.ListAsync(new(Now, Now.AddDays(1))));
    }

    public async Task Looking_for_a_commit_changes_nothing()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));

        Require.Same(null, await store.FindCommitAsync(book));
        Require.Same(0, (await TakenAsync(store)).Count, "the number of taken times");
        await CommitAsync(store, book);
    }

    public async Task A_cancelled_call_stops_before_anything_is_done()
    {
        var store = await CreateStoreAsync();
        var book = Book(SlotAt(60));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Require.ThrowsAsync<OperationCanceledException>(() => store.CommitAsync(book, cancelled.Token), "A cancelled commit went on.");
        await Require.ThrowsAsync<OperationCanceledException>(() => TakenWith(cancelled.Token), "A cancelled query went on.");

        await CommitAsync(store, book);

        Task TakenWith(CancellationToken token) => store.GetTakenAsync(new(Now, Now.AddDays(1)), Now, token);
    }

    private static async Task RequireRetryAsync(IBookingStore store, BookingCommit commit, Appointment stands)
    {
        var expected = new CommitResult(CommitOutcome.AlreadyCommitted, stands);
        Require.Same(expected, await store.FindCommitAsync(commit), "what became of the commit");
        Require.Same(expected, await store.CommitAsync(commit), "the result of the retry");
    }
}
