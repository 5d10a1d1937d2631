using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Components.Tests.Staging;

/// <summary>A page of Tidewater's site on Monday, November 23 at 8 in the morning, New York time.</summary>
public abstract class BookingTestContext : BunitContext
{
    protected BookingTestContext()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(15); // a busy machine is slow, not wrong
        Sessions = new StagedSessions(Clock);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IVoiceBookingSessions>(Sessions);
        Services.AddVoiceBooking(booking => booking
            .Business("Tidewater", "America/New_York", business => business.CallingCode = "+1")
            .Hours("Mon-Fri 09:00-17:00; Sat 10:00-14:00")
            .Service("intro", "Intro call", 15)
            .Service("demo", "Product demo", 30, service =>
            {
                service.Default = true;
                service.Durations.Add(60);
            })
            .Staff("maya", "Maya Chen")
            .Staff("tom", "Tom Okafor"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Browser = new StagedBrowser(JSInterop);
    }

    protected ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.Zero));

    protected StagedSessions Sessions { get; }

    protected StagedBrowser Browser { get; }

    protected BookingDesk Desk => Services.GetRequiredService<BookingDesk>();

    protected Business Business => Desk.Business;

    /// <summary>A demo of half an hour with Maya on the 24th.</summary>
    protected Slot Demo(int hour, int minute = 0, string staff = "maya")
    {
        var start = Business.Zone.Resolve(new DateOnly(2026, 11, 24), new TimeOnly(hour, minute));
        return new Slot("demo", staff, start, start.AddMinutes(30));
    }

    protected OfferedSlot Offer(int hour, int minute = 0)
    {
        var time = new TimeOnly(hour, minute);
        return new OfferedSlot(Demo(hour, minute), new DateOnly(2026, 11, 24), time, time.ToString("h:mm tt", System.Globalization.CultureInfo.InvariantCulture), "Maya Chen");
    }

    protected static AvailabilityResult Found(params OfferedSlot[] slots) =>
        new(ToolStatus.Ok, new DateOnly(2026, 11, 24), slots) { ServiceId = "demo", ServiceName = "Product demo", Duration = 30 };

    protected AppointmentView Booked(Slot? slot = null, string name = "Ana Ruiz") => AppointmentView.Of(
        new Appointment
        {
            Id = Guid.NewGuid(),
            Uid = "1@tidewater.example",
            Reference = "K7Q4M2",
            Slot = slot ?? Demo(14),
            Blocked = new(Demo(14).Start, Demo(14).End),
            Customer = new Customer(name, "ana@example.com"),
            CreatedAt = Clock.GetUtcNow(),
            ChangedAt = Clock.GetUtcNow(),
        },
        Business, customerZone: null, calendarLink: null);
}
