using Microsoft.Extensions.AI;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

public class InterruptionTests
{
    private readonly FrontDesk _desk = new();
    private readonly ScriptedModel _model = new();

    [Fact]
    public async Task The_history_keeps_what_was_heard()
    {
        _model.Says("We are open from nine to five. ", "On Saturdays until noon. ", "Anything else?").Says("Sure.");
        await using var call = _desk.Call(_model);
        await call.GreetAsync();
        await call.SayAsync("When are you open?");

        call.Conversation.Interrupted("We are open from nine to five. On");
        await call.SayAsync("And on Sundays?");

        Assert.Equal("We are open from nine to five. On", _model.Requests[^1][^2].Text);
        Assert.Equal([ChatRole.System, ChatRole.Assistant, ChatRole.User, ChatRole.Assistant, ChatRole.User], _model.Requests[^1].Select(message => message.Role));
    }

    [Fact]
    public async Task An_answer_of_which_nothing_was_heard_leaves_no_trace_but_its_tools()
    {
        _model.Calls("check_availability", ("date", "2024-03-05"), ("duration", 30)).Says("Which time suits you?").Says("Sure.").Says("Sure.");
        await using var call = _desk.Call(_model);
        await call.SayAsync("Tuesday?");
        call.Conversation.Interrupted("");
        await call.SayAsync("Or Wednesday?");
        call.Conversation.Interrupted("");
        await call.SayAsync("Hello?");

        Assert.Equal(["Tuesday?", "Or Wednesday?", "Hello?"], _model.Requests[^1].Where(message => message.Role == ChatRole.User).Select(message => message.Text));
        Assert.All(_model.Requests[^1].Where(message => message.Role == ChatRole.Assistant), message => Assert.Equal("", message.Text));
        Assert.Single(_model.Requests[^1].SelectMany(message => message.Contents).OfType<FunctionResultContent>());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes, please book it.")]
    [InlineData("hold on a second")]
    [InlineData("sorry, what was that?")]
    public async Task A_read_back_that_was_cut_short_is_read_back_whole_before_a_yes_counts(string answer)
    {
        await using var call = await AskedAsync();
        call.Conversation.Interrupted("I have Product demo with Maya");

        var again = await call.SayAsync(answer);
        Assert.Null(again.Committed);
        Assert.Empty(await _desk.StandingAsync());
        Assert.EndsWith("Shall I book it?", again.Text, StringComparison.Ordinal);
        Assert.StartsWith("I have Product demo with Maya Chen", again.Text, StringComparison.Ordinal);

        Assert.NotNull((await call.SayAsync("yes")).Committed);
        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task A_yes_that_came_too_early_is_no_yes()
    {
        await using var call = await AskedAsync();
        call.Conversation.Interrupted(ReadBack);

        Assert.Null((await call.SayAsync("yes")).Committed);
        Assert.NotNull((await call.SayAsync("yes")).Committed);
    }

    [Fact]
    public async Task A_no_to_a_read_back_that_was_cut_short_is_a_no()
    {
        await using var call = await AskedAsync();
        call.Conversation.Interrupted("I have");
        await call.SayAsync("no no");

        Assert.Empty(await _desk.HeldAsync());
    }

    [Fact]
    public async Task Silence_after_an_interruption_reads_back_whole()
    {
        await using var call = await AskedAsync();
        call.Conversation.Interrupted("I have");

        Assert.EndsWith(ReadBack, (await call.StaySilentAsync()).Text, StringComparison.Ordinal);
        Assert.NotNull((await call.SayAsync("yes")).Committed);
    }

    [Theory]
    [InlineData(0.2, true)]
    [InlineData(1, false)]
    public async Task What_was_booked_and_not_heard_is_said_again(double share, bool isSaidAgain)
    {
        await using var call = await AskedAsync();
        var booked = await call.SayAsync("yes");
        call.Conversation.Interrupted(booked.Text[..(int)(booked.Text.Length * share)]);

        var next = await call.SayAsync("thanks");

        Assert.Equal(isSaidAgain, next.Text.StartsWith("You're booked", StringComparison.Ordinal));
        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task The_question_after_a_confirmation_need_not_be_heard()
    {
        await using var call = await AskedAsync();
        var booked = (await call.SayAsync("yes")).Text;
        call.Conversation.Interrupted(booked[..booked.IndexOf(" Is there anything", StringComparison.Ordinal)]);

        Assert.DoesNotContain("You're booked", (await call.SayAsync("thanks")).Text, StringComparison.Ordinal);
    }

    private string ReadBack { get; set; } = "";

    private async Task<TestCall> AskedAsync()
    {
        _model.Offers("2024-03-05").Books("2024-03-05", "14:00");
        var call = _desk.Call(_model);
        await call.SayAsync("Tuesday?");
        ReadBack = (await call.SayAsync("2 PM. John Smith.")).Asked!.ReadBack;
        return call;
    }
}
