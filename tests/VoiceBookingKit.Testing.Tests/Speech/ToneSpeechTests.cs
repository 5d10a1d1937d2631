using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Testing.Tests.Speech;

/// <summary>The tones keep the promises that they are used to test.</summary>
public sealed class ToneRecogniserTests : SttConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<SttConformance>()];

    protected override IReadOnlyList<SpokenSample> Samples { get; } =
    [
        new(ToneVoice.Speak("Tuesday at three, please.", AudioFormat.Session), "Tuesday at three, please."),
        new(ToneVoice.Speak("My name is Zoë Ångström.", AudioFormat.Session), "My name is Zoë Ångström."),
    ];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<IStt> CreateSttAsync() => Task.FromResult<IStt>(new ToneRecogniser());
}

/// <summary>The same of the voice.</summary>
public sealed class ToneVoiceTests : TtsConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<TtsConformance>()];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<ITts> CreateTtsAsync() => Task.FromResult<ITts>(new ToneVoice());
}
