using System.Globalization;
using VoiceBookingKit.Booking;
using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Tests;

/// <summary>A business with two staff, and its appointments.</summary>
internal static class Desk
{
    public static readonly Business Business = new()
    {
        Name = "Tidewater",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Sun 09:00-17:00")),
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }, new Staff { Id = "ben", Name = "Ben" }],
        Email = "desk@tidewater.example",
    };

    public static readonly DateTimeOffset Monday = new(2031, 3, 3, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The calendar at an address, with the account of the local server.</summary>
    public static CalDavCalendar Open(Uri address, Action<CalDavOptions>? configure = null, IanaZone? zone = null, TimeProvider? clock = null)
    {
        var options = new CalDavOptions { Url = address, User = RadicaleServer.User, Password = RadicaleServer.Password, Write = true, ReadWithin = TimeSpan.FromSeconds(20), WriteWithin = TimeSpan.FromSeconds(20) };
        configure?.Invoke(options);
        return new CalDavCalendar(options, zone ?? Business.Zone, clock ?? TimeProvider.System);
    }

    /// <summary>An appointment of half an hour.</summary>
    public static CalendarAppointment At(DateTimeOffset start, string staff = "maya", string? key = null)
    {
        var id = Guid.NewGuid();
        var slot = new Slot("visit", staff, start, start.AddMinutes(30));
        return new CalendarAppointment(key ?? $"{id:N}", new Appointment
        {
            Id = id,
            Uid = $"{id:N}@tidewater.example",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer("Ana Díaz", "ana@example.com") { Phone = "+12125550100" },
            CreatedAt = start.AddDays(-7),
            ChangedAt = start.AddDays(-7),
        }, Business);
    }

    public static CalendarAppointment MovedTo(this CalendarAppointment appointment, DateTimeOffset start)
    {
        var slot = appointment.Appointment.Slot with { Start = start, End = start.AddMinutes(30) };
        return appointment with
        {
            Appointment = appointment.Appointment with { Slot = slot, Blocked = new TimeRange(slot.Start, slot.End), Sequence = appointment.Appointment.Sequence + 1 },
        };
    }

    /// <summary>The busy stretches of some days as texts in UTC.</summary>
    public static async Task<IReadOnlyList<string>> BusyAsync(this ICalendarProvider calendar, DateTimeOffset from, int days = 1, string? staff = null)
    {
        var window = new TimeRange(from, from.AddDays(days));
        var reading = await calendar.GetBusyAsync(new BusyQuery(window) { StaffId = staff });
        return [.. reading.Busy.OrderBy(busy => busy.Start).ThenBy(busy => busy.End).Select(busy => $"{Text(busy.Start)}/{Text(busy.End)}")];
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("MMdd'T'HHmm", CultureInfo.InvariantCulture);
}
