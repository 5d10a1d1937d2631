namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

/// <summary>March 14th is a Thursday; the Tuesday nearest to it is the 12th.</summary>
public sealed class UnclearDaysTests
{
    [Fact]
    public async Task A_weekday_that_is_not_the_dates_own_is_asked_about_before_anything_is_offered()
    {
        await using var call = new BuiltInCall();

        var asked = await call.SayAsync("a demo on Tuesday, March 14th at 2 PM");

        Assert.Contains("Which day do you mean: Tuesday, March 12th, or Thursday, March 14th?", asked.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(asked.Events.OfType<VoiceBookingKit.Receptionists.ConversationEvent.ToolFinished>());
    }

    [Theory]
    [InlineData("Tuesday", "2024-03-12 14:00")]
    [InlineData("the Tuesday", "2024-03-12 14:00")]
    [InlineData("I mean Tuesday the 12th", "2024-03-12 14:00")]
    [InlineData("Tuesday, please", "2024-03-12 14:00")]
    [InlineData("the first one", "2024-03-12 14:00")]
    [InlineData("the twelfth", "2024-03-12 14:00")]
    [InlineData("the fourteenth", "2024-03-14 14:00")]
    [InlineData("the 14th", "2024-03-14 14:00")]
    [InlineData("Thursday", "2024-03-14 14:00")]
    [InlineData("yes, Thursday", "2024-03-14 14:00")]
    [InlineData("sorry, I meant Thursday the fourteenth", "2024-03-14 14:00")]
    [InlineData("the second one", "2024-03-14 14:00")]
    [InlineData("the later one", "2024-03-14 14:00")]
    [InlineData("the 14th, at three", "2024-03-14 15:00")]
    [InlineData("neither, Friday the 15th", "2024-03-15 14:00")]
    [InlineData("no, next Monday", "2024-03-11 14:00")]
    [InlineData("not Tuesday", "2024-03-14 14:00")]
    [InlineData("no, not the fourteenth", "2024-03-12 14:00")]
    [InlineData("either is fine", "2024-03-12 14:00")]
    public async Task The_day_that_was_meant_is_booked_with_all_else_that_was_said(string answer, string booked)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo with Omar on Tuesday, March 14th at 2 PM, my name is Ann Lee", answer, "ann@lee.com", "yes");

        Assert.Equal($"{booked} demo omar 30 Ann Lee <ann@lee.com>", await call.BookedAsync());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("what did you say?")]
    [InlineData("hmm")]
    [InlineData("what are your opening hours?")]
    [InlineData("Tuesday the 14th")]
    public async Task What_is_no_answer_has_it_asked_again(string answer)
    {
        await using var call = new BuiltInCall();

        var asked = await call.SayAsync("a demo on Tuesday, March 14th at 2 PM", answer);

        Assert.Contains("which day do you mean: Tuesday, March 12th, or Thursday, March 14th?", asked.Text, StringComparison.OrdinalIgnoreCase);
        await call.SayAsync("Thursday", "Ann Lee", "ann@lee.com", "yes");
        Assert.StartsWith("2024-03-14 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("neither of them")]
    public async Task A_caller_who_means_neither_is_asked_for_a_day_and_keeps_the_time(string answer)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday, March 14th at 2 PM", answer, "Friday", "Ann Lee", "ann@lee.com", "yes");

        Assert.StartsWith("2024-03-08 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_let_go()
    {
        await using var call = new BuiltInCall();

        var answered = await call.SayAsync("a demo on Tuesday, March 14th at 2 PM", "forget it");

        Assert.Contains("Nothing has been booked", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_where_an_appointment_moves_to_and_not_where_from()
    {
        await using var call = new BuiltInCall();
        var before = await call.Desk.BookAsync("2024-03-05 14:00");

        await call.SayAsync("move my appointment from Tuesday to Tuesday the 14th at 2 PM please", "the 14th", before.Reference, "yes");

        Assert.StartsWith("2024-03-14 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_which_appointment_is_to_be_cancelled()
    {
        await using var call = new BuiltInCall();
        await call.Desk.BookAsync("2024-03-12 14:00", "ana@example.com");

        await call.SayAsync("cancel my appointment on Tuesday the 14th of March, it's under ana@example.com", "Tuesday", "yes");

        Assert.Empty(await call.Desk.StandingAsync());
    }

    [Fact]
    public async Task A_yes_with_a_weekday_that_is_not_the_read_backs_books_nothing()
    {
        await using var call = new BuiltInCall();

        var asked = await call.SayAsync("a demo on March 14th at 2 PM", "Ann Lee", "ann@lee.com", "yes, Tuesday the 14th");

        Assert.Contains("Which day do you mean", asked.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await call.Desk.StandingAsync());
        await call.SayAsync("Thursday", "yes");
        Assert.StartsWith("2024-03-14 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_the_day_is_answered_for_the_date_with_its_weekday()
    {
        await using var call = new BuiltInCall();

        var told = await call.SayAsync("are you open on Tuesday, March 14th?");

        Assert.Contains("Thursday, March 14th", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offered_weekday_in_three_weeks_is_meant_by_its_name()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on March 26th", "Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes");

        Assert.StartsWith("2024-03-26 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_echoes_the_weekday_in_three_weeks_is_a_yes()
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on March 26th at 2 PM", "Ann Lee", "ann@lee.com", "yes, Tuesday at two");

        Assert.StartsWith("2024-03-26 14:00", await call.BookedAsync(), StringComparison.Ordinal);
    }
}
