using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.GoogleCalendar.Wire;
using VoiceBookingKit.GoogleCalendar.Writing;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.GoogleCalendar;

/// <summary>A Google calendar. One that is only read needs no more than the right to see when it is busy.</summary>
internal sealed class GoogleCalendarProvider(GoogleCalendarOptions options, GoogleClient client, TimeProvider clock) : ICalendarProvider, IDisposable
{
    // Google refuses questions about longer times.
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromDays(60);

    private readonly AppointmentWriter _writer = new(options, client, clock);

    public bool IsWritable => true;

    public bool AnswersByStaff => false;

    public bool AnswersByService => false;

    public async Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default)
    {
        var asOf = clock.GetUtcNow();
        var busy = new List<BusyInterval>();
        for (var start = query.Within.Start; start < query.Within.End; start += LongestQuestion)
        {
            var end = start + LongestQuestion < query.Within.End ? start + LongestQuestion : query.Within.End;
            busy.AddRange(options.Write
                ? await EventsAsync(new TimeRange(start, end), query.Leaving, cancellationToken)
                : await FreeBusyAsync(new TimeRange(start, end), cancellationToken));
        }
        return new BusyReading(busy, asOf);
    }

    public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => _writer.CreateAsync(appointment, cancellationToken);

    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        _writer.MoveAsync(entry, appointment, cancellationToken);

    public Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        _writer.CancelAsync(entry, cancellationToken);

    public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => _writer.FindAsync(appointment, cancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<IEnumerable<BusyInterval>> FreeBusyAsync(TimeRange within, CancellationToken cancellationToken)
    {
        var answer = await client.FreeBusyAsync(within, cancellationToken);
        // A calendar that can't be read comes with an error and an empty list.
        if (answer.Errors is { Count: > 0 } errors)
            throw GoogleFailures.NotReadable(errors[0].Reason);
        return (answer.Busy ?? throw GoogleFailures.Unreadable(isWrite: false)).Select(span => new BusyInterval(span.Start.ToUniversalTime(), span.End.ToUniversalTime(), ""));
    }

    private async Task<IEnumerable<BusyInterval>> EventsAsync(TimeRange within, CalendarEntry? leaving, CancellationToken cancellationToken)
    {
        var (events, zone) = await client.ListAsync(within, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. from seen in events
                   where seen.IsBusy && seen.Id != leaving?.Id && !EventMarks.IsOver(seen, now)
                   let time = EventTimes.Of(seen, zone) ?? throw GoogleFailures.Unreadable(isWrite: false)
                   where time.Start < time.End
                   select new BusyInterval(time.Start, time.End, seen.Id ?? "")];
    }
}
