using Microsoft.Extensions.AI;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

public class FailingModelTests
{
    private static readonly HttpRequestException Down = new("Bad gateway");

    private readonly FrontDesk _desk = new();

    [Fact]
    public async Task A_model_that_fails_once_is_asked_again()
    {
        var model = new ScriptedModel().Fails(Down).Says("Here I am.");
        var next = new ScriptedModel();
        await using var call = _desk.Call(model, next);

        var turn = await call.SayAsync("Hello");

        Assert.Equal("Here I am.", turn.Text);
        Assert.Equal(["receptionist_failed"], turn.Failures);
        Assert.Empty(next.Requests);
    }

    [Fact]
    public async Task A_model_that_fails_twice_gives_way_to_the_next_for_the_rest_of_the_call()
    {
        var model = new ScriptedModel().Fails(Down).Fails(Down);
        var next = new ScriptedModel { Otherwise = "I'm taking over." };
        await using var call = _desk.Call(model, next);

        var turn = await call.SayAsync("Hello");
        await call.SayAsync("Hello again");

        Assert.Equal("I'm taking over.", turn.Text);
        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(2, next.Requests.Count);
    }

    [Fact]
    public async Task A_model_that_breaks_off_in_mid_answer_is_followed_by_the_next_after_an_apology()
    {
        var model = new ScriptedModel().Fails(Down, new TextContent("On Tuesday I have. "), new TextContent("Half a sen"));
        var next = new ScriptedModel { Otherwise = "Which day?" };
        await using var call = _desk.Call(model, next);

        var turn = await call.SayAsync("Hello");

        Assert.Equal("On Tuesday I have. Sorry, let me start again. Which day?", turn.Text);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task An_empty_answer_counts_as_a_failure()
    {
        var model = new ScriptedModel().Answers().Answers(new TextContent("  \n "));
        var next = new ScriptedModel { Otherwise = "Which day?" };
        await using var call = _desk.Call(model, next);

        var turn = await call.SayAsync("Hello");

        Assert.Equal("Which day?", turn.Text);
        Assert.Equal(["receptionist_empty", "receptionist_empty"], turn.Failures);
    }

    [Fact]
    public async Task A_model_that_hangs_and_ignores_its_cancellation_is_left_behind()
    {
        var model = new ScriptedModel().Does(ScriptedModel.Hang).Does(ScriptedModel.Hang);
        var next = new ScriptedModel { Otherwise = "Which day?" };
        await using var call = _desk.Call(model, next);

        var answering = call.SayAsync("Hello");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            while (model.Requests.Count < attempt || _desk.Clock.WaitingTimers == 0)
                await Task.Yield();
            _desk.Clock.Advance(_desk.Options.FirstWordsWithin);
        }

        Assert.Equal("Which day?", (await answering).Text);
        Assert.Equal(["receptionist_timeout", "receptionist_timeout"], (await answering).Failures);
    }

    [Fact]
    public async Task When_nobody_answers_the_caller_is_told_and_the_call_goes_on()
    {
        var model = new ScriptedModel { Otherwise = "Well again." }.Fails(Down).Fails(Down);
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("Hello");
        var next = await call.SayAsync("Hello?");

        Assert.Equal(_desk.Phrases.NoAnswer, turn.Text);
        Assert.Equal("Well again.", next.Text);
    }

    [Fact]
    public async Task A_stream_without_end_is_cut_off()
    {
        var model = new ScriptedModel().Does(_ => Forever("Blah blah blah. ")).Does(_ => Forever("")).Does(_ => Forever(""));
        var next = new ScriptedModel { Otherwise = "Which day?" };
        await using var call = _desk.Call(model, next);

        var long1 = await call.SayAsync("Hello");
        var empty = await call.SayAsync("Hello");

        Assert.InRange(long1.Text.Length, 1000, 5000);
        Assert.Equal("Which day?", empty.Text);
    }

    [Fact]
    public async Task A_model_that_calls_tools_without_end_is_stopped()
    {
        var model = new ScriptedModel();
        for (var i = 0; i < 200; i++)
            model.Calls("check_availability", ("date", "2024-03-05"), ("duration", 30));
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("Hello");

        Assert.InRange(model.Requests.Count, 2, 20);
        Assert.Equal(_desk.Phrases.NoAnswer, turn.Text);
    }

    [Fact]
    public async Task A_client_that_runs_the_tools_itself_goes_through_the_same_gate()
    {
        ScriptedModel model = null!;
        model = new ScriptedModel().Offers("2024-03-05").Does(_ => RunsItself(model.Options[^1]!));
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");

        var turn = await call.SayAsync("2 PM");
        var done = await call.SayAsync("Yes");

        Assert.Equal(_desk.SlotAt("2024-03-05 14:00"), turn.Asked!.Slot);
        Assert.EndsWith("Shall I book it?", turn.Text, StringComparison.Ordinal);
        Assert.NotNull(done.Committed);
        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task A_tool_kept_by_a_client_does_nothing_between_turns()
    {
        var model = new ScriptedModel();
        await using var call = _desk.Call(model);
        await call.SayAsync("Hello");
        var kept = model.Options[0]!.Tools!.OfType<AIFunction>().Single(tool => tool.Name == "check_availability");

        var result = await kept.InvokeAsync(new AIFunctionArguments { ["date"] = "2024-03-05", ["duration"] = 30 });

        Assert.Contains("too_many_calls", result!.ToString(), StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> RunsItself(ChatOptions options)
    {
        var made = ScriptedModel.Call("book_appointment", ("date", "2024-03-05"), ("time", "14:00"), ("email", "a@example.com"), ("name", "Ann Lee"), ("duration", 30));
        yield return new ChatResponseUpdate(ChatRole.Assistant, [made]);
        var result = await options.Tools!.OfType<AIFunction>().Single(tool => tool.Name == made.Name).InvokeAsync(new AIFunctionArguments(made.Arguments));
        yield return new ChatResponseUpdate(ChatRole.Tool, [new FunctionResultContent(made.CallId, result)]);
        yield return new ChatResponseUpdate(ChatRole.Assistant, "You're all booked!");
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Forever(string text)
    {
        while (true)
        {
            await Task.CompletedTask;
            yield return new ChatResponseUpdate(ChatRole.Assistant, text);
        }
    }
}
