using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.Tests.Notifications;

public sealed class ReminderTests
{
    private static readonly DateTimeOffset Thursday = TellingSalon.At(2026, 3, 5, 14);

    [Fact]
    public async Task Each_reminder_comes_once_and_in_time()
    {
        await using var salon = Reminding("24h", "1h");
        await salon.BookAsync(Thursday);
        await salon.DeliverAsync();

        Assert.Empty(await salon.AdvanceAsync(Thursday.AddHours(-24).AddSeconds(-1)));
        Assert.Equal("Your appointment is coming up", Heading(Assert.Single(await salon.AdvanceAsync(Thursday.AddHours(-24)))));
        Assert.Empty(await salon.AdvanceAsync(Thursday.AddHours(-2)));
        Assert.Null(Assert.Single(await salon.AdvanceAsync(Thursday.AddHours(-1))).Calendar);
        Assert.Empty(await salon.AdvanceAsync(Thursday.AddDays(1)));
    }

    [Fact]
    public async Task Reminders_move_with_the_appointment_and_end_with_it()
    {
        await using var salon = Reminding("24h");
        var booked = await salon.BookAsync(Thursday);
        var moved = await salon.MoveAsync(booked, Thursday.AddDays(2));
        await salon.DeliverAsync();

        Assert.Empty(await salon.AdvanceAsync(Thursday.AddHours(-24)));
        Assert.Single(await salon.AdvanceAsync(Thursday.AddDays(1)));

        var again = await salon.MoveAsync(moved, Thursday.AddDays(9));
        await salon.CancelAsync(again);
        await salon.DeliverAsync();
        Assert.Empty(await salon.AdvanceAsync(Thursday.AddDays(10)));
    }

    [Fact]
    public async Task Of_reminders_that_fell_due_while_nothing_ran_only_the_last_is_sent()
    {
        await using var salon = Reminding("24h", "1d at 18:00", "1h", "10m");
        await salon.BookAsync(Thursday);
        await salon.DeliverAsync();

        Assert.Single(await salon.AdvanceAsync(Thursday.AddMinutes(-30)));
        Assert.Equal("1h", Assert.Single(await salon.ListAsync(OutboxState.Delivered), entry => entry.Topic == OutboxTopic.Reminder).Detail);
        var leftOut = await salon.ListAsync(OutboxState.Discarded);
        Assert.Equal(["24h", "1d at 18:00"], leftOut.Select(entry => entry.Detail));
        Assert.All(leftOut, entry => Assert.Equal("A later reminder of the appointment was due by then.", entry.Problem));
        Assert.Single(await salon.AdvanceAsync(Thursday.AddMinutes(-10)));
    }

    [Fact]
    public async Task A_reminder_that_could_not_be_sent_is_dropped_once_a_later_one_was()
    {
        await using var salon = Reminding("24h", "1h");
        await salon.BookAsync(Thursday);
        await salon.DeliverAsync();
        salon.Sender.OnSend = (_, _) => throw new DeliveryException("busy") { RetryAfter = TimeSpan.FromHours(23.5) };
        Assert.Empty(await salon.AdvanceAsync(Thursday.AddHours(-24)));
        salon.Sender.OnSend = null;

        Assert.Single(await salon.AdvanceAsync(Thursday.AddHours(-1)));
        Assert.Empty(await salon.AdvanceAsync(Thursday.AddMinutes(-20)));

        Assert.Equal("24h", Assert.Single(await salon.ListAsync(OutboxState.Discarded)).Detail);
    }

    [Fact]
    public async Task What_has_begun_or_was_booked_later_than_its_reminder_is_not_reminded_of()
    {
        await using var salon = Reminding("24h", "1h");
        await salon.BookAsync(salon.Clock.GetUtcNow().AddHours(3));
        await salon.DeliverAsync();

        Assert.Equal("1h", Assert.Single(await salon.ListAsync(OutboxState.Pending)).Detail);
        Assert.Empty(await salon.AdvanceAsync(salon.Clock.GetUtcNow().AddHours(4)));
        Assert.Equal("The appointment had begun.", Assert.Single(await salon.ListAsync(OutboxState.Discarded)).Problem);
    }

    // The clocks go forward in New York on Sunday, 8 March 2026.
    [Theory]
    [InlineData("24h", 7, 13)]
    [InlineData("1d at 18:00", 7, 18)]
    [InlineData("90m", 8, 12.5)]
    public async Task A_length_is_elapsed_time_and_a_time_of_day_is_the_wall_clock_s(string reminder, int day, double hour)
    {
        var sunday = TellingSalon.At(2026, 3, 8, 14);
        await using var salon = Reminding(reminder);
        await salon.BookAsync(sunday);

        var due = (await salon.ListAsync(OutboxState.Pending)).Single(entry => entry.Topic == OutboxTopic.Reminder).DueAt;

        Assert.Equal(new DateTime(2026, 3, day).AddHours(hour), salon.Business.Zone.ToLocal(due).DateTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0h")]
    [InlineData("1d")]
    [InlineData("1d at 25:00")]
    [InlineData("24h at 10:00")]
    [InlineData("99999h")]
    [InlineData("61d at 10:00")]
    [InlineData("-1h")]
    [InlineData("24:00:00")]
    [InlineData("1h\n")]
    public void What_is_no_reminder_is_refused(string text) => Assert.False(Reminder.TryParse(text, out _));

    private static TellingSalon Reminding(params string[] reminders) => new(business => business with
    {
        Services = [business.Services[0] with { Reminders = [.. reminders.Select(Reminder.Parse)] }],
    });

    private static string Heading(OutgoingMessage mail) => mail.Text.Split('\n')[0];
}
