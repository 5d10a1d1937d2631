using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Delivery;

/// <summary>What deliveries log: ids and reasons, never names or addresses.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Information, "Told {Topic} of appointment {AppointmentId}, sequence {Sequence}, by {Channel} at attempt {Attempt}")]
    public static partial void Delivered(ILogger logger, OutboxTopic topic, Guid appointmentId, int sequence, string channel, int attempt);

    [LoggerMessage(2, LogLevel.Warning, "Outbox entry {EntryId} was not delivered by {Channel} at attempt {Attempt}: {Problem} Next attempt in {Wait}")]
    public static partial void Failed(ILogger logger, Guid entryId, string channel, int attempt, string problem, TimeSpan wait);

    [LoggerMessage(3, LogLevel.Error, "Outbox entry {EntryId} was given up by {Channel} after {Attempts} attempts: {Problem} IOutbox.ResendAsync sends it again")]
    public static partial void GivenUp(ILogger logger, Guid entryId, string channel, int attempts, string problem);

    [LoggerMessage(4, LogLevel.Warning, "Outbox entry {EntryId} on {Channel} had passed to another process, or was void, when its delivery ended")]
    public static partial void LeaseLost(ILogger logger, Guid entryId, string channel);

    [LoggerMessage(5, LogLevel.Error, "Outbox entry {EntryId} broke the channel {Channel}")]
    public static partial void Broken(ILogger logger, Exception exception, Guid entryId, string channel);

    [LoggerMessage(6, LogLevel.Warning, "The outbox can't be read; trying again")]
    public static partial void StoreFailed(ILogger logger, Exception exception);
}
