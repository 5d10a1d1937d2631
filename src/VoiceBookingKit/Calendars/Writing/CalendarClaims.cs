using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>The claims that calendars gave for the holds of this process. They end by themselves, and so need not survive it.</summary>
internal sealed class CalendarClaims(CalendarWriter writer, TimeProvider clock, ILogger logger)
{
    private readonly ConcurrentDictionary<string, (ConnectedCalendar Calendar, Slot Slot, CalendarReservation Claim)> _claims = new();

    /// <summary>Asks for a claim beside a hold.</summary>
    /// <returns>False when someone else has that time in the calendar.</returns>
    public async Task<bool> TryReserveAsync(ConnectedCalendar calendar, Hold hold, bool isLeaving)
    {
        if (_claims.TryGetValue(hold.Owner, out var before) && before.Slot == hold.Slot && before.Claim.Until >= hold.ExpiresAt.AddMinutes(-1))
            return true;
        await ReleaseAsync(hold.Owner);
        var now = clock.GetUtcNow();
        using var deadline = new CancellationTokenSource(calendar.Options.ReadWithin, clock);
        try
        {
            var claim = await calendar.Provider.ReserveAsync(writer.Describe(Nobody(hold, now)), hold.ExpiresAt - now, deadline.Token).WaitAsync(deadline.Token);
            if (claim is not null)
                _claims[hold.Owner] = (calendar, hold.Slot, claim);
            return true;
        }
        // Whoever moves by a quarter of an hour is in their own way there.
        catch (CalendarProviderException taken) when (taken.IsTaken && !isLeaving)
        {
            return false;
        }
        catch (Exception failure)
        {
            // The kit's own hold stands, and the booking itself will tell.
            CalendarLog.NoReservation(logger, calendar.Name, failure is CalendarProviderException ? failure.Message : failure.GetType().Name);
            return true;
        }
    }

    /// <summary>Takes the claim that a booking makes use of; null when there is none for that slot.</summary>
    public CalendarReservation? Use(string owner, Slot slot) =>
        _claims.TryGetValue(owner, out var held) && held.Slot == slot && held.Claim.Until > clock.GetUtcNow() ? held.Claim : null;

    /// <summary>Gives an owner's claim up; when the calendar can't be told, it ends by itself.</summary>
    public async Task ReleaseAsync(string owner)
    {
        if (!_claims.TryRemove(owner, out var held))
            return;
        using var deadline = new CancellationTokenSource(held.Calendar.Options.ReadWithin, clock);
        try
        {
            await held.Calendar.Provider.ReleaseAsync(held.Claim, deadline.Token).WaitAsync(deadline.Token);
        }
        catch (Exception failure)
        {
            CalendarLog.NoReservation(logger, held.Calendar.Name, failure.GetType().Name);
        }
    }

    /// <summary>Forgets a claim that the calendar took for a booking.</summary>
    public void Spend(string owner) => _claims.TryRemove(owner, out _);

    private static Appointment Nobody(Hold hold, DateTimeOffset now) => new()
    {
        Id = hold.Id,
        Uid = $"{hold.Id:N}",
        Reference = "",
        Slot = hold.Slot,
        Blocked = hold.Blocked,
        Customer = new Customer("", ""),
        CreatedAt = now,
        ChangedAt = now,
    };
}
