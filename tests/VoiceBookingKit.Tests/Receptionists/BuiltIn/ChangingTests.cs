using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

public sealed class ChangingTests
{
    [Fact]
    public async Task An_appointment_is_moved_by_its_reference()
    {
        await using var call = new BuiltInCall();
        var before = await call.Desk.BookAsync("2024-03-05 14:00");

        await call.SayAsync("I need to move my appointment to Thursday at 10", before.Reference, "yes");

        Assert.StartsWith("2024-03-07 10:00 demo maya", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointment_is_cancelled_by_email_address_and_day()
    {
        await using var call = new BuiltInCall();
        await call.Desk.BookAsync("2024-03-05 14:00", "ana@example.com");

        var asked = await call.SayAsync("cancel my appointment please", "I don't have the reference", "ana@example.com", "it's on Tuesday");
        Assert.NotNull(asked.Asked);
        await call.SayAsync("yes");

        Assert.Empty(await call.Desk.StandingAsync());
    }

    [Fact]
    public async Task A_no_to_the_read_back_of_a_cancellation_keeps_the_appointment()
    {
        await using var call = new BuiltInCall();
        var before = await call.Desk.BookAsync("2024-03-05 14:00");

        var turn = await call.SayAsync($"cancel my appointment {before.Reference}", "no");

        Assert.Contains("stays", turn.Text, StringComparison.Ordinal);
        Assert.Equal(AppointmentStatus.Booked, Assert.Single(await call.Desk.StandingAsync()).Status);
    }

    [Theory]
    [InlineData("I need to cancel my appointment")]
    [InlineData("I have to cancel an appointment, reference {0}")]
    public async Task Who_says_again_what_was_read_back_hears_it_again_and_nothing_is_cancelled_yet(string again)
    {
        await using var call = new BuiltInCall();
        var before = await call.Desk.BookAsync("2024-03-05 14:00");

        await call.SayAsync($"cancel my appointment {before.Reference}");
        var turn = await call.SayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, again, before.Reference));

        Assert.Contains("Shall I cancel it?", turn.Text, StringComparison.Ordinal);
        Assert.Single(await call.Desk.StandingAsync());
        await call.SayAsync("yes");
        Assert.Empty(await call.Desk.StandingAsync());
    }

    [Fact]
    public async Task Who_wants_to_move_what_is_read_back_for_a_move_hears_it_again()
    {
        await using var call = new BuiltInCall();
        var before = await call.Desk.BookAsync("2024-03-05 14:00");

        await call.SayAsync("I need to move my appointment to Thursday at 10", before.Reference);
        var turn = await call.SayAsync("I want to move my appointment");

        Assert.Contains("Thursday", turn.Text, StringComparison.Ordinal);
        await call.SayAsync("yes");
        Assert.StartsWith("2024-03-07 10:00 demo maya", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_about_an_appointment_without_proof()
    {
        await using var call = new BuiltInCall();
        await call.Desk.BookAsync("2024-03-05 14:00", "ana@example.com");

        var turn = await call.SayAsync("when is my appointment?", "ana@example.com", "March 6th");

        Assert.DoesNotContain("2 PM", turn.Text, StringComparison.Ordinal);
        Assert.Contains("find", turn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_misheard_as_wanting_a_change_is_not_held_to_it()
    {
        await using var call = new BuiltInCall();
        var offered = await call.SayAsync("cancel my appointment", "purple monkeys", "seventeen dishwashers", "the moon is far");
        Assert.Contains("message", offered.Text, StringComparison.Ordinal);

        var declined = await call.SayAsync("no thanks");
        Assert.DoesNotContain("reference", declined.Text, StringComparison.Ordinal);
        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes");

        Assert.StartsWith("2024-03-05 14:00 demo", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_booked_in_this_call_can_be_moved_and_cancelled_without_a_reference()
    {
        await using var call = new BuiltInCall();
        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes");

        await call.SayAsync("actually can you move it to Thursday?", "the same time", "yes");
        Assert.StartsWith("2024-03-07 14:00", await call.BookedAsync(), StringComparison.Ordinal);

        await call.SayAsync("cancel it", "yes");
        Assert.Empty(await call.Desk.StandingAsync());
    }

    [Fact]
    public async Task After_several_failures_to_find_it_a_message_is_offered()
    {
        await using var call = new BuiltInCall();

        var turn = await call.SayAsync("cancel my appointment", "K7Q4M2", "K7Q4M3", "K7Q4M4");

        Assert.Contains("message", turn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_has_booked_and_asks_to_move_it_in_the_middle_of_another_booking_is_moved()
    {
        await using var call = new BuiltInCall();
        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes", "book an appointment on Friday at 11 AM");

        var asked = await call.SayAsync("I want to move my appointment to Friday at 11 AM");

        Assert.Contains("hall I move it", asked.Text, StringComparison.Ordinal);
        await call.SayAsync("yes");
        Assert.StartsWith("2024-03-08 11:00", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I want to move my appointment to a design review on Friday at 11 AM")]
    [InlineData("I want to move my appointment to Friday at 11 AM for an hour")]
    public async Task An_appointment_that_is_moved_keeps_its_service_and_length_and_the_caller_is_told(string wish)
    {
        await using var call = new BuiltInCall();
        await call.SayAsync("a demo on Tuesday at 2 PM", "Ann Lee", "ann@lee.com", "yes");

        var asked = await call.SayAsync(wish);

        Assert.Contains("it stays a Product demo of 30 minutes", asked.Text, StringComparison.Ordinal);
        Assert.Contains("hall I move it", asked.Text, StringComparison.Ordinal);
        await call.SayAsync("yes");
        Assert.StartsWith("2024-03-08 11:00 demo maya 30", await call.BookedAsync(), StringComparison.Ordinal);
    }
}
