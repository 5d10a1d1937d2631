using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Calendars;

/// <summary>The promises of <see cref="ICalendarProvider"/> for a calendar that can be written, for the author of a provider to inherit.</summary>
/// <remarks>Everything takes place on <see cref="Day"/> and the day after it, from 09:00 to 17:00 in New York, in appointments of half an hour.</remarks>
public abstract partial class CalendarProviderConformance : ConformanceSuite
{
    /// <summary>The local day on which everything takes place. Default: Monday, 3 March 2031.</summary>
    protected virtual DateOnly Day => new(2031, 3, 3);

    /// <summary>Whether the calendar refuses an appointment that overlaps another one. Default: false.</summary>
    protected virtual bool RefusesOverlap => false;

    /// <summary>With whom the appointments are: one service <c>visit</c> of 30 minutes, and staff <c>maya</c>.</summary>
    protected virtual Business Business { get; } = new()
    {
        Name = "Tidewater",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Sun 09:00-17:00")),
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
        Email = "desk@tidewater.example",
    };

    /// <summary>Makes a calendar that is empty and free during the suite's hours.</summary>
    protected abstract Task<ICalendarProvider> CreateCalendarAsync();

    /// <summary>An appointment on the suite's day.</summary>
    /// <param name="hour">Local hour.</param>
    /// <param name="minute">Local minute.</param>
    /// <param name="daysLater">How many days after <see cref="Day"/>.</param>
    /// <param name="name">The customer's name.</param>
    protected CalendarAppointment At(int hour, int minute = 0, int daysLater = 0, string name = "Ana Díaz")
    {
        var id = Guid.NewGuid();
        var start = Business.Zone.Resolve(Day.AddDays(daysLater), new TimeOnly(hour, minute));
        var slot = new Slot("visit", "maya", start, start.AddMinutes(30));
        return new CalendarAppointment($"{id:N}", new Appointment
        {
            Id = id,
            Uid = $"{id:N}@tidewater.example",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = new Customer(name, "ana@example.com") { Phone = "+12125550100", TimeZone = "Asia/Kathmandu", Language = "en" },
            Notes = "First visit.",
            CreatedAt = start.AddDays(-7),
            ChangedAt = start.AddDays(-7),
        }, Business);
    }

    private static CalendarAppointment Later(CalendarAppointment appointment, CalendarAppointment like) => appointment with
    {
        Appointment = appointment.Appointment with
        {
            Slot = like.Appointment.Slot,
            Blocked = like.Appointment.Blocked,
            Sequence = appointment.Appointment.Sequence + 1,
        },
    };

    private static async Task<CalendarEntry> WriteAsync(ICalendarProvider calendar, CalendarAppointment appointment) =>
        RequireWritten(await calendar.CreateAsync(appointment), appointment);

    private static CalendarEntry RequireWritten(CalendarWriteResult result, CalendarAppointment appointment)
    {
        Require.Same(CalendarWriteOutcome.Written, result.Outcome, "the outcome");
        var entry = result.Entry ?? throw new ConformanceException("What was written was not read back.");
        Require.Same(appointment.Appointment.Slot.Start, entry.Start, "the entry's start");
        Require.Same(appointment.Appointment.Slot.End, entry.End, "the entry's end");
        Require.That(!entry.IsCancelled, "What was written is cancelled.");
        return entry;
    }

    /// <summary>How many of the calendar's busy stretches overlap an appointment's time.</summary>
    private static async Task<int> BusyAtAsync(ICalendarProvider calendar, CalendarAppointment appointment)
    {
        var slot = appointment.Appointment.Slot;
        var reading = await calendar.GetBusyAsync(new BusyQuery(new TimeRange(slot.Start.AddDays(-1), slot.End.AddDays(1)))
        {
            ServiceId = slot.ServiceId,
            StaffId = slot.StaffId,
            Duration = slot.Duration,
        });
        return reading.Busy.Count(busy => busy.Start < slot.End && slot.Start < busy.End);
    }
}
