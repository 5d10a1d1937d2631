using Quartz;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Quartz;

/// <summary>Keeps one trigger for each pending reminder. Any number of machines may do so at once: a trigger is named after its reminder, and one too many fires in vain.</summary>
internal sealed class ReminderTriggers(ISchedulerFactory schedulers, IOutbox outbox, TimeProvider clock)
{
    public const string Group = "voicebookingkit-reminders";

    private const int Most = 1_000;
    private static readonly JobKey Job = new("remind", "voicebookingkit");

    /// <exception cref="BookingStoreException">The outbox can't be read.</exception>
    /// <exception cref="SchedulerException">The scheduler's store can't be reached.</exception>
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (!await scheduler.Exists(Job, cancellationToken))
            await scheduler.AddJob(JobBuilder.Create<RemindJob>().WithIdentity(Job).StoreDurably().Build(), AddJobOptions.Replacing, cancellationToken);

        // The triggers first: a reminder that is written meanwhile must not look like one that is gone.
        var standing = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(Group), cancellationToken);
        var reminders = await outbox.ListAsync(new OutboxQuery(OutboxState.Pending, Most) { Topic = OutboxTopic.Reminder }, cancellationToken);
        foreach (var reminder in reminders)
            await ScheduleAsync(scheduler, reminder, cancellationToken);
        if (reminders.Count == Most)
            return;
        var wanted = reminders.Select(KeyOf).ToHashSet();
        foreach (var key in standing.Where(key => !wanted.Contains(key)))
            await scheduler.UnscheduleJob(key, cancellationToken);
    }

    private async Task ScheduleAsync(IScheduler scheduler, OutboxEntry reminder, CancellationToken cancellationToken)
    {
        // While a machine delivers it, a look again when that one must be done.
        var due = reminder.LeasedUntil > reminder.DueAt ? reminder.LeasedUntil.Value : reminder.DueAt;
        if (await scheduler.GetTrigger(KeyOf(reminder), cancellationToken) is { } there && there.StartTimeUtc == due)
            return;
        // What is late fires at once. Told to handle misfires, a store in a database would wait for its next look for them, up to a minute.
        var trigger = TriggerBuilder.Create(clock).WithIdentity(KeyOf(reminder)).ForJob(Job).StartAt(due)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    private static TriggerKey KeyOf(OutboxEntry reminder) => new(reminder.Id.ToString("N"), Group);
}
