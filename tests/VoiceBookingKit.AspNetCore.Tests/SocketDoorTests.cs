using System.Net;
using VoiceBookingKit.AspNetCore.Tests.Sites;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class SocketDoorTests
{
    [Fact]
    public async Task Without_a_good_token_nobody_gets_in()
    {
        await using var site = await Site.OpenAsync();
        var good = await site.TokenAsync();
        await using var elsewhere = await Site.OpenAsync();
        var forged = good[..20] + (good[20] == 'A' ? 'B' : 'A') + good[21..];

        foreach (var token in new[] { null, "", "x", good[..^1], good + "A", forged, new string('A', 5_000), await elsewhere.TokenAsync() })
            Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(site, token));
        using var client = await SocketClient.ConnectAsync(site.Address, good);
    }

    [Fact]
    public async Task A_token_opens_one_socket_once_and_not_for_long()
    {
        await using var site = await Site.OpenAsync();
        var token = await site.TokenAsync();
        var late = await site.TokenAsync();

        using var client = await SocketClient.ConnectAsync(site.Address, token);
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(site, token));
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(site, late));
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(site, token));
    }

    [Fact]
    public async Task One_of_many_who_show_the_same_token_at_once_gets_in()
    {
        await using var site = await Site.OpenAsync();
        var token = await site.TokenAsync();

        var attempts = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            try
            {
                return await SocketClient.ConnectAsync(site.Address, token);
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }));

        using var client = Assert.Single(attempts, attempt => attempt is not null);
    }

    [Fact]
    public async Task A_foreign_page_gets_neither_token_nor_socket()
    {
        await using var site = await Site.OpenAsync(endpoints: options => options.AllowedOrigins.Add("https://www.tidewater.example"));
        const string Foreign = "https://evil.example";

        Assert.Equal(HttpStatusCode.Forbidden, (await TokenAsync(site, "Origin", Foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await TokenAsync(site, "Origin", "null")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await TokenAsync(site, "Sec-Fetch-Site", "cross-site")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(site, await site.TokenAsync(), Foreign));

        Assert.Equal(HttpStatusCode.OK, (await TokenAsync(site, "Sec-Fetch-Site", "same-origin")).StatusCode);
        using var allowed = await TokenAsync(site, "Origin", "https://www.tidewater.example");
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_token_is_worth_nothing_to_another_origin()
    {
        await using var site = await Site.OpenAsync(endpoints: options => options.AllowedOrigins.Add("https://www.tidewater.example"));

        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(site, await site.TokenAsync(), "https://www.tidewater.example"));
    }

    [Fact]
    public async Task No_more_sockets_open_than_there_is_room_for_and_a_closed_one_makes_room()
    {
        await using var site = await Site.OpenAsync(endpoints: options => options.MaxSocketsPerAddress = 2);
        using var first = await site.StartAsync();
        using var second = await site.StartAsync();
        var token = await site.TokenAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusalAsync(site, token));
        await first.CloseAsync();
        second.Drop();
        using var third = await UntilRoomAsync(site, token);
    }

    [Fact]
    public async Task Sessions_are_limited_too_and_say_so()
    {
        await using var site = await Site.OpenAsync(booking => Hosting.BusinessBuilderExtensions.Sessions(booking, limits => limits.MaxSessions = 1));
        using var first = await site.StartAsync();
        using var second = await site.ConnectAsync();

        await second.SendAsync("""{"type":"start_conversation"}""");
        await second.UntilErrorAsync("too_many_sessions");
        await first.SendAsync("""{"type":"end_conversation"}""");
        await first.UntilClosedAsync();
        await second.SendAsync("""{"type":"start_conversation"}""");

        Assert.NotEmpty(await second.UntilAnswerAsync());
    }

    [Fact]
    public async Task Tokens_are_given_out_slowly()
    {
        await using var site = await Site.OpenAsync(endpoints: options => options.TokensPerMinute = 3);

        for (var i = 0; i < 3; i++)
            await site.TokenAsync();
        using var refused = await site.Http.PostAsync("/voicebooking/token", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("\"code\":\"rate_limited\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_request_is_told_to_open_a_socket()
    {
        await using var site = await Site.OpenAsync();

        using var answer = await site.Http.GetAsync("/voicebooking/session");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("socket_expected", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode?> RefusalAsync(Site site, string? token, string? origin = null) =>
        (await Assert.ThrowsAsync<HttpRequestException>(() => SocketClient.ConnectAsync(site.Address, token, origin))).StatusCode;

    private static async Task<HttpResponseMessage> TokenAsync(Site site, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/voicebooking/token");
        request.Headers.Add(header, value);
        return await site.Http.SendAsync(request);
    }

    private static async Task<SocketClient> UntilRoomAsync(Site site, string token)
    {
        while (true)
        {
            try
            {
                return await SocketClient.ConnectAsync(site.Address, token);
            }
            catch (HttpRequestException refusal) when (refusal.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(5);
            }
        }
    }
}
