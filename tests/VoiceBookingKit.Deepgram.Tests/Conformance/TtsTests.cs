using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Testing.Speech;

namespace VoiceBookingKit.Deepgram.Tests.Conformance;

public abstract class DeepgramTtsConformance(DeepgramSpeakTransport transport) : TtsConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<TtsConformance>()];

    protected override IReadOnlyList<AudioFormat> Formats => [AudioFormat.Session, new(8_000), new(48_000), new(16_000, 2), new(22_050)];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override async Task<ITts> CreateTtsAsync() => new HostedTts(await DeepgramHost.StartAsync(options => options.Speak.Transport = transport));

    protected override async Task<ITts?> CreateBrokenTtsAsync()
    {
        var host = await DeepgramHost.StartAsync(options => options.Speak.Transport = transport);
        host.Server.BadDay = new DeepgramBadDay { Refuse = 500 };
        return new HostedTts(host);
    }
}

public sealed class RestTests() : DeepgramTtsConformance(DeepgramSpeakTransport.Rest);

public sealed class SocketTests() : DeepgramTtsConformance(DeepgramSpeakTransport.Socket);
