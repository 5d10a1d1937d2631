using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.LocalSpeech.Voice;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Conformance;

/// <summary>The voice of this machine keeps every voice's promises.</summary>
public sealed class FliteTtsTests : TtsConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<TtsConformance>()];

    protected override IReadOnlyList<AudioFormat> Formats => [AudioFormat.Session, new(8_000), new(48_000), new(16_000, 2), new(22_050)];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<ITts> CreateTtsAsync() => Task.FromResult<ITts>(new FliteTts(Options.Create(new LocalSpeechOptions()), NullLogger<FliteTts>.Instance));
}
