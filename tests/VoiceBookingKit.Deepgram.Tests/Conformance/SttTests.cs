using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Testing.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Deepgram.Tests.Conformance;

public abstract class DeepgramSttConformance(DeepgramListenVersion version) : SttConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<SttConformance>()];

    protected override IReadOnlyList<SpokenSample> Samples { get; } =
        [.. new[] { "I would like a haircut on Tuesday at three, please.", "My name is Zoë Ångström." }.Select(words => new SpokenSample(ToneVoice.Speak(words, AudioFormat.Session), words))];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override async Task<IStt> CreateSttAsync() => new HostedStt(await DeepgramHost.StartAsync(version));

    protected override async Task<IStt?> CreateBrokenSttAsync()
    {
        var host = await DeepgramHost.StartAsync(version);
        host.Server.BadDay = new DeepgramBadDay { Refuse = 500 };
        return new HostedStt(host);
    }
}

public sealed class FluxTests() : DeepgramSttConformance(DeepgramListenVersion.Flux);

public sealed class NovaTests() : DeepgramSttConformance(DeepgramListenVersion.V1);
