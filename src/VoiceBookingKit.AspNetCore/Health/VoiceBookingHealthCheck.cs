using Microsoft.Extensions.Diagnostics.HealthChecks;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.AspNetCore.Health;

/// <summary>Tells whether bookings can be taken: the store answers, the outside calendars could be read the last time and a receptionist is there; and which time zone data is in use.</summary>
internal sealed class VoiceBookingHealthCheck(IBookingStore store, CalendarBusyTime calendars, IConversations conversations, TimeProvider clock) : IHealthCheck
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
        foreach (var calendar in calendars.Status)
            data[$"calendar:{calendar.Name}"] = Describe(calendar);
        if (calendars.Status.Where(calendar => calendar.FailingSince is not null).Select(calendar => calendar.Name).ToList() is { Count: > 0 } failing)
            return HealthCheckResult.Degraded($"The calendars {string.Join(", ", failing)} can't be read, so nothing of their staff is certain.", data: data);
        await using (conversations.Begin(new ConversationRequest("health")))
            return HealthCheckResult.Healthy("Bookings can be taken.", data);
    }

    private static string Describe(CalendarStatus calendar) => calendar switch
    {
        { FailingSince: { } since, ReadAt: { } read } => $"failing since {since:u}, last read {read:u}: {calendar.Problem}",
        { FailingSince: { } since } => $"failing since {since:u}, never read: {calendar.Problem}",
        { ReadAt: { } read } => $"read {read:u}",
        _ => "not read yet",
    };
}
