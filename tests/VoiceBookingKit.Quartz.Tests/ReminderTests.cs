using VoiceBookingKit.Assertions;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Quartz.Tests;

public sealed class ReminderTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("reminders-").FullName;
    private readonly RemindingHost.Tray _tray = new();
    private readonly ShiftedClock _clock = new(Start.AddMinutes(-30));

    [Fact]
    public async Task A_reminder_is_a_trigger_that_fires_once_and_is_gone()
    {
        await using var host = await RemindingHost.StartAsync(_clock, _tray);
        var appointment = await host.BookAsync(Soon());
        var reminder = Assert.Single(await host.Outbox.ListAsync(new OutboxQuery(OutboxState.Pending) { Topic = OutboxTopic.Reminder }));
        Assert.Equal(appointment.Id, reminder.AppointmentId);

        await Eventually.IsTrueAsync(async () => _tray.Reminders.Any() || (await host.TriggersAsync()).Contains(reminder.Id.ToString("N")));
        await Eventually.IsTrueAsync(() => Task.FromResult(_tray.Reminders.Any()));

        Assert.True(_clock.GetUtcNow() >= reminder.DueAt);
        await Eventually.IsTrueAsync(async () => (await host.TriggersAsync()).Count == 0);
        await host.Outbox.DeliverDueAsync();
        Assert.Single(_tray.Reminders);
    }

    [Fact]
    public async Task A_move_moves_the_trigger_and_a_cancellation_ends_it()
    {
        await using var host = await RemindingHost.StartAsync(_clock, _tray);
        var booked = await host.BookAsync(Start.AddHours(1));
        await Eventually.IsTrueAsync(async () => (await host.TriggersAsync()).Count == 1);
        var before = await host.TriggersAsync();

        var moved = (await host.Desk.MoveAsync(new MoveRequest(booked.Id, 0, RemindingHost.SlotAt(Start.AddHours(2)), "move", "test"))).Appointment!;
        await Eventually.IsTrueAsync(async () => await host.TriggersAsync() is [var name] && name != before[0]);
        await host.Desk.CancelAsync(new CancelRequest(booked.Id, moved.Sequence, "cancel", "test"));
        await Eventually.IsTrueAsync(async () => (await host.TriggersAsync()).Count == 0);

        Assert.Empty(_tray.Reminders);
    }

    [Fact]
    public async Task Two_machines_on_one_database_remind_once()
    {
        await using var first = await RemindingHost.StartAsync(_clock, _tray, _folder);
        await using var second = await RemindingHost.StartAsync(_clock, _tray, _folder, "second");
        for (var i = 0; i < 5; i++)
            await first.BookAsync(Start.AddMinutes(30 * i));

        // The last of them is due and begins in a while; the others have begun.
        _clock.Shift(Start.AddMinutes(111) - _clock.GetUtcNow());
        await Eventually.IsTrueAsync(async () => (await first.Outbox.ListAsync(new OutboxQuery(OutboxState.Pending))).Count == 0);

        Assert.Single(_tray.Reminders);
        Assert.Equal(4, (await second.Outbox.ListAsync(new OutboxQuery(OutboxState.Discarded))).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reminder_that_fell_due_while_nothing_ran_comes_after_the_restart(bool hadTrigger)
    {
        await using (var before = await RemindingHost.StartAsync(_clock, _tray, _folder))
        {
            await before.BookAsync(Start);
            if (hadTrigger)
                await Eventually.IsTrueAsync(async () => (await before.TriggersAsync()).Count == 1);
        }
        // Late by much more than Quartz's threshold, beyond which a trigger counts as misfired.
        _clock.Shift(Start.AddMinutes(-2) - _clock.GetUtcNow());

        await using var after = await RemindingHost.StartAsync(_clock, _tray, _folder);
        await Eventually.IsTrueAsync(() => Task.FromResult(_tray.Reminders.Any()));

        await Eventually.IsTrueAsync(async () => (await after.TriggersAsync()).Count == 0);
        Assert.Single(_tray.Reminders);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reminder_that_could_not_be_sent_is_tried_again(bool inDatabase)
    {
        var failures = 0;
        _tray.OnSend = mail => mail.Subject.StartsWith("Reminder", StringComparison.Ordinal) && failures++ == 0
            ? throw new Notifications.DeliveryException("busy") { RetryAfter = TimeSpan.FromSeconds(1) }
            : Task.CompletedTask;
        await using var host = await RemindingHost.StartAsync(_clock, _tray, inDatabase ? _folder : null);
        await host.BookAsync(Soon());

        await Eventually.IsTrueAsync(() => Task.FromResult(_tray.Reminders.Any()));

        Assert.Equal(2, failures);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A start of which is reminded, ten minutes before, in two or three seconds.</summary>
    private DateTimeOffset Soon()
    {
        var start = Start.AddMinutes(30);
        _clock.Shift(start.AddMinutes(-10).AddSeconds(-3) - _clock.GetUtcNow());
        return start;
    }
}
