using VoiceBookingKit.Booking;
using VoiceBookingKit.CalDav;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects CalDAV calendars.</summary>
public static class CalDavVoiceBookingBuilderExtensions
{
    /// <summary>Connects a calendar on a CalDAV server such as Nextcloud, iCloud, Fastmail or Radicale. Settings come from <c>VoiceBooking:Calendars:NAME</c> unless set here.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in settings and logs; each calendar has its own.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseCalDav(this IVoiceBookingBuilder builder, string name = "caldav", Action<CalDavOptions>? configure = null) =>
        builder.AddCalendar<CalDavOptions>(name, Create, configure);

    private static CalDavCalendar Create(IServiceProvider services, CalDavOptions options) =>
        new(options, ZoneOf(services, options), services.GetRequiredService<TimeProvider>());

    private static IanaZone ZoneOf(IServiceProvider services, CalDavOptions options) =>
        options.TimeZone is { } zone ? IanaZone.Get(zone) : services.GetRequiredService<Business>().Zone;
}
