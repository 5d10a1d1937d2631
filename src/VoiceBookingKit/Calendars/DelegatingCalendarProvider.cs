namespace VoiceBookingKit.Calendars;

/// <summary>A calendar that hands everything to another; override what should differ.</summary>
/// <param name="inner">The other calendar.</param>
public abstract class DelegatingCalendarProvider(ICalendarProvider inner) : ICalendarProvider, IAsyncDisposable
{
    /// <summary>The other calendar.</summary>
    protected ICalendarProvider Inner { get; } = inner;

    /// <inheritdoc />
    public virtual bool IsWritable => Inner.IsWritable;

    /// <inheritdoc />
    public virtual bool AnswersByStaff => Inner.AnswersByStaff;

    /// <inheritdoc />
    public virtual bool AnswersByService => Inner.AnswersByService;

    /// <inheritdoc />
    public virtual Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default) => Inner.GetBusyAsync(query, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        Inner.CreateAsync(appointment, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        Inner.MoveAsync(entry, appointment, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CalendarWriteResult> CancelAsync(
        CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        Inner.CancelAsync(entry, appointment, reason, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        Inner.FindAsync(appointment, cancellationToken);

    /// <inheritdoc />
    public virtual Task<CalendarReservation?> ReserveAsync(CalendarAppointment appointment, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Inner.ReserveAsync(appointment, duration, cancellationToken);

    /// <inheritdoc />
    public virtual Task ReleaseAsync(CalendarReservation reservation, CancellationToken cancellationToken = default) => Inner.ReleaseAsync(reservation, cancellationToken);

    /// <summary>Disposes of the calendar behind it, where that can be.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        if (Inner is IAsyncDisposable leaving)
            await leaving.DisposeAsync();
        else
            (Inner as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
    }
}
