using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.MicrosoftGraph.Busy;
using VoiceBookingKit.MicrosoftGraph.SignIn;
using VoiceBookingKit.MicrosoftGraph.Wire;
using VoiceBookingKit.MicrosoftGraph.Writing;
using VoiceBookingKit.Providers.SignIn;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph;

/// <summary>A calendar in Microsoft 365 or on Outlook.com. One that is only read needs no more than the right to see when its owner is busy.</summary>
internal sealed class MicrosoftGraphCalendar : ICalendarProvider, IDisposable
{
    // getSchedule takes questions about at most 62 days.
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromDays(60);

    private readonly MicrosoftGraphOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http = SignedInHttp.Create();
    private readonly IAccessTokens _tokens;
    private readonly GraphClient _client;
    private readonly ScheduleReader? _schedule;
    private readonly EventReader _events;
    private readonly AppointmentWriter _writer;

    /// <summary>Makes one.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="zone">The zone of whole days.</param>
    /// <param name="clock">Where the present comes from.</param>
    public MicrosoftGraphCalendar(MicrosoftGraphOptions options, IanaZone zone, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _tokens = options.AccessToken is { } give ? new HostTokens("Microsoft", give) : new ClientCredentialTokens(options, _http, clock);
        _client = new GraphClient(options, _http, _tokens, clock);
        var times = new EventTimes(zone);
        _events = new EventReader(_client, times, clock);
        _writer = new AppointmentWriter(options, _client, _events, times, clock);
        // It knows only default calendars, by their address, and no ids, so that an entry that is to be moved could not leave.
        if (options is { Write: false, CalendarId: null, Mailbox: { } mailbox } && mailbox.Contains('@', StringComparison.Ordinal))
            _schedule = new ScheduleReader(mailbox, _client, times);
    }

    public bool IsWritable => true;

    public bool AnswersByStaff => false;

    public bool AnswersByService => false;

    public async Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default)
    {
        var asOf = _clock.GetUtcNow();
        var busy = new List<BusyInterval>();
        for (var start = query.Within.Start; start < query.Within.End; start += LongestQuestion)
        {
            var end = start + LongestQuestion < query.Within.End ? start + LongestQuestion : query.Within.End;
            busy.AddRange(_schedule is null
                ? await _events.BusyAsync(new TimeRange(start, end), query.Leaving?.Id, cancellationToken)
                : await _schedule.BusyAsync(new TimeRange(start, end), cancellationToken));
        }
        return new BusyReading(busy, asOf);
    }

    public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        Writer().CreateAsync(appointment, cancellationToken);

    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        Writer().MoveAsync(entry, appointment, cancellationToken);

    public Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        Writer().CancelAsync(entry, reason, cancellationToken);

    public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => Writer().FindAsync(appointment, cancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        (_tokens as IDisposable)?.Dispose();
        _http.Dispose();
    }

    private AppointmentWriter Writer() =>
        _options.Write ? _writer : throw new NotSupportedException("This Microsoft calendar is only read: set Write to have appointments written into it.");
}
