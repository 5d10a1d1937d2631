using VoiceBookingKit.CalDav.Discovery;
using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.CalDav.Requests;
using VoiceBookingKit.CalDav.Writing;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav;

/// <summary>A calendar on a CalDAV server (RFC 4791).</summary>
internal sealed class CalDavCalendar : ICalendarProvider, IDisposable
{
    // A crash in the middle of booking leaves a claim; so many are cleared away with each reading.
    private const int MostCleared = 3;

    private readonly CalDavOptions _options;
    private readonly IanaZone _zone;
    private readonly TimeProvider _clock;
    private readonly DavClient _client;
    private readonly CopyKeeper _keeper;
    private readonly EntryWriter _writer;
    private readonly SemaphoreSlim _finding = new(1);
    private volatile Uri? _found;

    /// <summary>Makes one.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="zone">The zone of times without one.</param>
    /// <param name="clock">Where the present comes from.</param>
    public CalDavCalendar(CalDavOptions options, IanaZone zone, TimeProvider clock)
    {
        (_options, _zone, _clock) = (options, zone, clock);
        _client = new DavClient(options, clock);
        _keeper = new CopyKeeper(_client, zone, clock);
        _writer = new EntryWriter(_client);
    }

    public bool IsWritable => true;

    // What the kit writes names whose time it takes.
    public bool AnswersByStaff => _options.StaffIds.Count != 1;

    public bool AnswersByService => false;

    public Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default) =>
        WithinAsync(_options.ReadWithin, async (_, stop) =>
        {
            var copy = await _keeper.ReadAsync(await ReaderAsync(stop), query.Within, stop);
            var now = _clock.GetUtcNow();
            var staff = query.StaffId is null ? null : EntryMarks.CodeOf(query.StaffId);
            var busy = copy.Busy(query.Within, staff, query.Leaving?.Id, now);
            await ClearAsync(copy, now, stop);
            return new BusyReading(busy, copy.ReadAt);
        }, cancellationToken);

    public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        WritingAsync((writing, stop) => writing.CreateAsync(appointment, stop), cancellationToken);

    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        WritingAsync((writing, stop) => writing.MoveAsync(entry, appointment, stop), cancellationToken);

    public Task<CalendarWriteResult> CancelAsync(
        CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        WritingAsync((writing, stop) => writing.CancelAsync(entry, appointment, reason, stop), cancellationToken);

    public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        WritingAsync((writing, stop) => writing.FindAsync(appointment, stop), cancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        _keeper.Dispose();
        _finding.Dispose();
    }

    private Task<T> WritingAsync<T>(Func<AppointmentWriting, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        if (!_options.Write)
            throw new NotSupportedException("This CalDAV calendar is only read: set Write to have appointments written into it.");
        return WithinAsync(_options.WriteWithin, async (attempt, stop) =>
        {
            var reader = await ReaderAsync(stop);
            return await write(new AppointmentWriting(reader, _writer, attempt, _options, _zone, _clock), stop);
        }, cancellationToken);
    }

    private async Task<EntryReader> ReaderAsync(CancellationToken cancellationToken)
    {
        if (_found is not { } calendar)
        {
            await _finding.WaitAsync(cancellationToken);
            try
            {
                calendar = _found ??= await new CalendarDiscovery(_client, _options).FindAsync(cancellationToken);
            }
            finally
            {
                _finding.Release();
            }
        }
        return new EntryReader(_client, calendar, _options.MaxEvents);
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Func<WriteAttempt, CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        var attempt = new WriteAttempt();
        using var deadline = new CancellationTokenSource(limit, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await act(attempt, stop.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw DavFailures.TimedOut(attempt.MayBeDone);
        }
        catch (CalendarProviderException failure)
        {
            // The calendar may have been renamed or moved: look for it again next time.
            if (!failure.IsTransient)
                _found = null;
            if (attempt.MayBeDone && !failure.IsOutcomeUnknown)
                throw new CalendarProviderException(failure.Message, failure) { IsTransient = failure.IsTransient, IsOutcomeUnknown = true, RetryAfter = failure.RetryAfter };
            throw;
        }
    }

    private async Task ClearAsync(CalendarCopy copy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!_options.Write)
            return;
        foreach (var claim in copy.OverdueClaims(now).Take(MostCleared))
        {
            try
            {
                await _writer.RemoveAsync(claim.Address, claim.Version, cancellationToken);
            }
            catch (CalendarProviderException)
            {
                // It takes no time, and the next reading tries again.
                return;
            }
        }
    }
}
