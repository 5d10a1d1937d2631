using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

/// <summary>What a caller says does not suit is not offered or assumed again, however vaguely they answer.</summary>
public sealed class RejectingTests
{
    private const string Tuesday = "Tuesday, March 5th";

    [Theory]
    [InlineData("no, not Tuesday", "whatever works")]
    [InlineData("no, not Tuesday", "the earliest you have")]
    [InlineData("no, not Tuesday", "in the afternoon")]
    [InlineData("no, not Tuesday", "at three")]
    [InlineData("no, not Tuesday", "yes")]
    [InlineData("no, not Tuesday", "hmm")]
    [InlineData("Tuesday doesn't work for me", "any day")]
    [InlineData("no, that day doesn't work", "at three")]
    [InlineData("no, that day is no good", "you choose")]
    [InlineData("I can't do Tuesday", "the first one")]
    public async Task A_day_that_was_rejected_when_offered_is_not_offered_again(string rejection, string answer)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday");
        var asked = await call.SayAsync(rejection);
        var next = await call.SayAsync(answer);

        Assert.DoesNotContain(Tuesday, asked.Text + next.Text, StringComparison.Ordinal);
        Assert.EndsWith("?", next.Text.Replace("\"the 14th\".", "?", StringComparison.Ordinal).Replace("\"as soon as possible\".", "?", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, that day is wrong", "yes")]
    [InlineData("no, that day is wrong", "in the afternoon")]
    [InlineData("no, the day is wrong", "hmm")]
    [InlineData("no, not Tuesday", "yes")]
    [InlineData("no, not Tuesday", "whatever works")]
    public async Task A_day_that_was_rejected_when_read_back_is_not_read_back_again(string rejection, string answer)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com");
        var asked = await call.SayAsync(rejection);
        var next = await call.SayAsync(answer);

        Assert.DoesNotContain(Tuesday, asked.Text + next.Text, StringComparison.Ordinal);
        Assert.Empty(await call.Desk.StandingAsync());
    }

    [Fact]
    public async Task The_time_is_kept_for_the_day_that_suits()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "no, not Tuesday", "Thursday", "yes");

        Assert.StartsWith("2024-03-07 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, the time is wrong")]
    [InlineData("no, not at 2 PM")]
    [InlineData("no, not Tuesday at 2 PM")]
    public async Task A_time_that_was_rejected_is_not_picked_again_on_its_day(string rejection)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", rejection);
        var offered = await call.SayAsync("in the afternoon");

        Assert.Null(offered.Asked);
        Assert.DoesNotContain("2 PM", offered.Text, StringComparison.Ordinal);
        await call.SayAsync("4 PM", "yes");
        Assert.StartsWith("2024-03-05 16:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actually Tuesday is fine", "2024-03-05 14:00")]
    [InlineData("oh, Tuesday then", "2024-03-05 14:00")]
    public async Task A_caller_who_names_the_day_again_gets_it(string second, string booked)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "no, not Tuesday", second, "yes");

        Assert.StartsWith(booked, await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a demo, any day but today", "as soon as possible")]
    [InlineData("a demo as soon as possible, but I can't do today")]
    public async Task A_day_that_was_ruled_out_from_the_start_is_passed_over(params string[] lines)
    {
        await using var call = new BuiltInCall();

        Assert.Contains(Tuesday, (await call.SayAsync(lines)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slot_that_was_rejected_gives_way_to_another_on_its_day()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "no, not Tuesday at 2, Tuesday at 3", "yes");

        Assert.StartsWith("2024-03-05 15:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_without_one_of_its_days_begins_on_the_next()
    {
        await using var call = new BuiltInCall();

        Assert.Contains("Tuesday, March 12th", (await call.SayAsync("a demo next week but not Monday")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_free_day_is_one_that_was_not_rejected()
    {
        await using var call = new BuiltInCall();
        await call.SayAsync("a demo on Thursday", "no, not Thursday");

        // Nobody works on Sunday, Monday is the next.
        var offered = await call.SayAsync("not Monday the 11th either, Sunday the 10th maybe");

        Assert.Contains("Tuesday, March 12th", offered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointment_that_moves_away_from_a_rejected_day_asks_for_another()
    {
        await using var call = new BuiltInCall();
        var before = await call.Desk.BookAsync("2024-03-05 14:00");

        var asked = await call.SayAsync("move my appointment to Wednesday at 10", before.Reference, "no, not Wednesday");
        Assert.DoesNotContain("Wednesday", asked.Text, StringComparison.Ordinal);
        await call.SayAsync("Friday", "yes");

        Assert.StartsWith("2024-03-08 10:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_the_day_rejects_nothing()
    {
        await using var call = new BuiltInCall();

        var told = await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "no wait, which day was that?");

        Assert.Contains(Tuesday, told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Events.OfType<ConversationEvent.Committed>());
        await call.SayAsync("yes", "yes");
        Assert.StartsWith("2024-03-05 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }
}
