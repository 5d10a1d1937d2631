namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>Makes the store and the outside calendars agree. It runs by itself as the host starts and then on a timer.</summary>
public interface ICalendarReconciler
{
    /// <summary>Settles what is open and compares the appointments to come; on one of several machines at a time.</summary>
    /// <param name="cancellationToken">Stops between two pieces of work.</param>
    /// <returns>What was found now; empty when all agrees, or another machine is at it.</returns>
    /// <exception cref="Booking.BookingStoreException">The store can't be reached.</exception>
    Task<IReadOnlyList<CalendarFinding>> RunAsync(CancellationToken cancellationToken = default);
}
