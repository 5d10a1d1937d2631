using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Gate;

public class StoreFailureTests
{
    private readonly FrontDesk _desk = new();
    private readonly ScriptedModel _model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "14:00");

    [Fact]
    public async Task What_cannot_be_read_is_not_free()
    {
        _desk.Store.IsDown = true;
        await using var call = _desk.Call(_model);

        var turn = await call.SayAsync("Tuesday?");

        Assert.Equal(ToolStatus.Unavailable, turn.Result<PlainResult>().Status);
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_once_is_found_by_its_key_and_confirmed_once()
    {
        await using var call = await AskedAsync();
        _desk.Store.CommitsToLose = 1;

        var turn = await call.SayAsync("Yes");

        Assert.NotNull(turn.Committed);
        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task A_commit_that_stays_unanswered_is_never_called_booked_and_a_later_yes_books_once()
    {
        await using var call = await AskedAsync();
        _desk.Store.GoesDownAfterCommit = true;

        var unknown = await call.SayAsync("Yes");
        _desk.Store.IsDown = false;
        var again = await call.SayAsync("Yes");

        Assert.Null(unknown.Committed);
        Assert.Equal(_desk.Phrases.OutcomeUnknown, unknown.Text);
        Assert.Equal(["store_unavailable"], unknown.Failures);
        Assert.NotNull(again.Committed);
        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task A_proposal_made_again_after_an_unknown_outcome_keeps_its_key()
    {
        await using var call = await AskedAsync();
        _desk.Store.GoesDownAfterCommit = true;
        await call.SayAsync("Yes");
        _desk.Store.IsDown = false;
        _model.Books("2024-03-05", "14:00");

        // The slot is the caller's own by now, so the second proposal may be refused; whatever is said, it is booked once.
        await call.SayAsync("hmm, well, what happens now");
        await call.SayAsync("Yes");

        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task A_store_that_hangs_is_given_up_at_the_deadline()
    {
        await using var call = await AskedAsync();
        _desk.Store.BeforeCommit = _ => new TaskCompletionSource().Task;

        var answering = call.SayAsync("Yes");
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await WaitForTimerAsync();
            _desk.Clock.Advance(_desk.Options.StoreWithin);
        }

        Assert.Equal(_desk.Phrases.OutcomeUnknown, (await answering).Text);
    }

    [Fact]
    public async Task Disposing_is_quiet_when_the_store_is_down()
    {
        var call = await AskedAsync();
        _desk.Store.IsDown = true;

        await call.DisposeAsync();
    }

    private async Task WaitForTimerAsync()
    {
        while (_desk.Clock.WaitingTimers == 0)
            await Task.Yield();
    }

    private async Task<TestCall> AskedAsync()
    {
        var call = _desk.Call(_model);
        await call.SayAsync("Tuesday?");
        Assert.NotNull((await call.SayAsync("2 PM please")).Asked);
        return call;
    }
}
