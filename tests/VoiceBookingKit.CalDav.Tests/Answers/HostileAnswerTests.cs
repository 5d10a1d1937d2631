using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.CalDav.Tests.Servers;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.CalDav.Tests.Answers;

public sealed class HostileAnswerTests
{
    private const string Calendar = ScriptedServer.CalendarProperties;
    private const string Bomb = """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;"><!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>
        <D:multistatus xmlns:D="DAV:"><D:response><D:href>&lol3;</D:href></D:response></D:multistatus>
        """;
    private const string External = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><D:multistatus xmlns:D="DAV:"><D:response><D:href>&f;</D:href></D:response></D:multistatus>""";

    [Theory]
    [InlineData(Bomb)]
    [InlineData(External)]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData("{\"error\":\"no\"}")]
    [InlineData("")]
    [InlineData("<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>/cal/</D:href>")]
    [InlineData("<D:multistatus xmlns:D=\"DAV:\"><D:response></D:response></D:multistatus>")]
    [InlineData("<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href><b/></D:href></D:response></D:multistatus>")]
    [InlineData("<multistatus><response/></multistatus>")]
    public async Task An_answer_that_is_not_what_it_should_be_is_refused(string body)
    {
        await using var server = await ScriptedServer.StartAsync(StatusCodes.Status207MultiStatus, body);

        var failure = await FailsAsync(server);

        Assert.False(failure.IsTransient);
        Assert.DoesNotContain("root:", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, false, false)]
    [InlineData(429, true, true)]
    [InlineData(500, true, false)]
    [InlineData(502, true, false)]
    [InlineData(503, true, true)]
    public async Task A_status_is_told_as_what_it_means(int status, bool isTransient, bool asksForRest)
    {
        await using var server = await ScriptedServer.StartAsync(status, "no", header: "Retry-After: 7");

        var failure = await FailsAsync(server);

        Assert.Equal(isTransient, failure.IsTransient);
        if (asksForRest)
            Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off_by_its_length()
    {
        var piece = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
        await using var server = await WithEventsAsync(async context =>
        {
            await context.Response.WriteAsync("<D:multistatus xmlns:D=\"DAV:\">");
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });
        using var calendar = Desk.Open(server.Address, options => options.MaxAnswerBytes = 4 * 1024 * 1024);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("MaxAnswerBytes", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task Elements_within_elements_without_end_are_refused()
    {
        await using var server = await WithEventsAsync(context =>
            context.Response.WriteAsync("<D:multistatus xmlns:D=\"DAV:\">" + string.Concat(Enumerable.Repeat("<D:x>", 200_000))));

        Assert.False((await FailsAsync(server)).IsTransient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_does_not_come_to_an_end_is_cut_off_by_the_deadline(bool drips)
    {
        await using var server = await WithEventsAsync(async context =>
        {
            await context.Response.WriteAsync("<D:multistatus xmlns:D=\"DAV:\">");
            for (; ; await Task.Delay(drips ? 20 : Timeout.Infinite, context.RequestAborted))
            {
                await context.Response.WriteAsync(" ");
                await context.Response.Body.FlushAsync();
            }
        });
        using var calendar = Desk.Open(server.Address, options => options.ReadWithin = TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("in time", failure.Message, StringComparison.Ordinal);
        Assert.True(failure is { IsTransient: true, IsOutcomeUnknown: false });
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_not_a_shorter_calendar()
    {
        await using var server = await WithEventsAsync(async context =>
        {
            var whole = ScriptedServer.MultiStatus("/one.ics", "<D:getetag>\"1\"</D:getetag><C:calendar-data>BEGIN:VCALENDAR\r\nEND:VCALENDAR</C:calendar-data>");
            context.Response.ContentLength = whole.Length;
            await context.Response.WriteAsync(whole[..^20]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.True((await FailsAsync(server)).IsTransient);
    }

    [Theory]
    [InlineData("<D:response><D:href>/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>")]
    [InlineData("<D:response><D:href>/two.ics</D:href><D:status>HTTP/1.1 500 Oops</D:status></D:response>")]
    [InlineData("<D:response><D:href>/two.ics</D:href><D:propstat><D:prop><D:getetag/><C:calendar-data/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status></D:propstat></D:response>")]
    public async Task An_answer_that_keeps_events_back_is_not_free_time(string more)
    {
        await using var server = await WithEventsAsync(context => context.Response.WriteAsync(ScriptedServer.MultiStatus(
            "/one.ics", "<D:getetag>\"1\"</D:getetag><C:calendar-data>BEGIN:VCALENDAR\r\nEND:VCALENDAR</C:calendar-data>", more)));

        Assert.Contains("did not give all", (await FailsAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_line_and_headers_of_nonsense_are_failures()
    {
        foreach (var answer in new[] { "nonsense\r\n\r\n", "HTTP/1.1 207\r\nContent-Length: -5\r\n\r\n", "HTTP/1.1 207 X\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n", "HTTP/1.1 999999 X\r\n\r\n", $"HTTP/1.1 207 X\r\nX: {new string('x', 200_000)}\r\n\r\n" })
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
            listener.Start();
            var serving = ServeAsync(listener, answer);
            using var calendar = Desk.Open(new Uri($"http://{listener.LocalEndpoint}/"));

            await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

            listener.Stop();
            await serving;
        }
    }

    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().ReadAtLeastAsync(new byte[200], 100, throwOnEndOfStream: false);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        }
        catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException)
        {
            // The test has what it wanted.
        }
    }

    /// <summary>A server with one calendar, whose events are told as given.</summary>
    private static Task<ScriptedServer> WithEventsAsync(Func<HttpContext, Task> events) => ScriptedServer.StartAsync(context =>
    {
        context.Response.StatusCode = StatusCodes.Status207MultiStatus;
        return context.Request.Method == "REPORT" ? events(context) : context.Response.WriteAsync(ScriptedServer.MultiStatus("/", Calendar));
    });

    private static async Task<CalendarProviderException> FailsAsync(LocalServer server)
    {
        using var calendar = Desk.Open(server.Address);
        return await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));
    }
}
