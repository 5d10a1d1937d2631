using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.CalCom;
using VoiceBookingKit.CalCom.Webhooks;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects a Cal.com account.</summary>
public static class CalComVoiceBookingBuilderExtensions
{
    /// <summary>
    /// Connects a Cal.com account over API v2: what its event types don't offer is busy, and with <see cref="VoiceBookingKit.Calendars.CalendarOptions.Write"/> appointments become bookings there.
    /// Settings come from <c>VoiceBooking:Calendars:NAME</c> unless set here.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The calendar's name in settings, logs and the webhook's address; each calendar has its own.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseCalCom(this IVoiceBookingBuilder builder, string name = "calcom", Action<CalComOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IValidateOptions<CalComOptions>>(new CalComOptionsValidator(name));
        builder.Services.AddKeyedSingleton(name, (services, _) => new CalComConnection(
            services.GetRequiredService<IOptionsMonitor<CalComOptions>>().Get(name), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IWebhookReceiver>(services => new CalComWebhookReceiver(
            name,
            services.GetRequiredKeyedService<CalComConnection>(name),
            services.GetRequiredService<ICalendarChanges>,
            (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<CalComWebhookReceiver>()));
        return builder.AddCalendar<CalComOptions>(name, (services, _) => new CalComCalendar(services.GetRequiredKeyedService<CalComConnection>(name)), configure);
    }
}
