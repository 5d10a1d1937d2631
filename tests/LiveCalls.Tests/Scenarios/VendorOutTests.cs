using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>What one call finds out about a vendor is known to the next.</summary>
public abstract class VendorOutTests
{
    private protected static readonly DeepgramBadDay Hung = new() { Fault = DeepgramFault.Hang };

    private protected static async Task GreetAsync(CallSite site)
    {
        await using var call = await site.CallAsync();
        Assert.Empty(call.Failures);
    }

    private protected static int Told(CallSite site, string words) => site.Log.Written.Count(line => line.Contains(words, StringComparison.Ordinal));
}

public sealed class VoiceOutTests : VendorOutTests
{
    [Fact]
    public async Task A_voice_that_hangs_keeps_one_caller_waiting_and_of_those_at_once_after_half_a_minute_one()
    {
        await using var site = await CallSite.OpenAsync();
        site.Speaking.BadDay = Hung;
        await GreetAsync(site);
        Assert.Equal(1, site.Meter.Uses("voice", "deepgram"));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => GreetAsync(site)));
        Assert.Equal(1, site.Meter.Uses("voice", "deepgram"));

        await site.PassAsync(TimeSpan.FromSeconds(30));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => GreetAsync(site)));
        Assert.Equal(2, site.Meter.Uses("voice", "deepgram"));
        Assert.Equal((1, 0), (Told(site, "The voice deepgram is out"), Told(site, "The voice deepgram is back")));
        await site.UntilNothingIsLeftAsync();
    }

    [Fact]
    public async Task A_voice_that_refused_and_is_well_again_speaks_again()
    {
        await using var site = await CallSite.OpenAsync();
        site.Speaking.BadDay = new DeepgramBadDay { Refuse = 429, RetryAfter = TimeSpan.FromSeconds(5) };
        await GreetAsync(site);
        var asked = site.Speaking.Requests.Count;
        await GreetAsync(site);
        Assert.Equal(asked, site.Speaking.Requests.Count);

        site.Speaking.BadDay = new DeepgramBadDay();
        await site.PassAsync(TimeSpan.FromSeconds(5));
        await GreetAsync(site);
        await GreetAsync(site);
        Assert.Equal(asked + 2, site.Speaking.Requests.Count);
        Assert.Equal((1, 1), (Told(site, "The voice deepgram is out: for 5 s"), Told(site, "The voice deepgram is back")));
    }

    [Fact]
    public async Task A_refused_key_is_told_of_in_the_log_and_costs_one_call()
    {
        await using var site = await CallSite.OpenAsync(options => options.ApiKey = "another-key");
        await GreetAsync(site);
        await GreetAsync(site);

        Assert.Single(site.Speaking.Requests);
        Assert.Equal(1, Told(site, "The voice deepgram is out"));
    }
}

public sealed class RecogniserOutTests : VendorOutTests
{
    [Fact]
    public async Task A_recogniser_that_hangs_is_waited_for_in_one_call_and_is_back_when_it_is_well()
    {
        await using var site = await CallSite.OpenAsync();
        site.Listening.BadDay = Hung;
        Assert.Equal((1, 1), await AskAsync(site));
        Assert.Equal((1, 2), await AskAsync(site));

        site.Listening.BadDay = new DeepgramBadDay();
        await site.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((2, 2), await AskAsync(site));
        Assert.Equal((3, 2), await AskAsync(site));
        Assert.Equal((1, 1), (Told(site, "The recogniser deepgram is out"), Told(site, "The recogniser deepgram is back")));
    }

    private static async Task<(int Vendor, int Next)> AskAsync(CallSite site)
    {
        var call = await Lines.BeginAsync(site);
        await site.EndAsync(call);
        return (site.Meter.Uses("recogniser", "deepgram"), site.Meter.Uses("recogniser", "next"));
    }
}
