using Microsoft.Extensions.AI;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

public class ConversationTests
{
    private readonly FrontDesk _desk = new();

    [Fact]
    public async Task The_greeting_is_said_without_asking_a_model_and_stands_in_the_history()
    {
        var model = new ScriptedModel();
        await using var call = _desk.Call(model);

        var greeting = await call.GreetAsync();
        Assert.Empty(model.Requests);
        await call.SayAsync("Hello");

        Assert.Equal("Hello, this is Northwind Studio. How can I help you?", greeting.Text);
        Assert.Equal([ChatRole.System, ChatRole.Assistant, ChatRole.User], model.Requests[0].Select(message => message.Role));
        Assert.Equal("Hello", model.Requests[0][2].Text);
    }

    [Fact]
    public async Task The_hosts_own_greeting_is_used()
    {
        _desk.Options.Greeting = "Welcome to {business}!";
        await using var call = _desk.Call(new ScriptedModel());

        Assert.Equal("Welcome to Northwind Studio!", (await call.GreetAsync()).Text);
    }

    [Fact]
    public async Task Sentences_are_said_as_they_are_written()
    {
        var second = new TaskCompletionSource();
        var model = new ScriptedModel().Does(_ => Slowly(second.Task));
        await using var call = _desk.Call(model);

        await using var events = call.Conversation.AnswerAsync("Hello").GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("One moment.", ((ConversationEvent.Words)events.Current).Text);
        second.SetResult();
        Assert.True(await events.MoveNextAsync());

        Assert.Equal(" Here I am.", ((ConversationEvent.Words)events.Current).Text);

        static async IAsyncEnumerable<ChatResponseUpdate> Slowly(Task until)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, "One mo");
            yield return new ChatResponseUpdate(ChatRole.Assistant, "ment. Here");
            await until;
            yield return new ChatResponseUpdate(ChatRole.Assistant, " I am.");
        }
    }

    [Fact]
    public async Task An_interruption_leaves_in_the_history_what_was_said_and_no_more()
    {
        var model = new ScriptedModel().Says("First. ", "Second. ", "Third.");
        await using var call = _desk.Call(model);
        using var interruption = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in call.Conversation.AnswerAsync("Hello", interruption.Token))
                await interruption.CancelAsync();
        });

        await call.SayAsync("Sorry, go on");

        Assert.Equal("First.", model.Requests[1].Last(message => message.Role == ChatRole.Assistant).Text);
    }

    [Fact]
    public async Task A_read_back_that_was_interrupted_has_to_be_read_back_again()
    {
        var model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "14:00").Says("Shall I?").Books("2024-03-05", "14:00");
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");
        await foreach (var happened in call.Conversation.AnswerAsync("2 PM"))
        {
            if (happened is ConversationEvent.ConfirmationAsked)
                break;
        }

        Assert.Null((await call.SayAsync("Yes")).Committed);
        Assert.NotNull((await call.SayAsync("Yes, book it")).Asked);
        Assert.NotNull((await call.SayAsync("Yes")).Committed);
    }

    [Fact]
    public async Task A_commit_goes_through_an_interruption_and_is_said_in_the_next_turn()
    {
        var model = new ScriptedModel { Otherwise = "We are at the harbour." }.Offers("2024-03-05").Books("2024-03-05", "14:00");
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");
        await call.SayAsync("2 PM");
        using var interruption = new CancellationTokenSource();
        _desk.Store.BeforeCommit = _ => interruption.CancelAsync();
        var events = new List<ConversationEvent>();
        await foreach (var happened in call.Conversation.AnswerAsync("Yes", interruption.Token))
            events.Add(happened);

        var next = await call.SayAsync("Where are you?");

        Assert.Single(await _desk.StandingAsync());
        Assert.Single(events.OfType<ConversationEvent.Committed>());
        Assert.Empty(events.OfType<ConversationEvent.Words>());
        Assert.Matches("^You're booked: .* We are at the harbour.$", next.Text);
    }

    [Fact]
    public async Task Every_call_in_the_history_has_its_result_though_the_caller_interrupts_anywhere()
    {
        for (var stop = 0; stop < 6; stop++)
        {
            var model = new ScriptedModel().Answers(
                new TextContent("Let me see. "),
                ScriptedModel.Call("check_availability", ("date", "2024-03-05"), ("duration", 30)),
                ScriptedModel.Call("check_availability", ("date", "2024-03-06"), ("duration", 30))).Says("There.", " And there.");
            await using var call = _desk.Call(model);
            var seen = 0;
            await foreach (var happened in call.Conversation.AnswerAsync("This week?"))
            {
                if (seen++ == stop)
                    break;
            }

            await call.SayAsync("Sorry?");

            var contents = model.Requests[^1].SelectMany(message => message.Contents).ToList();
            Assert.Equal(contents.OfType<FunctionCallContent>().Select(made => made.CallId), contents.OfType<FunctionResultContent>().Select(result => result.CallId));
        }
    }

    [Fact]
    public async Task Tools_called_together_run_in_order_and_their_results_come_back_together()
    {
        var model = new ScriptedModel().Answers(
            ScriptedModel.Call("check_availability", ("date", "2024-03-05"), ("duration", 30)),
            ScriptedModel.Call("check_availability", ("date", "2024-03-06"), ("duration", 30))).Says("Tuesday or Wednesday.");
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("This week?");

        Assert.Equal([5, 6], turn.Events.OfType<ConversationEvent.ToolFinished>().Select(finished => ((AvailabilityResult)finished.Result).Date.Day));
        var last = model.Requests[1];
        Assert.Equal(ChatRole.Tool, last[^1].Role);
        Assert.Equal(2, last[^1].Contents.Count);
        Assert.Equal(2, last[^2].Contents.OfType<FunctionCallContent>().Count());
    }

    [Fact]
    public async Task Of_two_bookings_proposed_together_only_the_first_is_asked()
    {
        var model = new ScriptedModel().Offers("2024-03-05").Answers(
            ScriptedModel.Call("book_appointment", ("date", "2024-03-05"), ("time", "14:00"), ("email", "a@example.com"), ("name", "Ann"), ("duration", 30)),
            ScriptedModel.Call("book_appointment", ("date", "2024-03-05"), ("time", "15:00"), ("email", "a@example.com"), ("name", "Ann"), ("duration", 30)));
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");

        var turn = await call.SayAsync("Both");

        Assert.Equal(_desk.SlotAt("2024-03-05 14:00"), turn.Asked!.Slot);
        Assert.Equal("waiting_for_caller", turn.Refusal);
    }

    [Fact]
    public async Task Every_message_has_its_time()
    {
        var model = new ScriptedModel().Offers("2024-03-05");
        await using var call = _desk.Call(model);
        await call.GreetAsync();
        await call.SayAsync("Tuesday?");

        Assert.All(model.Requests[^1], message => Assert.Equal(_desk.Clock.GetUtcNow(), message.CreatedAt));
    }

    [Fact]
    public async Task A_message_left_is_kept_once_and_told()
    {
        var model = new ScriptedModel()
            .Calls("leave_message", ("contact", "(212) 555-0100"), ("message", "Call me"), ("name", "Ann"))
            .Calls("leave_message", ("contact", "212 555 0100"), ("message", "Call me")).Says("I passed that on.");
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("I want a person");

        var kept = Assert.Single(await _desk.Store.GetMessagesAsync(DateTimeOffset.MinValue));
        Assert.Equal("+12125550100", kept.Contact);
        Assert.Equal(kept, turn.Events.OfType<ConversationEvent.MessageLeft>().First().Message);
    }

    [Fact]
    public async Task Ending_the_call_comes_after_the_words()
    {
        await using var call = _desk.Call(new ScriptedModel().Answers(new TextContent("Bye now."), ScriptedModel.Call("end_call")));

        var turn = await call.SayAsync("Bye");

        Assert.Equal("Bye now.", turn.Text);
        Assert.IsType<ConversationEvent.EndRequested>(turn.Events[^1]);
    }

    [Fact]
    public async Task A_model_that_ends_without_a_word_has_goodbye_said_for_it()
    {
        await using var call = _desk.Call(new ScriptedModel().Calls("end_call"));

        Assert.Equal(_desk.Phrases.Goodbye, (await call.SayAsync("Bye")).Text);
    }

    [Fact]
    public async Task Silence_is_asked_about_once_and_then_ends_the_call()
    {
        await using var call = _desk.Call(new ScriptedModel());

        var first = await call.StaySilentAsync();
        await call.SayAsync("I'm here");
        var again = await call.StaySilentAsync();
        var last = await call.StaySilentAsync();

        Assert.Equal("Are you still there?", first.Text);
        Assert.False(again.Ends);
        Assert.True(last.Ends);
    }

    [Fact]
    public async Task A_text_of_nothing_but_control_characters_is_asked_for_again()
    {
        var model = new ScriptedModel();
        await using var call = _desk.Call(model);

        var turn = await call.SayAsync("\u0000\u0007 \u202e");

        Assert.Equal(_desk.Phrases.NoAnswer, turn.Text);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task A_caller_in_another_zone_hears_both_times()
    {
        var model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "09:00");
        await using var call = _desk.Call(request => request with { TimeZone = "Asia/Tokyo" }, model);
        await call.SayAsync("Tuesday?");

        var asked = await call.SayAsync("9 AM");
        var done = await call.SayAsync("Yes");

        Assert.Contains("March 5th at 9 AM, which is 11 PM your time", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Asia/Tokyo", done.Committed!.Appointment.Appointment.Customer.TimeZone);
        Assert.Equal(new TimeSpan(9, 0, 0), done.Committed.Appointment.CustomerStart!.Value.Offset);
    }

    [Fact]
    public async Task What_is_heard_is_spelled_and_what_is_read_is_written()
    {
        foreach (var isSpoken in (bool[])[true, false])
        {
            var model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "14:00");
            await using var call = _desk.Call(request => request with { IsSpoken = isSpoken }, model);
            await call.SayAsync("Tuesday?");

            var asked = await call.SayAsync("2 PM");

            Assert.Contains(isSpoken ? "john dot smith at example dot com" : "john.smith@example.com", asked.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_long_call_keeps_its_tools_results_longer_than_its_small_talk()
    {
        _desk.Options.MaxHistory = 20;
        var model = new ScriptedModel().Offers("2024-03-05");
        await using var call = _desk.Call(model);
        await call.SayAsync("Tuesday?");
        for (var i = 0; i < 50; i++)
            await call.SayAsync($"Remark {i}");

        var last = model.Requests[^1];

        Assert.True(last.Count <= 22);
        Assert.Contains(last.SelectMany(message => message.Contents), content => content is FunctionResultContent);
        Assert.Equal("Remark 49", last[^1].Text);
    }
}
