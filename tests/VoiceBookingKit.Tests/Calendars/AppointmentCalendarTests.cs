using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using static VoiceBookingKit.Tests.Calendars.Events;

namespace VoiceBookingKit.Tests.Calendars;

public class AppointmentCalendarTests
{
    private static readonly Business Bloom = new()
    {
        Name = "Bloom Dental",
        Zone = IanaZone.Get("America/New_York"),
        Hours = OpeningHours.Always,
        Services = [new Service { Id = "checkup", Name = "Checkup", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya Chen" }],
        Address = "1 Main St, Springfield",
        Phone = "+15550100",
        Email = "desk@bloom.example",
        Website = new Uri("https://bloom.example/"),
    };

    private static readonly Appointment Booked = new()
    {
        Id = Guid.NewGuid(),
        Uid = "6f1c@bloom.example",
        Reference = "K7Q4M2",
        Slot = new Slot("checkup", "maya", Utc("2026-03-09 13:00"), Utc("2026-03-09 13:30")),
        Blocked = new TimeRange(Utc("2026-03-09 13:00"), Utc("2026-03-09 13:35")),
        Customer = new Customer("Ann Lee", "ann@example.com"),
        Notes = "First visit",
        Sequence = 1,
        CreatedAt = Utc("2026-03-01 08:00"),
        ChangedAt = Utc("2026-03-02 09:00"),
    };

    [Fact]
    public void An_appointment_becomes_an_event_with_everything_that_the_customer_needs()
    {
        var entry = AppointmentCalendar.ToEvent(Booked, Bloom);

        Assert.Equal(("6f1c@bloom.example", 1, false), (entry.Uid, entry.Sequence, entry.IsCancelled));
        Assert.Equal((Utc("2026-03-09 13:00"), Utc("2026-03-09 13:30")), (entry.Start, entry.End));
        Assert.Equal((Utc("2026-03-02 09:00"), Utc("2026-03-01 08:00")), (entry.Stamp, entry.Created!.Value));
        Assert.Equal("Checkup, Bloom Dental", entry.Summary);
        Assert.Equal("With: Maya Chen\nReference: K7Q4M2\nPhone: +15550100\nNotes: First visit", entry.Description);
        Assert.Equal("1 Main St, Springfield", entry.Location);
        Assert.Equal(new CalendarPerson("desk@bloom.example", "Bloom Dental"), entry.Organizer);
        Assert.Equal([new CalendarPerson("ann@example.com", "Ann Lee")], entry.Attendees);
    }

    [Fact]
    public void A_cancelled_appointment_becomes_a_cancelled_event() =>
        Assert.Contains(
            "STATUS:CANCELLED\r\n",
            AppointmentCalendar.ToFile(Booked with { Status = AppointmentStatus.Cancelled }, Bloom).ToText(),
            StringComparison.Ordinal);

    [Fact]
    public void Its_words_can_be_of_another_language() =>
        Assert.StartsWith(
            "Bei: Maya Chen\nCode: K7Q4M2\n",
            AppointmentCalendar.ToEvent(Booked, Bloom, new AppointmentWords { With = "Bei", Reference = "Code" }).Description,
            StringComparison.Ordinal);

    [Fact]
    public void A_download_needs_no_email_address_of_the_business() =>
        Assert.DoesNotContain("ORGANIZER", AppointmentCalendar.ToFile(Booked, Bloom with { Email = null }).ToText(), StringComparison.Ordinal);

    [Fact]
    public void An_invitation_without_one_is_refused_by_name() =>
        Assert.Contains(
            "Bloom Dental",
            Assert.Throws<ArgumentException>(() => AppointmentCalendar.ToFile(Booked, Bloom with { Email = null }, CalendarMethod.Request)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_service_that_is_no_longer_offered_is_named_by_its_id() =>
        Assert.Equal("massage, Bloom Dental", AppointmentCalendar.ToEvent(Booked with { Slot = Booked.Slot with { ServiceId = "massage" } }, Bloom).Summary);
}
