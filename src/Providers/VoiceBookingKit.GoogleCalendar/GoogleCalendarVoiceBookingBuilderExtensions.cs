using VoiceBookingKit.GoogleCalendar;
using VoiceBookingKit.GoogleCalendar.SignIn;
using VoiceBookingKit.GoogleCalendar.Wire;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Providers.SignIn;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects Google calendars.</summary>
public static class GoogleCalendarVoiceBookingBuilderExtensions
{
    /// <summary>Connects a Google calendar. Settings come from <c>VoiceBooking:Calendars:NAME</c> unless set here.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Its name in settings and logs; each calendar has its own.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseGoogleCalendar(this IVoiceBookingBuilder builder, string name = "google", Action<GoogleCalendarOptions>? configure = null) =>
        builder.AddCalendar<GoogleCalendarOptions>(name, Create, configure);

    private static GoogleCalendarProvider Create(IServiceProvider services, GoogleCalendarOptions options)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var http = SignedInHttp.Create();
        IAccessTokens tokens = options.AccessToken is { } give ? new HostTokens("Google", give) : new ServiceAccountTokens(ServiceAccountKey.Load(options), options.ActAs, http, clock);
        return new GoogleCalendarProvider(options, new GoogleClient(options, http, tokens, clock), clock);
    }
}
