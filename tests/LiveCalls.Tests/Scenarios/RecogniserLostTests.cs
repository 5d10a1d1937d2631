using VoiceBookingKit.Deepgram;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>The vendor's recogniser is lost in the middle of a call; the vendor's voice is well.</summary>
public abstract class RecogniserLostTests
{
    /// <summary>From a moment on the vendor's recogniser has a bad day that does not end, and the appointment is made all the same.</summary>
    private protected static async Task SurviveAsync(DeepgramBadDay badDay, DeepgramListenVersion version)
    {
        await using var site = await CallSite.OpenAsync(options => options.Listen.Version = version);
        var call = await Lines.BeginAsync(site);

        site.Listening.BadDay = badDay;

        await Lines.FinishAsync(call);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        Assert.InRange(call.OneMoments, 0, 1);
        Assert.Empty(call.Failures);
        Assert.Equal(1, site.Meter.Uses("recogniser", "next"));
        await site.EndAsync(call);
    }
}

public sealed class RecogniserRefusedTests : RecogniserLostTests
{
    [Theory]
    [InlineData(429, DeepgramListenVersion.Flux)]
    [InlineData(503, DeepgramListenVersion.Flux)]
    [InlineData(503, DeepgramListenVersion.V1)]
    public Task A_recogniser_that_is_cut_off_and_then_refuses_loses_no_word(int status, DeepgramListenVersion version) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Drop, Refuse = status, RetryAfter = TimeSpan.FromSeconds(60) }, version);
}

public sealed class RecogniserClosedTests : RecogniserLostTests
{
    [Theory]
    [InlineData(DeepgramFault.Close, DeepgramListenVersion.Flux)]
    [InlineData(DeepgramFault.Error, DeepgramListenVersion.Flux)]
    [InlineData(DeepgramFault.Close, DeepgramListenVersion.V1)]
    public Task A_recogniser_that_closes_in_the_middle_of_a_word_each_time_loses_no_word(DeepgramFault fault, DeepgramListenVersion version) =>
        SurviveAsync(new DeepgramBadDay { Fault = fault, After = 3 }, version);
}

public sealed class RecogniserHungTests : RecogniserLostTests
{
    [Theory]
    [InlineData(DeepgramListenVersion.Flux)]
    [InlineData(DeepgramListenVersion.V1)]
    public Task A_recogniser_that_hears_and_says_nothing_any_more_loses_no_word(DeepgramListenVersion version) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Hang }, version);

    [Fact]
    public async Task Half_a_sentence_before_a_recogniser_hung_is_neither_lost_nor_heard_twice()
    {
        await using var site = await CallSite.OpenAsync();
        var call = await Lines.BeginAsync(site);

        site.Listening.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Hang, After = 5 };
        call.Microphone.Say("I would like to be called when my name Ann Lee is known");
        await call.UntilAsync(() => string.Join(' ', call.Said(TranscriptRole.User)) == $"{Lines.Wish} I would like to be called when my name Ann Lee is known", "each word was understood once");

        await site.EndAsync(call);
    }
}
