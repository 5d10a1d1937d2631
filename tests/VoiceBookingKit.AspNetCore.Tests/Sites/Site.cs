using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.AspNetCore.Tests.Sites;

/// <summary>A site on a free port of this machine: Tidewater of New York, on a Monday morning, with the built-in receptionist.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, ManualTimeProvider clock)
    {
        (_app, Clock) = (app, clock);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public ManualTimeProvider Clock { get; }

    public LogLines Log { get; private init; } = new();

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> OpenAsync(
        Action<IVoiceBookingBuilder>? configure = null, Action<VoiceBookingEndpointOptions>? endpoints = null, Action<IServiceCollection>? services = null,
        DateTimeOffset? now = null)
    {
        var clock = new ManualTimeProvider(now ?? new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddHealthChecks().AddVoiceBooking();
        builder.Services.AddVoiceBooking(booking =>
        {
            booking.Business("Tidewater", "America/New_York").Service("demo", "Product demo").Staff("maya", "Maya Chen")
                .Sessions(limits => limits.TurnsPerSecond = 100); // the clock stands still
            configure?.Invoke(booking);
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.MapVoiceBooking(configure: endpoints);
        await app.StartAsync();
        return new Site(app, clock) { Log = log };
    }

    public async Task<string> TokenAsync()
    {
        using var answer = await Http.PostAsync("/voicebooking/token", null);
        answer.EnsureSuccessStatusCode();
        return System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("token").GetString()!;
    }

    public async Task<SocketClient> ConnectAsync() => await SocketClient.ConnectAsync(Address, await TokenAsync());

    /// <summary>A client of the audio socket; without a ticket it has not said yet what it came for.</summary>
    public async Task<SocketClient> AttachAsync(string? ticket = null, long received = 0)
    {
        var client = await SocketClient.ConnectAsync(Address, await TokenAsync(), path: "audio");
        if (ticket is null)
            return client;
        await client.SendAsync($$"""{"type":"attach","ticket":"{{ticket}}","received":{{received}}}""");
        return client;
    }

    /// <summary>A client that has been greeted.</summary>
    public async Task<SocketClient> StartAsync(string start = """{"type":"start_conversation"}""")
    {
        var client = await ConnectAsync();
        await client.SendAsync(start);
        await client.UntilAnswerAsync();
        return client;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
