namespace VoiceBookingKit.Calendars;

/// <summary>A calendar that the business keeps elsewhere: tells when it is busy, and takes appointments where it can be written.</summary>
/// <remarks>
/// <para>An implementation is shared by all calls, so every member must be safe from many threads. It keeps nothing of its own and decides nothing: what can't be read is told as
/// an exception, never as free time.</para>
/// <para>Every write carries a <see cref="CalendarAppointment.Key"/> that is kept with the entry, so that a write whose answer got lost is found again by
/// <see cref="FindAsync"/> and never repeated. Whatever a provider answers with, it has read back from the calendar.</para>
/// <para>One that is <see cref="IAsyncDisposable"/> or <see cref="IDisposable"/> is disposed of when the host ends.</para>
/// </remarks>
public interface ICalendarProvider
{
    /// <summary>Whether appointments can be written; otherwise only <see cref="GetBusyAsync"/> is called.</summary>
    bool IsWritable { get; }

    /// <summary>Whether busy time differs with <see cref="BusyQuery.StaffId"/>, so that each of the staff is asked for; otherwise one answer serves all. Default: true.</summary>
    bool AnswersByStaff => true;

    /// <summary>Whether busy time differs with <see cref="BusyQuery.ServiceId"/> and <see cref="BusyQuery.Duration"/>; otherwise one answer serves all. Default: true.</summary>
    bool AnswersByService => true;

    /// <summary>When the calendar is busy.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="CalendarProviderException">The calendar can't be read; nothing may be taken for free.</exception>
    Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default);

    /// <summary>Writes a new appointment.</summary>
    /// <param name="appointment">The appointment, with its key.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and <see cref="FindAsync"/> finds it out.</param>
    /// <exception cref="CalendarProviderException">It was not written, or with <see cref="CalendarProviderException.IsOutcomeUnknown"/> it may have been.</exception>
    /// <exception cref="NotSupportedException">The calendar can't be written.</exception>
    Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default);

    /// <summary>Puts an entry where its appointment is now.</summary>
    /// <param name="entry">The entry as it was last seen.</param>
    /// <param name="appointment">The appointment as it will stand.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown.</param>
    /// <exception cref="CalendarProviderException">It was not moved, or with <see cref="CalendarProviderException.IsOutcomeUnknown"/> it may have been.</exception>
    /// <exception cref="NotSupportedException">The calendar can't be written.</exception>
    Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default);

    /// <summary>Calls an entry off; one that is cancelled or gone already is fine.</summary>
    /// <param name="entry">The entry as it was last seen.</param>
    /// <param name="appointment">The appointment as it will stand.</param>
    /// <param name="reason">Why, for the calendar's owner, or null.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown.</param>
    /// <exception cref="CalendarProviderException">It was not cancelled, or with <see cref="CalendarProviderException.IsOutcomeUnknown"/> it may have been.</exception>
    /// <exception cref="NotSupportedException">The calendar can't be written.</exception>
    Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default);

    /// <summary>Finds what an earlier write with the same key left in the calendar, standing or cancelled; null when there is nothing.</summary>
    /// <param name="appointment">The appointment as it was, or was to be, written.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="CalendarProviderException">The calendar can't be read, so whether there is an entry remains unknown.</exception>
    Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default);

    /// <summary>Claims time for a while in a calendar that has such claims, while a caller decides.</summary>
    /// <param name="appointment">What may be booked; its customer may be unknown yet.</param>
    /// <param name="duration">How long the claim is wanted.</param>
    /// <param name="cancellationToken">Stops waiting; a claim that was made ends by itself.</param>
    /// <returns>The claim; null when the calendar has none, in which case the kit's own hold has to do.</returns>
    /// <exception cref="CalendarProviderException">With <see cref="CalendarProviderException.IsTaken"/> someone else has that time; otherwise the calendar can't be reached.</exception>
    Task<CalendarReservation?> ReserveAsync(CalendarAppointment appointment, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Task.FromResult<CalendarReservation?>(null);

    /// <summary>Gives a claim up; one that ended already is fine.</summary>
    /// <param name="reservation">The claim.</param>
    /// <param name="cancellationToken">Stops waiting; the claim ends by itself.</param>
    Task ReleaseAsync(CalendarReservation reservation, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
