using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.OpenAI;
using VoiceBookingKit.Testing.Speech;

namespace VoiceBookingKit.OpenAI.Tests;

/// <summary>The transcription API keeps a recogniser's promises.</summary>
public sealed class SttConformanceTests : SttConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<SttConformance>()];

    protected override IReadOnlyList<SpokenSample> Samples => SpeechSites.Samples;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override async Task<IStt> CreateSttAsync() => await SpeechSites.SttAsync();

    protected override async Task<IStt?> CreateBrokenSttAsync() => await SpeechSites.SttAsync(new OpenAIFaults { Status = 500 });
}

/// <summary>A Whisper server of one's own keeps a recogniser's promises.</summary>
public sealed class WhisperConformanceTests : SttConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<SttConformance>()];

    protected override IReadOnlyList<SpokenSample> Samples => SpeechSites.Samples;

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    [Fact]
    public async Task A_name_longer_than_a_prompt_may_be_is_left_out()
    {
        await using var whisper = await SpeechSites.WhisperAsync();
        var words = new List<string>();

        await foreach (var heard in whisper.ListenAsync(FramesAsync(Samples[0]), AudioFormat.Session, new RecognitionHints([new string('x', 700), "Maya Chen"])))
        {
            if (heard is Heard.Final final)
                words.Add(final.Text);
        }

        Assert.Equal([Samples[0].Words], words);
    }

    protected override async Task<IStt> CreateSttAsync() => await SpeechSites.WhisperAsync();

    protected override async Task<IStt?> CreateBrokenSttAsync() => await SpeechSites.WhisperAsync(new OpenAIFaults { Status = 500 });

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> FramesAsync(SpokenSample sample)
    {
        foreach (var frame in sample.Sound.ToArray().Chunk(640))
        {
            await Task.Yield();
            yield return frame;
        }
    }
}

/// <summary>The speech API keeps a voice's promises.</summary>
public sealed class TtsConformanceTests : TtsConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<TtsConformance>()];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    [Fact]
    public async Task A_web_page_in_place_of_sound_is_not_played()
    {
        await using var voice = await SpeechSites.TtsAsync(new OpenAIFaults { Page = "<html><body>Sign in to the network</body></html>" });

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(async () =>
        {
            await foreach (var _ in voice.SpeakAsync("Hello.", AudioFormat.Session))
                Assert.Fail("A page was played.");
        });

        Assert.Contains("VoiceBooking:OpenAISpeech:Endpoint", failure.Message, StringComparison.Ordinal);
    }

    protected override async Task<ITts> CreateTtsAsync() => await SpeechSites.TtsAsync();

    protected override async Task<ITts?> CreateBrokenTtsAsync() => await SpeechSites.TtsAsync(new OpenAIFaults { Status = 401 });
}
