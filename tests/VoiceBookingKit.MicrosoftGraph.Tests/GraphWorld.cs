using System.Globalization;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Servers.MicrosoftGraph;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>A server with Maya's mailbox, and calendars that use it.</summary>
internal sealed class GraphWorld : IAsyncDisposable
{
    private readonly List<MicrosoftGraphCalendar> _calendars = [];

    private GraphWorld(MicrosoftGraphServer server) => Server = server;

    public MicrosoftGraphServer Server { get; }

    public static Business Business { get; } = new()
    {
        Name = "Tidewater",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Sun 09:00-17:00")),
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }, new Staff { Id = "leo", Name = "Leo" }],
    };

    public static async Task<GraphWorld> StartAsync(MicrosoftGraphServer? server = null)
    {
        var world = new GraphWorld(server ?? new MicrosoftGraphServer());
        await world.Server.StartAsync();
        return world;
    }

    public MicrosoftGraphOptions Options(Action<MicrosoftGraphOptions>? configure = null)
    {
        var options = new MicrosoftGraphOptions
        {
            Mailbox = Server.Mailbox,
            TenantId = Server.Application.Tenant,
            ClientId = Server.Application.Client,
            ClientSecret = Server.Application.Secret,
            BaseUrl = Server.ApiAddress,
            LoginUrl = Server.LoginAddress,
            Write = true,
            ReadWithin = TimeSpan.FromSeconds(30),
            WriteWithin = TimeSpan.FromSeconds(30),
        };
        configure?.Invoke(options);
        return options;
    }

    public ICalendarProvider Calendar(Action<MicrosoftGraphOptions>? configure = null, TimeProvider? clock = null)
    {
        var calendar = new MicrosoftGraphCalendar(Options(configure), Business.Zone, clock ?? TimeProvider.System);
        _calendars.Add(calendar);
        return calendar;
    }

    /// <summary>An instant on Monday, 3 March 2031, in New York.</summary>
    public static DateTimeOffset At(int hour, int minute = 0, int days = 0) => Business.Zone.Resolve(new DateOnly(2031, 3, 3).AddDays(days), new TimeOnly(hour, minute));

    public static CalendarAppointment Appointment(DateTimeOffset start, string staff = "maya", string? key = null, int bufferAfter = 0)
    {
        var id = Guid.NewGuid();
        var slot = new Slot("visit", staff, start, start.AddMinutes(30));
        return new CalendarAppointment(key ?? $"{id:N}", new Appointment
        {
            Id = id,
            Uid = $"{id:N}@tidewater.example",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End.AddMinutes(bufferAfter)),
            Customer = new Customer("Ana Díaz", "ana@example.com") { Phone = "+12125550100", TimeZone = "Asia/Kathmandu", Language = "en" },
            Notes = "First visit.",
            CreatedAt = start.AddDays(-7),
            ChangedAt = start.AddDays(-7),
        }, Business);
    }

    public static CalendarAppointment Moved(CalendarAppointment appointment, DateTimeOffset start, string? staff = null)
    {
        var slot = appointment.Appointment.Slot with { StaffId = staff ?? appointment.Appointment.Slot.StaffId, Start = start, End = start.AddMinutes(30) };
        return appointment with { Appointment = appointment.Appointment with { Slot = slot, Blocked = new TimeRange(slot.Start, slot.End), Sequence = 1 } };
    }

    /// <summary>The busy stretches of some days from midnight in New York, as local texts.</summary>
    public static async Task<IReadOnlyList<string>> BusyAsync(ICalendarProvider calendar, int days = 1, CalendarEntry? leaving = null)
    {
        var reading = await calendar.GetBusyAsync(new BusyQuery(new TimeRange(At(0), At(0, days: days))) { StaffId = "maya", Leaving = leaving });
        return [.. reading.Busy.OrderBy(busy => busy.Start).ThenBy(busy => busy.End).Select(busy => $"{Text(busy.Start)}-{Text(busy.End)}")];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var calendar in _calendars)
            calendar.Dispose();
        await Server.DisposeAsync();
    }

    private static string Text(DateTimeOffset instant) => Business.Zone.ToLocal(instant).ToString("d'T'HH:mm", CultureInfo.InvariantCulture);
}
