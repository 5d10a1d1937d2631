using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.MicrosoftGraph;
using VoiceBookingKit.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects Microsoft 365 and Outlook calendars.</summary>
public static class MicrosoftGraphVoiceBookingBuilderExtensions
{
    /// <summary>Connects a Microsoft 365 or Outlook calendar over Microsoft Graph. Settings come from <c>VoiceBooking:Calendars:NAME</c> unless set here.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in settings and logs; each calendar has its own.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseMicrosoftGraph(this IVoiceBookingBuilder builder, string name = "microsoft", Action<MicrosoftGraphOptions>? configure = null) =>
        builder.AddCalendar<MicrosoftGraphOptions>(name, Create, configure);

    private static MicrosoftGraphCalendar Create(IServiceProvider services, MicrosoftGraphOptions options) =>
        new(options, ZoneOf(services, options), services.GetRequiredService<TimeProvider>());

    private static IanaZone ZoneOf(IServiceProvider services, MicrosoftGraphOptions options) =>
        options.TimeZone is { } zone ? IanaZone.Get(zone) : services.GetRequiredService<Business>().Zone;
}
