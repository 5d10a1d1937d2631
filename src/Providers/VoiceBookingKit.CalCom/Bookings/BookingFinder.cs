using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Bookings;

/// <summary>Finds what an earlier write left, by the key that went with it.</summary>
internal sealed class BookingFinder(BookingReader reader)
{
    private static readonly TimeSpan Nearby = TimeSpan.FromDays(1);

    public async Task<CalComBooking?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var known = appointment.Known is { } entry ? await reader.FollowAsync(entry.Id, cancellationToken) : null;
        // Only what stands is sure to be all: what moved to another event type was booked there anew.
        return known is { IsCancelled: false } ? known : await SearchAsync(appointment, cancellationToken) ?? known;
    }

    private async Task<CalComBooking?> SearchAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var slot = appointment.Appointment.Slot;
        var near = new TimeRange(slot.Start, slot.End).Widen(Nearby, Nearby);
        // Near its time first; by its customer when it has gone elsewhere.
        var found = await ChooseAsync(reader.ListAsync(near, cancellationToken), appointment.Key)
            ?? await ChooseAsync(reader.ListAsync(appointment.Appointment.Customer.Email, cancellationToken), appointment.Key);
        // Its moves are followed by id, because what was moved need not have kept the key.
        return found?.RescheduledToUid is null ? found : await reader.FollowAsync(found.Uid!, cancellationToken);
    }

    // One that stands goes before one that doesn't, and an earlier before a later one, so that everybody finds the same.
    private static async Task<CalComBooking?> ChooseAsync(IAsyncEnumerable<CalComBooking> bookings, string key)
    {
        CalComBooking? best = null;
        await foreach (var booking in bookings)
        {
            if (booking.Uid is not null && BookingMetadata.KeyOf(booking) == key && (best is null || Rank(booking).CompareTo(Rank(best)) < 0))
                best = booking;
        }
        return best;
    }

    private static (bool, bool, long) Rank(CalComBooking booking) => (booking.IsCancelled, booking.RescheduledToUid is null, booking.Id ?? long.MaxValue);
}
