using System.Net.WebSockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.AspNetCore.CalendarFiles;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.AspNetCore.ManageLinks;
using VoiceBookingKit.AspNetCore.Origins;
using VoiceBookingKit.AspNetCore.Rest;
using VoiceBookingKit.AspNetCore.Sockets;
using VoiceBookingKit.AspNetCore.Tokens;
using VoiceBookingKit.AspNetCore.Webhooks;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps VoiceBookingKit's endpoints.</summary>
public static class VoiceBookingEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the session socket (<c>session</c>), the audio socket of pages (<c>audio</c>), their tokens (<c>token</c>), manual booking (<c>availability</c>, <c>appointments</c>), calendar files
    /// (<c>appointments/….ics</c>) and vendors' webhooks (<c>webhooks/…</c>) below a path. Settings come from <c>VoiceBooking:Endpoints</c> unless given here. No cross-origin access is given to any of them but the sockets.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">The path, such as <c>/voicebooking</c>.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    /// <returns>The group, to add conventions such as authorization to.</returns>
    /// <exception cref="InvalidOperationException"><c>AddVoiceBooking</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">Settings make no sense; every one of them is named.</exception>
    public static RouteGroupBuilder MapVoiceBooking(
        this IEndpointRouteBuilder endpoints, string prefix = "/voicebooking", Action<VoiceBookingEndpointOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IVoiceBookingSessions>() is null)
            throw new InvalidOperationException("MapVoiceBooking needs the services of VoiceBookingKit. Call builder.Services.AddVoiceBooking() before building the app.");

        prefix = $"/{prefix.Trim('/')}";
        var options = EndpointSettings.Read(services, configure);
        var clock = services.GetRequiredService<TimeProvider>();
        var seal = SealFor(services, options);
        var origins = new OriginRule(options.AllowedOrigins);
        var tokens = new SocketTokens(seal, options.TokenLifetime, clock);
        var links = new SignedAppointmentLinks(seal, prefix, options.LinkLifetime, clock);
        services.GetRequiredService<ServedAppointmentLinks>().ServeAt(links);
        var notifications = services.GetRequiredService<IOptions<NotificationOptions>>().Value;
        services.GetRequiredService<ServedManageLinks>().ServeAt(new SignedManageLinks(seal, notifications.ManageUrl, notifications.ManageLinkGrace, clock));
        services.GetRequiredService<AudioLegs>().ServeAt(prefix);

        var group = endpoints.MapGroup(prefix);
        MapSockets(endpoints, group, services, origins, tokens, options, clock);
        MapRequests(group, services, origins, tokens, links, options);
        return group;
    }

    private static void MapSockets(
        IEndpointRouteBuilder endpoints, RouteGroupBuilder group, IServiceProvider services, OriginRule origins, SocketTokens tokens,
        VoiceBookingEndpointOptions options, TimeProvider clock)
    {
        var door = new SocketDoor(origins, tokens, services.GetRequiredService<IHostApplicationLifetime>(), options);
        var sessions = services.GetRequiredService<IVoiceBookingSessions>();
        var legs = services.GetRequiredService<AudioLegs>();
        Map("/session", (socket, aborted) => new SessionConnection(socket, sessions, options, clock, aborted));
        Map("/audio", (socket, aborted) => new AudioConnection(socket, legs, options, clock, aborted));

        void Map(string path, Func<WebSocket, CancellationToken, SocketConnection> connect)
        {
            // Sockets bring their own middleware, so that a host need not remember UseWebSockets.
            var pipeline = endpoints.CreateApplicationBuilder();
            pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
            pipeline.Run(context => door.HandleAsync(context, connect));
            group.MapGet(path, pipeline.Build()).ExcludeFromDescription();
        }
    }

    private static void MapRequests(
        RouteGroupBuilder group, IServiceProvider services, OriginRule origins, SocketTokens tokens, SignedAppointmentLinks links, VoiceBookingEndpointOptions options)
    {
        var desk = services.GetRequiredService<BookingDesk>();
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        AddressRate Rate(int perMinute)
        {
            var rate = new AddressRate(perMinute);
            lifetime.ApplicationStopped.Register(rate.Dispose);
            return rate;
        }

        var token = new TokenEndpoint(origins, tokens, options);
        group.MapMethods("/token", [HttpMethods.Get, HttpMethods.Post], token.Handle).AddEndpointFilter(Rate(options.TokensPerMinute));
        group.MapGet("/appointments/{token}.ics", new CalendarFileEndpoint(links, desk).HandleAsync).AddEndpointFilter(Rate(options.ReadsPerMinute));
        group.MapGet("/availability", new AvailabilityEndpoint(desk).HandleAsync).AddEndpointFilter(Rate(options.ReadsPerMinute));
        group.MapPost("/appointments", (Delegate)new BookingEndpoint(desk, origins, services.GetRequiredService<IAppointmentLinks>()).HandleAsync)
            .AddEndpointFilter(Rate(options.BookingsPerMinute))
            .WithMetadata(new RequestSizeLimitAttribute(BookingEndpoint.MaxBody));
        group.MapPost("/webhooks/{name}", (Delegate)new WebhookEndpoint(services.GetServices<IWebhookReceiver>()).HandleAsync)
            .AddEndpointFilter(Rate(options.WebhooksPerMinute))
            .WithMetadata(new RequestSizeLimitAttribute(WebhookEndpoint.MaxBody))
            .ExcludeFromDescription();
    }

    private static ISeal SealFor(IServiceProvider services, VoiceBookingEndpointOptions options)
    {
        if (options.SigningKey is not null)
            return HmacSeal.From(options.SigningKey);
        if (services.GetService<IDataProtectionProvider>() is { } protection)
            return new DataProtectionSeal(protection);
        EndpointLog.KeyIsShortLived(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(VoiceBookingEndpointOptions).Namespace!));
        return HmacSeal.ForThisProcess();
    }
}
