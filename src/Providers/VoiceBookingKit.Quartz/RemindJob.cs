using Quartz;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Quartz;

/// <summary>Delivers what is due. The outbox has the last word: what was moved, cancelled or sent by another machine is not there any more.</summary>
internal sealed class RemindJob(IOutbox outbox, ReminderTriggers triggers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await outbox.DeliverDueAsync(cancellationToken);
        // What failed is due again later.
        await triggers.SyncAsync(cancellationToken);
    }
}
