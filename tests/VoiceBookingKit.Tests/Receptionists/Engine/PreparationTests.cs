using Microsoft.Extensions.AI;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

public class PreparationTests
{
    private readonly FrontDesk _desk = new();
    private readonly ScriptedModel _model = new();

    [Fact]
    public async Task An_answer_that_was_prepared_is_not_asked_for_again()
    {
        _model.Says("We open at nine.");
        await using var call = _desk.Call(_model);
        await call.GreetAsync();

        using var prepared = call.Conversation.Prepare("When do you open?");
        await RequestsAsync(1);
        var turn = await call.SayAsync("When do you open?");

        Assert.Equal("We open at nine.", turn.Text);
        Assert.Single(_model.Requests);
        Assert.Equal("When do you open?", _model.Requests[0][^1].Text);
    }

    [Fact]
    public async Task A_preparation_that_is_dropped_changes_nothing()
    {
        _model.Books("2024-03-05", "14:00").Says("Sure.");
        await using var call = _desk.Call(_model);
        await call.GreetAsync();

        var prepared = call.Conversation.Prepare("Book Tuesday at two");
        await RequestsAsync(1);
        prepared!.Dispose();
        var turn = await call.SayAsync("Book Tuesday at two or three");

        Assert.Equal("Book Tuesday at two or three", _model.Requests[^1][^1].Text);
        Assert.Equal([ChatRole.System, ChatRole.Assistant, ChatRole.User], _model.Requests[^1].Select(message => message.Role));
        Assert.Empty(turn.Events.OfType<ConversationEvent.ConfirmationAsked>());
        Assert.Empty(await _desk.HeldAsync());
        Assert.Empty(await _desk.StandingAsync());
    }

    [Fact]
    public async Task Other_words_than_those_prepared_for_are_answered_by_themselves()
    {
        _model.Says("For the first half.").Says("For all of it.");
        await using var call = _desk.Call(_model);

        call.Conversation.Prepare("I would like");
        await RequestsAsync(1);

        Assert.Equal("For all of it.", (await call.SayAsync("I would like a demo")).Text);
    }

    [Fact]
    public async Task Tools_of_a_prepared_answer_run_only_once_it_is_used()
    {
        _model.Offers("2024-03-05");
        await using var call = _desk.Call(_model);

        call.Conversation.Prepare("Tuesday?");
        await RequestsAsync(1);
        var turn = await call.SayAsync("Tuesday?");

        Assert.NotEmpty(turn.Result<AvailabilityResult>().Slots);
        Assert.Equal(2, _model.Requests.Count);
    }

    [Fact]
    public async Task A_client_that_runs_tools_by_itself_gets_nowhere_in_a_preparation()
    {
        var ran = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _model.Does(_ => RunItself(ran)).Says("Asked again.");
        await using var call = _desk.Call(_model);

        call.Conversation.Prepare("Book it");
        var refusal = $"{await ran.Task}";
        var turn = await call.SayAsync("Book it");

        Assert.Contains("too_early", refusal, StringComparison.Ordinal);
        Assert.Equal("Asked again.", turn.Text);
        Assert.Empty(await _desk.HeldAsync());
    }

    [Fact]
    public async Task Nothing_is_prepared_while_a_yes_is_awaited()
    {
        _model.Offers("2024-03-05").Books("2024-03-05", "14:00");
        await using var call = _desk.Call(_model);
        await call.SayAsync("Tuesday?");
        await call.SayAsync("2 PM. John Smith.");

        Assert.Null(call.Conversation.Prepare("yes"));
        Assert.Empty(await _desk.StandingAsync());
    }

    [Fact]
    public async Task A_prepared_answer_that_fails_is_asked_for_again()
    {
        _model.Fails(new InvalidOperationException()).Says("Here I am.");
        await using var call = _desk.Call(_model);

        call.Conversation.Prepare("Hello?");
        await RequestsAsync(1);

        Assert.Equal("Here I am.", (await call.SayAsync("Hello?")).Text);
    }

    private async IAsyncEnumerable<ChatResponseUpdate> RunItself(TaskCompletionSource<object?> ran)
    {
        await Task.Yield();
        var book = _model.Options[^1]!.Tools!.OfType<AIFunction>().Single(tool => tool.Name == "book_appointment");
        ran.SetResult(await book.InvokeAsync(new AIFunctionArguments { ["date"] = "2024-03-05", ["time"] = "14:00", ["name"] = "Jo", ["email"] = "jo@example.com" }));
        yield return new ChatResponseUpdate(ChatRole.Assistant, "Booked!");
    }

    private async Task RequestsAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_model.Requests.Count < count)
            await Task.Delay(1, patience.Token);
    }
}
