using Microsoft.Extensions.Diagnostics.HealthChecks;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.AspNetCore.Health;

/// <summary>Tells whether bookings can be taken: the store answers and a receptionist is there; and which time zone data is in use.</summary>
internal sealed class VoiceBookingHealthCheck(IBookingStore store, IConversations conversations, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["time_zones"] = IanaZone.DataVersion, ["store"] = store.GetType().Name };
        var now = clock.GetUtcNow();
        try
        {
            await store.GetTakenAsync(new TimeRange(now, now.AddMinutes(1)), now, cancellationToken);
        }
        catch (BookingStoreException unreachable)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store can't be read, so nothing can be booked.", unreachable, data);
        }
        await using (conversations.Begin(new ConversationRequest("health")))
            return HealthCheckResult.Healthy("Bookings can be taken.", data);
    }
}
