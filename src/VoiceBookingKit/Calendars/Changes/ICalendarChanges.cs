namespace VoiceBookingKit.Calendars.Changes;

/// <summary>Where a provider tells what was done in its calendar by others, as a webhook or a synchronisation brings it.</summary>
/// <remarks>
/// Members are safe from many threads. Being told the same twice, late or in the wrong order does no harm: a change that is older than what is known is passed over.
/// What the kit itself wrote is recognised and passed over too.
/// </remarks>
public interface ICalendarChanges
{
    /// <summary>Takes a change over.</summary>
    /// <param name="change">The change, as the calendar tells it.</param>
    /// <param name="cancellationToken">Stops waiting; telling it again is safe.</param>
    /// <exception cref="Booking.BookingStoreException">The store can't be reached: answer the webhook with an error, so that it comes again.</exception>
    Task<CalendarChangeOutcome> ApplyAsync(CalendarChange change, CancellationToken cancellationToken = default);
}
