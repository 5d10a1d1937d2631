using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Tests.Callers;

/// <summary>The business that simulated callers ring.</summary>
internal static class Tidewater
{
    public static Business Create() => new()
    {
        Name = "Tidewater",
        Zone = IanaZone.Get("America/New_York"),
        Hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00; Sat 10:00-14:00")),
        Services =
        [
            new Service { Id = "intro", Name = "Intro call", Durations = [TimeSpan.FromMinutes(15)], Aliases = ["introduction", "introductory call"], Price = "free" },
            new Service { Id = "demo", Name = "Product demo", Durations = [TimeSpan.FromMinutes(30)], Aliases = ["demo", "demonstration"], Price = "free", IsDefault = true },
            new Service { Id = "deep-dive", Name = "Deep dive", Durations = [TimeSpan.FromMinutes(60)], Aliases = ["consultation"], Price = "$120" },
        ],
        Staff =
        [
            new Staff { Id = "maya", Name = "Maya Chen", Aliases = ["Maya"] },
            new Staff { Id = "tom", Name = "Tom Okafor", Aliases = ["Tom"] },
            new Staff { Id = "priya", Name = "Priya Nair", Aliases = ["Priya"] },
        ],
        Policy = new BookingPolicy { Slots = new SlotRules { MinimumNotice = TimeSpan.FromHours(1), Horizon = TimeSpan.FromDays(60), Step = TimeSpan.FromMinutes(30) } },
        Address = "12 Harbour Street, Portland",
        Phone = "+12075550142",
        Email = "hello@tidewater.example",
        CallingCode = "+1",
    };
}
