using Microsoft.Playwright;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>The script beside <c>CalEmbed</c> in a real browser, with a stand-in for Cal.com's own that takes its orders from the same queues.</summary>
[Collection(SampleSite.Name)]
public sealed class CalEmbedTests(SampleSite site)
{
    private const string StandIn = """
        window.taken = [];
        function take(name, queue) {
          const obey = order => {
            window.taken.push([name, order[0], order[0] === 'inline' ? { ...order[1], elementOrSelector: order[1].elementOrSelector.id } : order[order.length - 1]]);
            if (order[0] === 'initNamespace') take(order[1], window.Cal.ns[order[1]].q);
            if (order[0] === 'inline') order[1].elementOrSelector.append(document.createElement('iframe'));
          };
          queue.splice(0).forEach(obey);
          queue.push = obey;
        }
        take('', window.Cal.q);
        """;

    private const string Show = """
        async () => {
          const { show } = await import('/_content/VoiceBookingKit.Components/Manual/CalEmbed.razor.js');
          const frame = Object.assign(document.createElement('div'), { id: 'frame' });
          document.body.append(frame);
          window.told = [];
          window.shown = show(frame, 'vb1', 'team/demo', 'https://cal.example.com', { name: 'Ana', email: null }, { invokeMethodAsync: (...order) => window.told.push(order) });
        }
        """;

    [Fact]
    public async Task The_page_is_ordered_from_cal_com_s_script_and_its_booking_is_told()
    {
        await using var visitor = await site.OpenAsync();
        var page = visitor.Page;
        await page.RouteAsync("https://cal.example.com/embed/embed.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = StandIn }));

        await page.EvaluateAsync(Show);
        await page.WaitForFunctionAsync("() => window.taken?.length === 3");
        await FireAsync(page, "bookingSuccessfulV2", """{"uid":"u1","startTime":"2026-11-24T19:00:00Z","endTime":"2026-11-24T19:30:00Z","status":"ACCEPTED","paymentRequired":false,"title":"x"}""");
        await FireAsync(page, "linkReady", "{}");

        Assert.Equal(
            """[["","initNamespace","vb1"],["vb1","init",{"origin":"https://cal.example.com"}],["vb1","inline",{"elementOrSelector":"frame","calLink":"team/demo","config":{"name":"Ana"}}]]""",
            await page.EvaluateAsync<string>("JSON.stringify(window.taken)"));
        Assert.Equal(
            """[["OnBooked",{"uid":"u1","startTime":"2026-11-24T19:00:00Z","endTime":"2026-11-24T19:30:00Z","status":"ACCEPTED","paymentRequired":false}],["OnShown",true]]""",
            await page.EvaluateAsync<string>("JSON.stringify(window.told)"));

        await page.EvaluateAsync("window.shown.dispose()");
        await FireAsync(page, "bookingSuccessfulV2", "{}");
        Assert.Equal(2, await page.EvaluateAsync<int>("window.told.length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('#frame iframe').length"));
    }

    [Fact]
    public async Task A_script_that_is_blocked_is_told_and_may_be_tried_again()
    {
        await using var visitor = await site.OpenAsync();
        var page = visitor.Page;
        var isBlocked = true;
        await page.RouteAsync("https://cal.example.com/embed/embed.js", route =>
            isBlocked ? route.AbortAsync("blockedbyclient") : route.FulfillAsync(new() { ContentType = "text/javascript", Body = StandIn }));

        await page.EvaluateAsync(Show);
        await page.WaitForFunctionAsync("() => window.told.length === 1");
        Assert.Equal("""[["OnShown",false]]""", await page.EvaluateAsync<string>("JSON.stringify(window.told)"));

        isBlocked = false;
        await page.EvaluateAsync("document.getElementById('frame').remove()");
        await page.EvaluateAsync(Show);
        await page.WaitForFunctionAsync("() => window.taken?.some(order => order[1] === 'inline')");
    }

    private static Task FireAsync(IPage page, string type, string data) =>
        page.EvaluateAsync($"dispatchEvent(new CustomEvent('CAL:vb1:{type}', {{ detail: {{ type: '{type}', namespace: 'vb1', data: {data} }} }}))");
}
