using System.Runtime.InteropServices;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.LocalSpeech.Tests.Recognition;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Conformance;

/// <summary>The recogniser of this machine keeps every recogniser's promises.</summary>
public sealed class PocketSphinxSttTests : SttConformance, IAsyncLifetime
{
    private static readonly CallerVoice Rms = new("rms");

    public static TheoryData<string> Promises => [.. PromisesOf<SttConformance>()];

    protected override IReadOnlyList<SpokenSample> Samples => _samples;

    private IReadOnlyList<SpokenSample> _samples = [];

    public async Task InitializeAsync() => _samples = [await SayAsync("I'd like to book an appointment"), await SayAsync("tomorrow afternoon please")];

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<IStt> CreateSttAsync() => Task.FromResult<IStt>(Recognisers.Create());

    protected override Task<IStt?> CreateBrokenSttAsync() => Task.FromResult<IStt?>(Recognisers.Create(options => options.ModelFolder = "/nowhere"));

    private static async Task<SpokenSample> SayAsync(string words) => new(MemoryMarshal.AsBytes<short>(await Rms.SayAsync(words)).ToArray(), words);
}
