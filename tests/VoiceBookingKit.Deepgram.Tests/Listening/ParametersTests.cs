using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.Deepgram.Tests.Listening;

/// <summary>What Deepgram is asked for.</summary>
public sealed class ParametersTests
{
    private static readonly RecognitionHints Hints = new(["Haircut & Beard Trim", "Søren", "søren", "", "Dye, Foils"], "en-GB");

    [Fact]
    public async Task Nova_is_asked_for_everything_that_a_call_needs()
    {
        var request = await AskAsync(options => options.Listen.Version = DeepgramListenVersion.V1);

        Assert.Equal("/v1/listen", request.Path);
        Assert.Equal(
            "channels=1 diarize= encoding=linear16 endpointing=300 interim_results=true keyterm=Haircut & Beard Trim|Søren|Dye Foils language=en mip_opt_out=true model=nova-3 " +
            "punctuate=true sample_rate=16000 smart_format=true utterance_end_ms=1000 vad_events=true",
            Show(request, "diarize"));
        Assert.Equal(["CloseStream"], request.Messages.Select(TypeOf));
    }

    [Fact]
    public async Task Flux_is_asked_for_turns()
    {
        var request = await AskAsync(options => options.ImproveModels = true);

        Assert.Equal("/v2/listen", request.Path);
        Assert.Equal(
            "eager_eot_threshold=0.5 encoding=linear16 eot_threshold=0.7 eot_timeout_ms=3000 keyterm=Haircut & Beard Trim|Søren|Dye Foils language_hint= model=flux-general-en sample_rate=16000",
            Show(request, "language_hint"));
        // 1 second in pieces of 80 ms: twelve, and the rest.
        Assert.Equal((32_000, 13), (request.SoundBytes, request.SoundMessages));
    }

    [Fact]
    public async Task Another_language_than_English_takes_the_multilingual_model()
    {
        var request = await AskAsync(hints: new RecognitionHints([], "de-AT"));

        Assert.Equal("language_hint=de model=flux-general-multi", string.Join(' ', Show(request).Split(' ').Where(part => part.StartsWith("language", StringComparison.Ordinal) || part.StartsWith("model", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Models_before_Nova_3_take_single_words()
    {
        var request = await AskAsync(options => (options.Listen.Version, options.Listen.Model, options.Listen.Diarize) = (DeepgramListenVersion.V1, "nova-2", true));

        Assert.Contains("keywords=Haircut|Beard|Trim|Søren|Dye|Foils", Show(request), StringComparison.Ordinal);
        Assert.Contains("diarize=true", Show(request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_stay_at_home_when_the_host_says_so()
    {
        var request = await AskAsync(options =>
        {
            options.Listen.UseHints = false;
            options.Listen.Keyterms.Add("Tidewater");
        });

        Assert.Contains("keyterm=Tidewater", Show(request), StringComparison.Ordinal);
        Assert.DoesNotContain("Søren", Show(request), StringComparison.Ordinal);
    }

    private static async Task<DeepgramRequest> AskAsync(Action<DeepgramOptions>? configure = null, RecognitionHints? hints = null)
    {
        await using var host = await DeepgramHost.StartAsync(configure);
        await host.Stt.HearAsync(Microphone.Silence(TimeSpan.FromSeconds(1)), hints: hints ?? Hints);
        return Assert.Single(host.Server.Requests);
    }

    private static string Show(DeepgramRequest request, params string[] absent) => string.Join(' ', request.Query.Keys.Concat(absent).Order(StringComparer.Ordinal)
        .Select(name => $"{name}={(request.Query.TryGetValue(name, out var values) ? string.Join('|', values) : "")}"));

    private static string? TypeOf(string message) => System.Text.Json.Nodes.JsonNode.Parse(message)!["type"]!.GetValue<string>();
}
