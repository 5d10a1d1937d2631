namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

public sealed class SteeringTests
{
    [Theory]
    [InlineData("When are you open?", "9 AM to 5 PM")]
    [InlineData("How long does it take?", "30 minutes")]
    [InlineData("how much does it cost?", "free")]
    [InlineData("who works there?", "Maya Chen")]
    [InlineData("what do you offer?", "Design review")]
    [InlineData("are you a robot?", "automated assistant")]
    public async Task A_question_is_answered_and_then_the_conversation_goes_on_where_it_was(string question, string answer)
    {
        await using var call = new BuiltInCall();

        var turn = await call.SayAsync("a demo on Tuesday at 2 PM", question);
        Assert.Contains(answer, turn.Text, StringComparison.Ordinal);
        Assert.Contains("name", turn.Text, StringComparison.Ordinal);

        await call.SayAsync("Ann Lee", "ann@lee.com", "yes");
        Assert.StartsWith("2024-03-05 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_asks_what_was_that_hears_the_last_thing_again()
    {
        await using var call = new BuiltInCall();

        var offer = await call.SayAsync("a demo on Tuesday");

        Assert.Equal(offer.Text, (await call.SayAsync("sorry, what was that?")).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task A_caller_who_cut_an_answer_short_and_asks_what_was_that_hears_all_of_it(int heard)
    {
        await using var call = new BuiltInCall();

        var offer = await call.SayAsync("a demo on Tuesday");
        call.Interrupted(offer.Text[..heard]);

        Assert.Equal(offer.Text, (await call.SayAsync("sorry, what was that?")).Text);
    }

    [Fact]
    public async Task Starting_over_in_the_middle_of_a_cancellation_leaves_it()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("cancel my appointment", "start over", "a demo tomorrow at 3 PM", "Ann Lee", "ann@lee.com", "yes");

        Assert.StartsWith("2024-03-05 15:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_given_up_for_a_booking_is_left_for_the_booking()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("I want to cancel", "K7Q4M2", "forget it, book me for tomorrow at 3 PM instead", "Ann Lee", "ann@lee.com", "yes");

        Assert.StartsWith("2024-03-05 15:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_over_forgets_the_day_and_the_name()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "let's start over", "Wednesday at 10", "Bo Chen", "bo@chen.org", "yes");

        Assert.Equal("2024-03-06 10:00 demo maya 30 Bo Chen <bo@chen.org>", await call.BookedAsync());
    }

    [Fact]
    public async Task A_caller_who_wants_a_person_leaves_a_message_with_a_number()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("can I talk to a real person?", "my number is 202 555 0132", "It's about an invoice");

        var message = Assert.Single(await call.Desk.Store.GetMessagesAsync(DateTimeOffset.UnixEpoch));
        Assert.Equal("+12025550132", message.Contact);
        Assert.Equal("It's about an invoice", message.Text);
    }

    [Fact]
    public async Task Insults_are_met_calmly_and_end_the_call_when_they_go_on()
    {
        await using var call = new BuiltInCall();

        Assert.False((await call.SayAsync("you stupid idiot")).Ends);
        Assert.True((await call.SayAsync("fuck you", "you useless piece of shit")).Ends);
    }

    [Fact]
    public async Task A_caller_who_leaves_with_a_slot_in_sight_is_told_once_that_nothing_is_booked()
    {
        await using var call = new BuiltInCall();

        var warned = await call.SayAsync("a demo on Tuesday at 2 PM", "thanks, goodbye");
        Assert.Contains("isn't booked", warned.Text, StringComparison.Ordinal);
        Assert.False(warned.Ends);

        var left = await call.SayAsync("goodbye");
        Assert.Contains("Nothing has been booked", left.Text, StringComparison.Ordinal);
        Assert.True(left.Ends);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_owned_up_to_and_a_message_is_offered()
    {
        await using var call = new BuiltInCall();
        call.Desk.Store.IsDown = true;

        var turn = await call.SayAsync("a demo on Tuesday at 2 PM");

        Assert.Contains("can't reach our calendar", turn.Text, StringComparison.Ordinal);
    }
}
