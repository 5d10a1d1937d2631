using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

public sealed class BookingTests
{
    [Fact]
    public async Task A_caller_who_answers_each_question_is_booked_in_five_turns()
    {
        await using var call = new BuiltInCall();

        var done = await call.SayAsync("I'd like to book a demo", "Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes");

        Assert.NotNull(done.Committed);
        Assert.Equal("2024-03-05 14:00 demo maya 30 Ann Lee <ann@lee.com>", await call.BookedAsync());
    }

    [Theory]
    [InlineData("the email is wrong", "bob@lee.com", "Ann Lee <bob@lee.com>")]
    [InlineData("the name is wrong", "Bob Lee", "Bob Lee <ann@lee.com>")]
    [InlineData("the email isn't right", "bob@lee.com", "Ann Lee <bob@lee.com>")]
    public async Task What_is_called_wrong_in_the_read_back_is_asked_for_anew(string objection, string right, string customer)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("I'd like to book a demo", "Tuesday at 2 PM", "Ann Lee", "ann@lee.com", objection, right, "yes");

        Assert.Equal($"2024-03-05 14:00 demo maya 30 {customer}", await call.BookedAsync());
    }

    [Theory]
    [InlineData("book a demo for Ann Lee, ann@lee.com, tomorrow at 2pm")]
    [InlineData("My name is Ann Lee and my email is ann@lee.com, I'd like tomorrow at 2 PM")]
    public async Task Everything_in_one_line_leads_straight_to_the_read_back(string line)
    {
        await using var call = new BuiltInCall();

        var asked = await call.SayAsync(line);

        Assert.NotNull(asked.Asked);
        await call.SayAsync("yes");
        Assert.Equal("2024-03-05 14:00 demo maya 30 Ann Lee <ann@lee.com>", await call.BookedAsync());
    }

    [Fact]
    public async Task A_time_before_a_day_is_kept_until_the_day_is_known()
    {
        await using var call = new BuiltInCall();

        var asked = await call.SayAsync("I'd like to come at 2 PM");
        Assert.Empty(asked.Events.OfType<ConversationEvent.ToolFinished>());

        await call.SayAsync("on Tuesday", "Ann Lee", "ann@lee.com", "yes");
        Assert.StartsWith("2024-03-05 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, I meant Thursday", "2024-03-07 14:00 demo maya 30")]
    [InlineData("make it 3 instead", "2024-03-05 15:00 demo maya 30")]
    [InlineData("can I have it with Omar?", "2024-03-05 14:00 demo omar 30")]
    [InlineData("make it an hour later", "2024-03-05 15:00 demo maya 30")]
    [InlineData("no, the name is Anne Leigh", "2024-03-05 14:00 demo maya 30 Anne Leigh")]
    [InlineData("the email should be anne@lee.com", "2024-03-05 14:00 demo maya 30 Ann Lee <anne@lee.com>")]
    public async Task A_change_during_the_read_back_keeps_everything_else(string change, string booked)
    {
        await using var call = new BuiltInCall();

        var asked = await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", change);

        Assert.NotNull(asked.Asked);
        await call.SayAsync("yes");
        Assert.StartsWith(booked, await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_no_to_the_read_back_asks_what_to_change()
    {
        await using var call = new BuiltInCall();

        var turn = await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "no");
        Assert.Contains("?", turn.Text, StringComparison.Ordinal);
        Assert.Empty(await call.Desk.StandingAsync());

        await call.SayAsync("the time", "4 PM", "yes");
        Assert.StartsWith("2024-03-05 16:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slot_that_was_clicked_arrives_as_text_and_is_taken()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("what do you have on Tuesday?", "2:00 PM on Tuesday, March 5", "Ann Lee", "ann@lee.com", "yes");

        Assert.StartsWith("2024-03-05 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("whatever works")]
    [InlineData("you choose")]
    [InlineData("the first one")]
    public async Task A_caller_who_leaves_the_choice_gets_the_first_slot_offered(params string[] answers)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync(["a demo on Tuesday", .. answers, "Ann Lee", "ann@lee.com", "yes"]);

        Assert.StartsWith("2024-03-05 09:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_taken_is_answered_with_the_nearest_before_and_after()
    {
        await using var call = new BuiltInCall();
        await call.Desk.BookAsync("2024-03-05 14:00", staff: "maya");
        await call.Desk.BookAsync("2024-03-05 14:00", "bo@example.com", "omar");

        var turn = await call.SayAsync("a demo on Tuesday at 2 PM");

        Assert.Contains("1:30 PM or 2:30 PM", turn.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sunday at noon", "closed|open")]
    [InlineData("February 12 2024", "gone by")]
    [InlineData("a year from today", "further ahead")]
    public async Task A_day_without_slots_is_explained_and_another_is_offered(string day, string reason)
    {
        await using var call = new BuiltInCall();

        var turn = await call.SayAsync($"a demo on {day}");

        Assert.Matches(reason, turn.Text);
        Assert.EndsWith("?", turn.Text.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_business_without_a_default_service_asks_once_and_then_takes_a_guess()
    {
        await using var call = new BuiltInCall(business => business with { Services = [.. business.Services.Select(service => service with { IsDefault = false })] });

        Assert.Contains("Product demo or Design review", (await call.SayAsync("an appointment on Tuesday at 2 PM")).Text, StringComparison.Ordinal);
        await call.SayAsync("a design review", "Ann Lee", "ann@lee.com", "yes");

        Assert.Equal("2024-03-05 14:00 review omar 45 Ann Lee <ann@lee.com>", await call.BookedAsync());
    }

    [Fact]
    public async Task A_second_booking_in_the_same_call_needs_no_name_again()
    {
        await using var call = new BuiltInCall();
        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes");

        var asked = await call.SayAsync("I'd like to book another one on Friday at 10");

        Assert.NotNull(asked.Asked);
        await call.SayAsync("yes");
        Assert.Equal(2, (await call.Desk.StandingAsync()).Count);
    }

    [Fact]
    public async Task A_slot_that_someone_else_takes_during_the_call_is_replaced_by_another()
    {
        await using var call = new BuiltInCall(business => business with { Staff = [business.Staff[0]], Services = [business.Services[0]] });
        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee");
        await call.Desk.BookAsync("2024-03-05 14:00", "first@example.com");

        var turn = await call.SayAsync("ann@lee.com");

        Assert.Null(turn.Asked);
        Assert.Contains("1:30 PM or 2:30 PM", turn.Text, StringComparison.Ordinal);
        await call.SayAsync("2:30", "yes");
        Assert.Equal(2, (await call.Desk.StandingAsync()).Count);
    }

    [Theory]
    [InlineData("the name is wrong", "What name")]
    [InlineData("you got my name wrong", "What name")]
    [InlineData("change the email", "email address should it be")]
    [InlineData("change the time", "What time")]
    [InlineData("the day is wrong", "day")]
    public async Task A_caller_who_names_what_is_wrong_in_the_read_back_without_a_no_is_asked_for_it(string objection, string asked)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lea", "ann@lee.com");
        var turn = await call.SayAsync(objection);

        Assert.Contains(asked, turn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sorry", turn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hall I book", turn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_misheard_is_put_right_before_it_is_booked()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lea", "ann@lee.com", "the name is wrong", "Ann Lee", "yes");

        Assert.Contains("Ann Lee", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in the morning")]
    [InlineData("the morning please")]
    public async Task The_end_of_a_sentence_that_was_answered_too_soon_does_not_take_its_time_back(string rest)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Thursday at eleven");
        call.Interrupted("Your");
        await call.SayAsync(rest, "Ann Lee", "ann@lee.com");
        call.Interrupted("I have Product");
        var again = await call.SayAsync(rest);

        Assert.Contains("11 AM", again.Text, StringComparison.Ordinal);
        await call.SayAsync("yes");
        Assert.StartsWith("2024-03-07 11:00", await call.BookedAsync(), StringComparison.Ordinal);
    }
}
