using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Bench;

/// <summary>Looks for free times over five calendars of 5,000 events each, and tells what reading, expanding and searching take of it.</summary>
internal sealed class CalendarBenchmark : IBenchmark
{
    private const int Calendars = 5;
    private const int Events = 5_000;
    private const int Days = 28;
    private static readonly TimeSpan Aim = TimeSpan.FromMilliseconds(50);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private static readonly IanaZone Zone = IanaZone.Get("America/New_York");

    public string Name => "calendars";

    public async Task RunAsync(Stopwatch stopwatch)
    {
        var texts = Enumerable.Range(0, Calendars).Select(Text).ToList();
        var parsed = texts.Select(text => CalendarReader.Read(text)).ToList();
        var window = new TimeRange(Now, Now.AddDays(Days));
        var warm = parsed.Select(calendar => new ExpandedCalendar([calendar], Zone)).ToList();

        await using var host = Host(warm);
        var desk = host.GetRequiredService<BookingDesk>();
        var query = new AvailabilityQuery("visit", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2).AddDays(Days - 1));
        await desk.FindSlotsAsync(query);

        await stopwatch.MeasureAsync($"{Calendars} calendars of {Events:#,0} events, {Days} days, warm", Aim, () => desk.FindSlotsAsync(query));
        await stopwatch.MeasureAsync("  one day of it, warm", Aim, () => desk.FindSlotsAsync(query with { To = query.From }));
        stopwatch.Measure("  share of parsing, when the calendars changed", Aim, () => texts.Select(text => CalendarReader.Read(text)).ToList());
        stopwatch.Measure("  share of expansion, when they changed", Aim, () => parsed.Select(calendar => CertainBusyTime.Of(calendar, window, Zone)).ToList());
        stopwatch.Measure("  share of the expanded calendars, warm", Aim, () => warm.Select(calendar => calendar.Busy(window)).ToList());
        var busy = warm.SelectMany(calendar => calendar.Busy(window)).Select(one => new TimeRange(one.Start, one.End)).ToList();
        stopwatch.Measure("  share of the search", Aim, () => SlotFinder.Find(Search(busy)));
    }

    private static ServiceProvider Host(List<ExpandedCalendar> calendars) => new ServiceCollection()
        .AddSingleton(new Business
        {
            Name = "Tidewater",
            Zone = Zone,
            Hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00")),
            Services = [new Service { Id = "visit", Name = "Visit", Durations = [TimeSpan.FromMinutes(30)] }],
            Staff = [new Staff { Id = "maya", Name = "Maya" }],
        })
        .AddSingleton<TimeProvider>(new ManualTimeProvider(Now))
        .AddVoiceBooking(voice =>
        {
            for (var i = 0; i < calendars.Count; i++)
            {
                var calendar = calendars[i];
                voice.AddCalendar($"calendar-{i}", _ => new Expanded(calendar));
            }
        })
        .BuildServiceProvider();

    private static SlotSearch Search(List<TimeRange> busy) => new()
    {
        Zone = Zone,
        From = new DateOnly(2026, 3, 2),
        To = new DateOnly(2026, 3, 2).AddDays(Days - 1),
        Duration = TimeSpan.FromMinutes(30),
        Now = Now,
        BusinessHours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00")),
        Rosters = [new Roster("maya", null, busy)],
    };

    /// <summary>A calendar of some years: one event in ten recurs, weekly or each weekday, with dates taken out.</summary>
    private static string Text(int number)
    {
        var random = new Random(20260302 + number);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n");
        for (var i = 0; i < Events; i++)
        {
            var day = new DateTime(2024, 1, 1).AddDays(random.Next(900)).AddHours(random.Next(6, 20)).AddMinutes(15 * random.Next(4));
            text.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{number}-{i}@bench\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Event {i}\r\n");
            text.Append(CultureInfo.InvariantCulture, $"DTSTART;TZID=America/New_York:{day:yyyyMMdd'T'HHmmss}\r\nDURATION:PT30M\r\n");
            if (i % 10 == 0)
                text.Append(CultureInfo.InvariantCulture, $"RRULE:FREQ=WEEKLY;COUNT={random.Next(5, 60)}{(i % 20 == 0 ? ";BYDAY=MO,WE,FR" : "")}\r\nEXDATE;TZID=America/New_York:{day.AddDays(7):yyyyMMdd'T'HHmmss}\r\n");
            text.Append("END:VEVENT\r\n");
        }
        return text.Append("END:VCALENDAR\r\n").ToString();
    }

    private sealed class Expanded(ExpandedCalendar calendar) : ICalendarProvider
    {
        public bool IsWritable => false;

        public bool AnswersByStaff => false;

        public bool AnswersByService => false;

        public Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default) =>
            Task.FromResult(new BusyReading(calendar.Busy(query.Within), Now));

        public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<CalendarWriteResult> CancelAsync(
            CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
