using VoiceBookingKit.Booking;
using VoiceBookingKit.CalendarFeeds;
using VoiceBookingKit.CalendarFeeds.Fetching;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects published calendars.</summary>
public static class CalendarFeedVoiceBookingBuilderExtensions
{
    /// <summary>Takes the events of a published calendar (an .ics address, as Google, Outlook and Airbnb have them) as busy time. Settings come from <c>VoiceBooking:Calendars:NAME</c> unless set here.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in settings and logs; each calendar has its own.</param>
    /// <param name="url">The feed's address; null when configuration holds it, as it should when whoever knows it can read the calendar.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseCalendarFeed(this IVoiceBookingBuilder builder, string name, Uri? url = null, Action<CalendarFeedOptions>? configure = null) =>
        builder.AddCalendar<CalendarFeedOptions>(name, Create, options =>
        {
            options.Url = url ?? options.Url;
            configure?.Invoke(options);
        });

    private static CalendarFeed Create(IServiceProvider services, CalendarFeedOptions options) =>
        new(options, ZoneOf(services, options), services.GetRequiredService<TimeProvider>(), FeedNetwork.Internet);

    private static IanaZone ZoneOf(IServiceProvider services, CalendarFeedOptions options) =>
        options.TimeZone is { } zone ? IanaZone.Get(zone) : services.GetRequiredService<Business>().Zone;
}
