using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Hosting;

public class AddVoiceBookingTests
{
    [Fact]
    public void Alone_it_offers_half_an_hour_on_weekdays()
    {
        var business = BusinessOf(new ServiceCollection().AddVoiceBooking());

        var service = Assert.Single(business.Services);
        Assert.Equal(TimeSpan.FromMinutes(30), service.DefaultDuration);
        Assert.Equal(service, business.DefaultService);
        Assert.Equal(business.Name, Assert.Single(business.Staff).Name);
        Assert.Equal("Mon-Fri 09:00-17:00", business.Hours.Weekly.ToString());
        Assert.Equal("UTC", business.Zone.Id);
    }

    [Fact]
    public void Code_describes_a_whole_business()
    {
        var business = BusinessOf(new ServiceCollection().AddVoiceBooking(booking => booking
            .Business("Tidewater", "America/New_York", tidewater => tidewater.Phone = "+12025550123")
            .Hours("Mon-Fri 08:00-12:00, 13:00-18:00")
            .Closed(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 26), "Christmas")
            .OpenOn(new DateOnly(2026, 12, 27), "10:00-12:00")
            .Service("demo", "Product demo", minutes: 30, demo => demo.Staff.Add("maya"))
            .Service("call", "Call", minutes: 15)
            .Staff("maya", "Maya Chen", maya => maya.Hours = "Tue 09:00-12:00")
            .Staff("tom", "Tom Ray")
            .Rules(rules => rules.MaxPerDay = 4)));

        Assert.Equal("Tidewater", business.Name);
        Assert.Equal("America/New_York", business.Zone.Id);
        Assert.Empty(business.Hours.HoursOn(new DateOnly(2026, 12, 25)));
        Assert.Single(business.Hours.HoursOn(new DateOnly(2026, 12, 27)));
        Assert.Equal(["maya"], business.StaffFor(business.FindService("demo")!).Select(staff => staff.Id));
        Assert.Null(business.FindStaff("tom")!.Hours);
        Assert.Equal(4, business.Policy.Slots.MaxPerDay);
    }

    [Fact]
    public void Configuration_is_read_and_code_wins_over_it()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(Configuration(
            ("Business:Name", "From file"), ("Business:TimeZone", "Europe/London"), ("Business:Closed:0:From", "2026-12-25"),
            ("Services:0:Id", "demo"), ("Services:0:Durations:0", "15"), ("Services:0:Durations:1", "60"), ("Services:1:Id", "visit"),
            ("Rules:Step", "00:15:00"), ("Session:MaxTurns", "12")));
        services.AddVoiceBooking(booking => booking.Business("From code", "Europe/London").Service("visit", "House visit", minutes: 90));

        using var provider = services.BuildServiceProvider();
        var business = provider.GetRequiredService<Business>();

        Assert.Equal("From code", business.Name);
        Assert.Equal([15, 60], business.FindService("demo")!.Durations.Select(length => (int)length.TotalMinutes));
        Assert.Equal([90], business.FindService("visit")!.Durations.Select(length => (int)length.TotalMinutes));
        Assert.Equal(2, business.Services.Count);
        Assert.True(business.Hours.OverrideOn(new DateOnly(2026, 12, 25))!.IsClosed);
        Assert.Equal(TimeSpan.FromMinutes(15), business.Policy.Slots.Step);
        Assert.Equal(12, provider.GetRequiredService<SessionOptions>().MaxTurns);
    }

    [Fact]
    public void Adding_it_twice_reads_configuration_once()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(Configuration(("Services:0:Id", "demo")));

        var business = BusinessOf(services.AddVoiceBooking().AddVoiceBooking(booking => booking.Business("Tidewater", "UTC")));

        Assert.Single(business.Services);
        Assert.Equal("Tidewater", business.Name);
    }

    private static Business BusinessOf(IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<Business>();
    }

    internal static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"VoiceBooking:{setting.Key}", (string?)setting.Value)))
            .Build();
}
