using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Testing.Calendars;
using VoiceBookingKit.Tests.Booking;

namespace VoiceBookingKit.Tests.Hosting;

public sealed class AddCalendarTests
{
    [Fact]
    public void A_calendar_takes_its_settings_from_its_own_section_and_then_from_code()
    {
        using var host = Host(
            voice => voice.Add("maya", options => options.CacheFor = TimeSpan.FromMinutes(2)),
            ("VoiceBooking:Calendars:maya:StaffIds:0", "maya"), ("VoiceBooking:Calendars:maya:Write", "true"), ("VoiceBooking:Calendars:maya:CacheFor", "00:00:10"));

        var calendar = Assert.Single(host.Services.GetRequiredService<ConnectedCalendars>().All);
        Assert.Equal(("maya", true, TimeSpan.FromMinutes(2)), (calendar.Options.StaffIds.Single(), calendar.Options.Write, calendar.Options.CacheFor));
    }

    [Fact]
    public async Task Calendars_that_do_not_fit_stop_the_host_and_each_reason_is_told()
    {
        using var host = Host(voice => voice
            .Add("one", options => options.Write = true)
            .Add("one")
            .Add("three", options => options.StaffIds.Add("zoe"))
            .Add("two", options => { options.Write = true; options.StaffIds.Add("BEN"); })
            .AddCalendar("feed", _ => new FakeCalendar(TimeProvider.System) { IsWritable = false }, options => { options.Write = true; options.StaffIds.Add("maya"); }));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Two calendars are called 'one': give each a name of its own.", refused.Failures);
        Assert.Contains("Calendar 'three': StaffIds names 'zoe', and nobody of that id can be booked.", refused.Failures);
        Assert.Contains("Appointments of 'ben' would be written into 'one' and 'two': set Write on one of them.", refused.Failures);
        Assert.Contains("Calendar 'feed': Write is set, and this kind of calendar can only be read.", refused.Failures);
    }

    [Fact]
    public async Task A_setting_out_of_range_names_itself()
    {
        using var host = Host(voice => voice.Add("maya"), ("VoiceBooking:Calendars:maya:ReadWithin", "2.00:00:00"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("VoiceBooking:Calendars:maya:ReadWithin", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_remembers_no_calendars_can_not_be_used_with_a_written_one()
    {
        using var host = Host(voice =>
        {
            voice.Services.AddSingleton<IBookingStore>(new Forgetful());
            voice.Add("maya", options => options.Write = true);
        });

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Forgetful can't remember what stands in outside calendars", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_s_connections_end_with_the_host()
    {
        var connected = new Closing();
        var host = new ServiceCollection().AddSingleton(new Salon().Business).AddVoiceBooking(voice => voice.AddCalendar("maya", _ => connected)).BuildServiceProvider();
        Assert.Single(host.GetRequiredService<ConnectedCalendars>().All);

        await host.DisposeAsync();

        Assert.True(connected.IsClosed);
    }

    private static IHost Host(Action<IVoiceBookingBuilder> configure, params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton(new Salon().Business).AddVoiceBooking(configure);
        return builder.Build();
    }

    private sealed class Closing() : DelegatingCalendarProvider(new FakeCalendar(TimeProvider.System))
    {
        public bool IsClosed { get; private set; }

        public override ValueTask DisposeAsync()
        {
            IsClosed = true;
            return base.DisposeAsync();
        }
    }

    private sealed class Forgetful() : DelegatingBookingStore(new InMemoryBookingStore())
    {
        public override IOutsideStore? Outside => null;
    }
}

file static class Adding
{
    public static IVoiceBookingBuilder Add(this IVoiceBookingBuilder builder, string name, Action<CalendarOptions>? configure = null) =>
        builder.AddCalendar(name, _ => new FakeCalendar(TimeProvider.System), configure);
}
