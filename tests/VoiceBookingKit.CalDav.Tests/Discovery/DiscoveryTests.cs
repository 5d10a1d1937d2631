using Microsoft.AspNetCore.Http;
using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.CalDav.Tests.Servers;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Tests.Discovery;

[Collection(RadicaleTests.Name)]
public sealed class DiscoveryTests(RadicaleServer server)
{
    private static readonly string[] Event = ["DTSTART:20310303T150000Z", "DTEND:20310303T160000Z", "SUMMARY:Busy"];

    [Theory]
    [InlineData("")]
    [InlineData("desk/")]
    [InlineData("desk")]
    [InlineData(".well-known/caldav")]
    [InlineData("no/such/thing")]
    public async Task The_calendar_is_found_from_any_address_of_the_account(string start)
    {
        var name = $"Salon & Söhne {Guid.NewGuid():N}";
        var remote = await server.CreateCalendarAsync(name);
        await remote.PutEventAsync("one", Event);
        using var calendar = Desk.Open(new Uri(server.Address, start), options => options.Calendar = name);

        Assert.Equal(["0303T1500/0303T1600"], await calendar.BusyAsync(Desk.Monday));
    }

    [Theory]
    [InlineData("SALON")]
    [InlineData("last part")]
    [InlineData("address")]
    public async Task A_calendar_is_chosen_by_its_name_or_its_address(string way)
    {
        var name = $"salon{Guid.NewGuid():N}";
        var remote = await server.CreateCalendarAsync(name);
        await remote.PutEventAsync("one", Event);
        using var calendar = Desk.Open(server.Address, options => options.Calendar = way switch
        {
            "SALON" => name.ToUpperInvariant(),
            "address" => remote.Address.ToString().TrimEnd('/'),
            _ => remote.Address.Segments[^1].TrimEnd('/'),
        });

        Assert.Single(await calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task Where_several_may_be_meant_none_is_guessed()
    {
        await server.CreateCalendarAsync();
        await server.CreateCalendarAsync();
        using var calendar = Desk.Open(server.Address);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("set Calendar to one of", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_name_that_no_calendar_has_is_an_error()
    {
        await server.CreateCalendarAsync();
        using var calendar = Desk.Open(server.Address, options => options.Calendar = "nothing");

        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_one_and_is_not_told()
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address, options => options.Password = "hunter2");

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("refused the user name and password", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_calendar_that_was_renamed_is_looked_for_again()
    {
        var name = $"Salon {Guid.NewGuid():N}";
        var remote = await server.CreateCalendarAsync(name);
        using var calendar = Desk.Open(server.Address, options => options.Calendar = name);
        await calendar.BusyAsync(Desk.Monday);
        await remote.DeleteAllAsync();
        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));
        await (await server.CreateCalendarAsync(name)).PutEventAsync("one", Event);

        Assert.Single(await calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task A_token_is_asked_for_and_sent()
    {
        await using var scripted = await ScriptedServer.StartAsync(StatusCodes.Status401Unauthorized, "");
        using var calendar = Desk.Open(scripted.Address, options =>
        {
            (options.User, options.Password) = (null, null);
            options.Token = _ => ValueTask.FromResult("t0ken");
        });

        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("Bearer t0ken", Assert.Single(scripted.Seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_never_sent_to_another_host_unless_that_is_trusted()
    {
        await using var other = await ScriptedServer.StartAsync(StatusCodes.Status207MultiStatus, ScriptedServer.MultiStatus("/", ""));
        var elsewhere = new UriBuilder(other.Address) { Host = "localhost" }.Uri;
        await using var redirecting = await ScriptedServer.StartAsync(StatusCodes.Status302Found, "", header: $"Location: {elsewhere}");
        await using var naming = await ScriptedServer.StartAsync(StatusCodes.Status207MultiStatus, ScriptedServer.MultiStatus("/", $"<C:calendar-home-set><D:href>{elsewhere}</D:href></C:calendar-home-set>"));
        foreach (var first in new[] { redirecting, naming })
        {
            using var calendar = Desk.Open(first.Address);
            Assert.False((await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday))).IsTransient);
        }

        Assert.Empty(other.Seen);
    }

    [Theory]
    [InlineData("https://caldav.icloud.com/", "https://p42-caldav.icloud.com/1/", true)]
    [InlineData("https://caldav.icloud.com/", "https://icloud.com.evil.example/", false)]
    [InlineData("https://caldav.icloud.com/", "https://evilicloud.com/", false)]
    [InlineData("https://caldav.icloud.com/", "https://caldav.icloud.com:8443/", true)]
    [InlineData("https://caldav.icloud.com/", "http://caldav.icloud.com/", false)]
    [InlineData("https://caldav.icloud.com/", "ftp://caldav.icloud.com/", false)]
    [InlineData("http://localhost:5232/", "http://localhost:5232/a/", true)]
    [InlineData("http://localhost:5232/", "http://localhost:5233/a/", false)]
    public void Other_hosts_are_trusted_by_name(string home, string address, bool isTrusted)
    {
        var trusted = new CalDav.Requests.TrustedAddresses(new CalDavOptions { Url = new Uri(home), TrustedHosts = { "*.icloud.com" } });

        var refusal = Record.Exception(() => trusted.Check(new Uri(address)));

        Assert.Equal(isTrusted, refusal is null);
    }

    [Fact]
    public async Task Redirects_in_a_circle_are_given_up()
    {
        await using var scripted = await ScriptedServer.StartAsync(context =>
        {
            context.Response.Redirect($"/{Guid.NewGuid():N}", permanent: true);
            return Task.CompletedTask;
        });
        using var calendar = Desk.Open(scripted.Address);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("in a circle", failure.Message, StringComparison.Ordinal);
        Assert.Equal(6, scripted.Seen.Count);
    }
}
