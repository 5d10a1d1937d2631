using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.CalendarFeeds.Fetching;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Networking;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.CalendarFeeds.Tests;

public sealed class FeedAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:PORT/")]
    [InlineData("http://localhost:PORT/")]
    [InlineData("http://[::ffff:127.0.0.1]:PORT/")]
    [InlineData("http://2130706433:PORT/")]
    [InlineData("http://0x7f.1:PORT/")]
    public async Task This_machine_is_not_asked_by_default(string address)
    {
        await using var server = await Feed.ServeAsync();
        using var feed = Feed.Open(new Uri(address.Replace("PORT", $"{server.Address.Port}", StringComparison.Ordinal)), options => options.AllowPrivateNetworks = false);

        var failure = await Feed.FailsAsync(feed);

        Assert.Contains("private network", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_public_name_for_a_private_address_is_refused()
    {
        await using var server = await Feed.ServeAsync();
        var address = new Uri($"http://feeds.example:{server.Address.Port}/");
        using var feed = Feed.Open(address, options => options.AllowPrivateNetworks = false, network: Finding(_ => IPAddress.Loopback));

        await Feed.FailsAsync(feed);

        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_each_connection()
    {
        await using var server = await Feed.ServeAsync();
        var lookups = 0;
        using var feed = Feed.Open(new Uri($"http://feeds.example:{server.Address.Port}/"), network: Finding(_ =>
            Interlocked.Increment(ref lookups) == 1 ? IPAddress.Loopback : IPAddress.Parse("192.0.2.1")));

        Assert.Single(await feed.BusyAsync());
        Assert.Equal(1, lookups);
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using var server = await Feed.ServeAsync();
        server.Fault = CalendarFeedFault.Redirect;
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.Single(await feed.BusyAsync());
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://feeds.example/x.ics")]
    [InlineData("http://user:word@feeds.example/x.ics")]
    [InlineData("gopher:x")]
    public async Task A_redirect_to_what_is_no_feed_is_refused(string target)
    {
        await using var server = await Feed.ServeAsync();
        (server.Fault, server.RedirectTo) = (CalendarFeedFault.Redirect, target);
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.False((await Feed.FailsAsync(feed)).IsTransient);
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_refused()
    {
        await using var outside = await Feed.ServeAsync();
        (outside.Fault, outside.RedirectTo) = (CalendarFeedFault.Redirect, $"http://inside.example:{outside.Address.Port}/");
        var asked = new List<string>();
        // The first host counts as public, although it is on this machine.
        var network = new FeedNetwork((host, _) =>
        {
            asked.Add(host);
            return Task.FromResult(new[] { IPAddress.Parse(host == "outside.example" ? "127.0.0.1" : "10.0.0.1") });
        }, address => PublicAddress.Is(address) || IPAddress.IsLoopback(address));
        using var feed = Feed.Open(new Uri($"http://outside.example:{outside.Address.Port}/"), options => options.AllowPrivateNetworks = false, network: network);

        var failure = await Feed.FailsAsync(feed);

        Assert.Contains("private network", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["outside.example", "inside.example"], asked);
    }

    [Fact]
    public async Task Redirects_that_never_end_are_given_up()
    {
        await using var server = await Feed.ServeAsync();
        server.Fault = CalendarFeedFault.RedirectLoop;
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.Contains("in a circle", (await Feed.FailsAsync(feed)).Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests);
    }

    [Theory]
    [InlineData("webcal://feeds.example/a.ics", "https://feeds.example/a.ics")]
    [InlineData("webcal://feeds.example:8443/a.ics?k=v", "https://feeds.example:8443/a.ics?k=v")]
    [InlineData("https://feeds.example/a.ics", "https://feeds.example/a.ics")]
    public void Webcal_means_https(string address, string asked) => Assert.Equal(asked, FeedAddress.ToAsk(new Uri(address)).AbsoluteUri);

    [Theory]
    [InlineData("http://feeds.example/private-5f3e9c0a77.ics", "Url")]
    [InlineData("ftp://feeds.example/private-5f3e9c0a77.ics", "Url")]
    [InlineData("https://me:private-5f3e9c0a77@feeds.example/a.ics", "Url")]
    [InlineData("", "Url")]
    public void An_address_that_can_not_be_a_feed_stops_the_host_without_being_told(string address, string setting)
    {
        var options = new CalendarFeedOptions { Url = address.Length == 0 ? null : new Uri(address) };
        var problems = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true));
        Assert.Contains(setting, problems[0].MemberNames);
        Assert.DoesNotContain(Feed.Secret, problems[0].ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_connected_by_name_and_its_address_is_never_logged()
    {
        await using var server = await Feed.ServeAsync();
        server.Fault = CalendarFeedFault.Redirect;
        var log = new LogLines();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["VoiceBooking:Business:Name"] = "Tidewater",
            ["VoiceBooking:Calendars:airbnb:Url"] = Feed.AddressOf(server).ToString(),
            ["VoiceBooking:Calendars:airbnb:AllowHttp"] = "true",
            ["VoiceBooking:Calendars:airbnb:AllowPrivateNetworks"] = "true",
        }).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddVoiceBooking(booking => booking.UseCalendarFeed("airbnb"));
        await using var provider = services.BuildServiceProvider();

        var calendar = provider.GetRequiredService<ConnectedCalendars>().Find("airbnb")!;
        var busy = await calendar.Provider.BusyAsync();
        server.Fault = CalendarFeedFault.Status;

        Assert.Single(busy);
        Assert.False(calendar.Provider.IsWritable);
        Assert.DoesNotContain(log.Written, line => line.Contains(Feed.Secret, StringComparison.Ordinal));
    }

    private static FeedNetwork Finding(Func<string, IPAddress> find) => new((host, _) => Task.FromResult(new[] { find(host) }), PublicAddress.Is);
}
