using VoiceBookingKit.Deepgram;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>The vendor's recogniser goes on listening, late or in frames that nobody can read.</summary>
public abstract class RecogniserOddTests
{
    private const string Name = "My name is Zoë Ångström";

    private protected static async Task SurviveAsync(DeepgramBadDay badDay, DeepgramListenVersion version, int others)
    {
        await using var site = await CallSite.OpenAsync(options => options.Listen.Version = version);
        var call = await Lines.BeginAsync(site);

        site.Listening.BadDay = badDay;

        foreach (var answer in new[] { Name, Lines.Email, Lines.Yes })
            await call.AskAsync(answer);
        Assert.Equal("Zoë Ångström", call.Booked?.Appointment.Customer.Name);
        Assert.Equal([Lines.Wish, Name, Lines.Email, Lines.Yes], call.Said(TranscriptRole.User));
        Assert.Empty(call.Failures);
        Assert.InRange(site.Meter.Uses("recogniser", "next"), 0, others);
        await site.EndAsync(call);
    }
}

public sealed class RecogniserGarbageTests : RecogniserOddTests
{
    [Theory]
    [InlineData(DeepgramListenVersion.Flux)]
    [InlineData(DeepgramListenVersion.V1)]
    public Task Frames_that_nobody_can_read_change_nothing(DeepgramListenVersion version) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Garbage }, version, others: 0);
}

public sealed class RecogniserCutTests : RecogniserOddTests
{
    [Theory]
    [InlineData(DeepgramFault.Malformed)]
    [InlineData(DeepgramFault.CutCharacters)]
    public Task Frames_and_characters_that_are_cut_change_nothing(DeepgramFault fault) =>
        SurviveAsync(new DeepgramBadDay { Fault = fault }, DeepgramListenVersion.Flux, others: 0);
}

public sealed class RecogniserHalfCharacterTests : RecogniserOddTests
{
    [Theory]
    [InlineData(DeepgramListenVersion.Flux)]
    [InlineData(DeepgramListenVersion.V1)]
    public Task Half_a_character_at_the_end_of_a_frame_loses_no_word(DeepgramListenVersion version) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.HalfCharacter, After = 1 }, version, others: 1);
}

public sealed class RecogniserLateTests
{
    [Theory]
    [InlineData(DeepgramListenVersion.Flux)]
    [InlineData(DeepgramListenVersion.V1)]
    public async Task Words_that_come_three_seconds_late_are_answered_all_the_same(DeepgramListenVersion version)
    {
        await using var site = await CallSite.OpenAsync(options => options.Listen.Version = version);
        var late = new LateRecogniser(site.Clock);
        site.Listening.Recogniser = late;
        var call = await Lines.BeginAsync(site);

        late.Lateness = TimeSpan.FromSeconds(3);

        await Lines.FinishAsync(call);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        Assert.InRange(call.OneMoments, 0, 1);
        Assert.Equal(0, site.Meter.Uses("recogniser", "next"));
        await site.EndAsync(call);
    }
}
