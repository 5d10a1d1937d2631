using VoiceBookingKit.Booking;
using VoiceBookingKit.BookingWorker;

namespace VoiceBookingKit.EntityFrameworkCore.Tests.Processes;

public sealed class TwoBooksTests : IAsyncLifetime
{
    private const int Killed = 137;

    private readonly BookingFile _ours = new();
    private readonly BookingFile _theirs = new();

    public static TheoryData<string, string> Steps
    {
        get
        {
            var steps = new TheoryData<string, string>();
            foreach (var change in new[] { "book", "move", "cancel" })
            {
                foreach (var step in new[] { "before-request", "after-request", "before-commit", "after-commit" })
                {
                    // Between the answer and the commit nothing is done that differs from one change to another.
                    if (step != "before-commit" || change == "book")
                        steps.Add(change, step);
                }
            }
            return steps;
        }
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task A_process_that_is_killed_at_any_step_leaves_one_appointment_on_both_sides_or_none(string change, string step)
    {
        if (change != "book")
        {
            await using var before = new TwoBooks(_ours.Path, _theirs.Path);
            Assert.True((await before.BookAsync()).IsDone);
        }

        await using (var worker = await WorkerProcess.StartAsync(_ours.Path, "die", _theirs.Path, change, step))
        {
            Assert.Empty(await worker.WaitAsync());
            Assert.Equal(Killed, worker.ExitCode);
        }

        await using var after = new TwoBooks(_ours.Path, _theirs.Path);
        await after.Reconciler.RunAsync();
        after.Clock.Advance(TimeSpan.FromMinutes(5));
        await after.Reconciler.RunAsync();
        var (ours, theirs) = (await TwoBooks.StandingAsync(after.Store), await TwoBooks.StandingAsync(after.Calendar));

        // What the calendar had taken is finished, and what it had not is given up; a cancellation is finished in any case.
        var isDone = step != "before-request" || change == "cancel";
        Assert.Equal(Expected(change, isDone)?.Start, ours?.Slot.Start);
        Assert.Equal(ours?.Slot.Start, theirs?.Slot.Start);
        Assert.DoesNotContain(await after.Store.Outside!.GetDueIntentsAsync(DateTimeOffset.MaxValue, 10), intent => intent.State != IntentState.Released);
    }

    [Fact]
    public async Task A_process_that_was_killed_is_asked_again_with_the_same_key_and_books_once()
    {
        await using (var worker = await WorkerProcess.StartAsync(_ours.Path, "die", _theirs.Path, "book", "after-request"))
            await worker.WaitAsync();

        await using var after = new TwoBooks(_ours.Path, _theirs.Path);
        var again = await after.BookAsync();

        Assert.True(again.IsDone);
        Assert.Equal(again.Appointment!.Id, (await TwoBooks.StandingAsync(after.Calendar))!.Id);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _ours.DisposeAsync();
        await _theirs.DisposeAsync();
    }

    private static Slot? Expected(string change, bool isDone) => change switch
    {
        "book" => isDone ? Shop.Slot(9) : null,
        "move" => Shop.Slot(isDone ? 20 : 9),
        _ => isDone ? null : Shop.Slot(9),
    };
}
