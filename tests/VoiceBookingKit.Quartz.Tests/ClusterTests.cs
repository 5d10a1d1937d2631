using VoiceBookingKit.Assertions;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Quartz.Tests;

/// <summary>Machines whose schedulers are one cluster, on PostgreSQL.</summary>
public sealed class ClusterTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("reminders-").FullName;
    private readonly RemindingHost.Tray _tray = new();
    private readonly ShiftedClock _clock = new(Start.AddMinutes(-30));

    [Fact]
    public async Task A_cluster_keeps_one_trigger_for_a_reminder_and_reminds_once()
    {
        var cluster = await postgres.CreateDatabaseAsync();
        await using var first = await RemindingHost.StartAsync(_clock, _tray, _folder, cluster: cluster);
        await using var second = await RemindingHost.StartAsync(_clock, _tray, _folder, "second", cluster);
        for (var i = 0; i < 5; i++)
            await (i % 2 == 0 ? first : second).BookAsync(Start.AddMinutes(30 * i));
        await Eventually.IsTrueAsync(async () => (await first.TriggersAsync()).Count == 5);
        Assert.Equal((await first.TriggersAsync()).Order(), (await second.TriggersAsync()).Order());

        // The last of them is due and begins in a while; the others have begun.
        _clock.Shift(Start.AddMinutes(111) - _clock.GetUtcNow());
        await Eventually.IsTrueAsync(async () => (await first.Outbox.ListAsync(new OutboxQuery(OutboxState.Pending))).Count == 0);

        Assert.Single(_tray.Reminders);
        await Eventually.IsTrueAsync(async () => (await second.TriggersAsync()).Count == 0);
    }

    [Fact]
    public async Task A_machine_that_leaves_leaves_its_reminders_to_the_others()
    {
        var cluster = await postgres.CreateDatabaseAsync();
        await using var stays = await RemindingHost.StartAsync(_clock, _tray, _folder, "stays", cluster);
        await using (var leaves = await RemindingHost.StartAsync(_clock, _tray, _folder, "leaves", cluster))
        {
            await leaves.BookAsync(Start);
            await Eventually.IsTrueAsync(async () => (await leaves.TriggersAsync()).Count == 1);
        }

        _clock.Shift(Start.AddMinutes(-9) - _clock.GetUtcNow());
        await Eventually.IsTrueAsync(() => Task.FromResult(_tray.Reminders.Any()));

        await Eventually.IsTrueAsync(async () => (await stays.TriggersAsync()).Count == 0);
        Assert.Single(_tray.Reminders);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
