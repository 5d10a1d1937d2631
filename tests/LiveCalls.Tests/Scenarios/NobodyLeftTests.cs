using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>The vendor is lost in the middle of a call, and there is no other: the caller is told, and may go on in another way.</summary>
public sealed class NobodyLeftTests
{
    private static readonly DeepgramBadDay Gone = new() { Fault = DeepgramFault.Drop, Refuse = 503 };

    [Fact]
    public async Task A_caller_who_is_not_heard_any_more_is_told_aloud_and_in_writing_and_types_the_rest()
    {
        await using var site = await CallSite.OpenAsync(hasNext: false);
        var call = await Lines.BeginAsync(site);

        site.Listening.BadDay = Gone;

        await call.UntilAsync(() => call.Said(TranscriptRole.Agent).Any(line => line.Contains("can't understand speech", StringComparison.Ordinal)), "the caller was told");
        Assert.Equal(["speech_unavailable"], call.Failures);
        Assert.Contains("I can't understand speech just now.", await call.Loudspeaker.WordsAsync(), StringComparison.Ordinal);
        foreach (var answer in Lines.Answers)
            await call.TypeAsync(answer);
        Assert.Equal("Ann Lee", call.Booked?.Appointment.Customer.Name);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        await site.EndAsync(call);
    }

    [Fact]
    public async Task A_caller_who_hears_nothing_any_more_is_told_in_writing_and_says_the_rest()
    {
        await using var site = await CallSite.OpenAsync(hasNext: false);
        var call = await Lines.BeginAsync(site);

        site.Speaking.BadDay = Gone;

        await Lines.FinishAsync(call);
        Assert.Equal("voice_unavailable", Assert.Single(call.Failures.Distinct()));
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        await site.EndAsync(call);
    }

    [Fact]
    public async Task A_vendor_that_is_back_is_heard_again_in_the_same_call()
    {
        await using var site = await CallSite.OpenAsync(hasNext: false);
        var call = await site.CallAsync();
        site.Speaking.BadDay = Gone;
        await call.AskAsync(Lines.Wish);
        await call.AskAsync(Lines.Name);
        Assert.Equal(["voice_unavailable"], call.Failures);

        site.Speaking.BadDay = new DeepgramBadDay();
        await Task.Delay(TimeSpan.FromSeconds(14), site.Clock);
        await call.AskAsync(Lines.Email);
        await Task.Delay(TimeSpan.FromSeconds(14), site.Clock);
        await call.AskAsync("what did you say?");
        await call.AskAsync(Lines.Yes);

        Assert.Contains("You're booked", await call.Loudspeaker.WordsAsync(), StringComparison.Ordinal);
    }
}
