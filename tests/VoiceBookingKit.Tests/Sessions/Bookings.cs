using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>A demo on Tuesday, March 3rd 2026 at 2 PM in New York, for Ann Lee.</summary>
internal static class Bookings
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 19, 0, 0, TimeSpan.Zero);

    public static AppointmentView Demo { get; } = new()
    {
        Appointment = new Appointment
        {
            Id = Guid.Parse("0f0e0d0c-0b0a-0908-0706-050403020100"),
            Uid = "0f0e0d0c@tidewater.example",
            Reference = "K7Q4M2",
            Slot = new Slot("demo", "maya", Start, Start.AddMinutes(30)),
            Blocked = new TimeRange(Start, Start.AddMinutes(30)),
            Customer = new Customer("Ann Lee", "ann@example.com"),
            CreatedAt = Start.AddDays(-1),
            ChangedAt = Start.AddDays(-1),
        },
        ServiceName = "Product demo",
        StaffName = "Maya Chen",
        LocalStart = Start.ToOffset(TimeSpan.FromHours(-5)),
        LocalEnd = Start.AddMinutes(30).ToOffset(TimeSpan.FromHours(-5)),
        Zone = "America/New_York",
        CalendarLink = new Uri("/voicebooking/appointments/abc.ics", UriKind.Relative),
    };

    public static ConversationEvent Booked { get; } = new ConversationEvent.Committed(ChangeKind.Booked, Demo);

    public static ConversationEvent Moved { get; } =
        new ConversationEvent.Committed(ChangeKind.Moved, Demo with { Appointment = Demo.Appointment with { Sequence = 1 } });
}
