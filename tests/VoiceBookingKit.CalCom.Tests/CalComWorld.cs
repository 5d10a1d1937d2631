using VoiceBookingKit.Assertions;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.CalCom;

namespace VoiceBookingKit.CalCom.Tests;

/// <summary>A Cal.com server with event type 1001 for the service <c>visit</c>, and calendars that use it.</summary>
internal sealed class CalComWorld : IAsyncDisposable
{
    private readonly List<CalComConnection> _connections = [];

    private CalComWorld(CalComServer server) => Server = server;

    public CalComServer Server { get; }

    public static CalComEventTypeSeed Visit { get; } = new();

    public static Business Business { get; } = new()
    {
        Name = "Tidewater",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Sun 09:00-17:00")),
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }, new Staff { Id = "leo", Name = "Leo" }],
    };

    public static Task<CalComWorld> StartAsync(params CalComEventTypeSeed[] types) => StartAsync(null, types);

    public static async Task<CalComWorld> StartAsync(TimeProvider? clock, params CalComEventTypeSeed[] types)
    {
        var world = new CalComWorld(new CalComServer(clock, types));
        await world.Server.StartAsync();
        return world;
    }

    public CalComOptions Options(Action<CalComOptions>? configure = null)
    {
        var options = new CalComOptions { ApiKey = Server.ApiKey, BaseUrl = Server.ApiAddress, WebhookSecret = Server.WebhookSecret, Write = true };
        options.EventTypes["visit"] = new CalComEventType { Id = 1001 };
        configure?.Invoke(options);
        return options;
    }

    public CalComConnection Connect(Action<CalComOptions>? configure = null, TimeProvider? clock = null)
    {
        var connection = new CalComConnection(Options(configure), clock ?? TimeProvider.System);
        _connections.Add(connection);
        return connection;
    }

    public ICalendarProvider Calendar(Action<CalComOptions>? configure = null, TimeProvider? clock = null) => new CalComCalendar(Connect(configure, clock));

    /// <summary>How it fails; where the server leaves it without an answer, its deadline passes on the clock that the calendar goes by.</summary>
    public async Task<CalendarProviderException> FailAsync(Func<Task> asking, ManualTimeProvider clock)
    {
        var failing = Assert.ThrowsAsync<CalendarProviderException>(asking);
        await Eventually.IsTrueAsync(() => failing.IsCompleted || Server.Unanswered > 0);
        clock.Advance(TimeSpan.FromMinutes(1));
        return await failing;
    }

    /// <summary>An instant on Monday, 3 March 2031, in New York.</summary>
    public static DateTimeOffset At(int hour, int minute = 0, int days = 0) => Business.Zone.Resolve(new DateOnly(2031, 3, 3).AddDays(days), new TimeOnly(hour, minute));

    public static CalendarAppointment Appointment(DateTimeOffset start, string staff = "maya", int minutes = 30, string email = "ana@example.com")
    {
        var id = Guid.NewGuid();
        var slot = new Slot("visit", staff, start, start.AddMinutes(minutes));
        return new CalendarAppointment($"{id:N}", new Appointment
        {
            Id = id,
            Uid = $"{id:N}@tidewater.example",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer("Ana Díaz", email) { Phone = "+12125550100", TimeZone = "Asia/Kathmandu", Language = "pt-PT" },
            Notes = "First visit.",
            CreatedAt = start.AddDays(-7),
            ChangedAt = start.AddDays(-7),
        }, Business);
    }

    public static CalendarAppointment Moved(CalendarAppointment appointment, DateTimeOffset start, string? staff = null, int? minutes = null)
    {
        var length = minutes is { } given ? TimeSpan.FromMinutes(given) : appointment.Appointment.Slot.Duration;
        var slot = appointment.Appointment.Slot with { StaffId = staff ?? appointment.Appointment.Slot.StaffId, Start = start, End = start + length };
        return appointment with { Appointment = appointment.Appointment with { Slot = slot, Blocked = new TimeRange(slot.Start, slot.End), Sequence = 1 } };
    }

    /// <summary>Whether a calendar says that half an hour from a start is free.</summary>
    public static async Task<bool> IsFreeAsync(ICalendarProvider calendar, DateTimeOffset start, CalendarEntry? leaving = null)
    {
        var reading = await calendar.GetBusyAsync(new BusyQuery(new TimeRange(start.AddHours(-6), start.AddHours(6)))
        {
            ServiceId = "visit",
            StaffId = "maya",
            Duration = TimeSpan.FromMinutes(30),
            Leaving = leaving,
        });
        return !reading.Busy.Any(busy => busy.Start < start.AddMinutes(30) && start < busy.End);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
            connection.Dispose();
        await Server.DisposeAsync();
    }
}
