using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.GoogleCalendar.Tests;

/// <summary>Appointments on a Monday in March 2031, New York time.</summary>
internal static class Appointments
{
    private static readonly Business Business = new()
    {
        Name = "Tidewater",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Sun 09:00-17:00")),
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
    };

    public static TimeRange Day { get; } = new(Start(0), Start(24));

    public static DateTimeOffset Start(double hour) => new DateTimeOffset(2031, 3, 3, 0, 0, 0, TimeSpan.FromHours(-5)).AddHours(hour).ToUniversalTime();

    public static CalendarAppointment At(double hour, string name = "Ana Díaz")
    {
        var id = Guid.NewGuid();
        var slot = new Slot("visit", "maya", Start(hour), Start(hour).AddMinutes(30));
        return new CalendarAppointment($"{id:N}", new Appointment
        {
            Id = id,
            Uid = $"{id:N}@tidewater.example",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer(name, "ana@example.com"),
            CreatedAt = slot.Start.AddDays(-7),
            ChangedAt = slot.Start.AddDays(-7),
        }, Business);
    }
}
