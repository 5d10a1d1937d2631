using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Tests.Listening;

/// <summary>Frames of <c>/v1/listen</c> in the documented shapes, and what a session is told of them.</summary>
public sealed class NovaFramesTests
{
    private const string Started = """{"type":"SpeechStarted","channel":[0],"timestamp":0.4}""";
    private const string UtteranceEnd = """{"type":"UtteranceEnd","channel":[0,1],"last_word_end":2.1}""";

    [Fact]
    public async Task Segments_are_joined_until_the_endpoint()
    {
        var heard = await ReplayAsync(
            Started,
            Results(0, 1.0, "i would", isFinal: false),
            Results(0, 1.5, "I would like", isFinal: true),
            Results(1.5, 0.5, "a hair", isFinal: false),
            Results(1.5, 0.6, "a haircut.", isFinal: true, speechFinal: true));

        Assert.Equal(
            ["0.4 Started", "1 i would", "1.5 I would like", "2 I would like a hair", "2.1 I would like a haircut."],
            heard.Select(Describe));
        var final = Assert.IsType<Heard.Final>(heard[^1]);
        Assert.Equal(["I", "would", "like", "a", "haircut."], final.Words.Select(word => word.Text));
        Assert.All(final.Words, word => Assert.Equal((0.9, (int?)1), (word.Confidence, word.Speaker)));
    }

    [Fact]
    public async Task A_gap_between_words_ends_an_utterance_where_noise_hides_the_silence()
    {
        var heard = await ReplayAsync(Results(0, 2, "yes please", isFinal: true), UtteranceEnd, UtteranceEnd, Results(4, 1, "at three", isFinal: true), UtteranceEnd);

        Assert.Equal(["yes please", "at three"], heard.Finals());
        Assert.Equal(2, heard.OfType<Heard.Started>().Count());
    }

    [Fact]
    public async Task An_endpoint_without_words_ends_the_segments_before_it()
    {
        var heard = await ReplayAsync(Results(0, 2, "yes please", isFinal: true), Results(2, 1, "", isFinal: true, speechFinal: true));

        Assert.Equal(["yes please"], heard.Finals());
    }

    [Fact]
    public async Task What_is_finalised_is_an_utterance()
    {
        var heard = await ReplayAsync(Results(0, 2, "yes please", isFinal: true).Replace("\"from_finalize\":false", "\"from_finalize\":true", StringComparison.Ordinal), Results(2, 1, "no", isFinal: true, speechFinal: true));

        Assert.Equal(["yes please", "no"], heard.Finals());
    }

    [Fact]
    public async Task What_is_pending_at_the_end_is_yielded()
    {
        var heard = await ReplayAsync(Results(0, 1, "my name", isFinal: true), Results(1, 1, "is Ann", isFinal: false));

        Assert.Equal(["my name is Ann"], heard.Finals());
    }

    [Fact]
    public async Task Words_that_were_taken_back_are_not_said()
    {
        var heard = await ReplayAsync(Results(0, 1, "uh", isFinal: false), Results(0, 1, "", isFinal: true), Results(1, 1, "no", isFinal: true, speechFinal: true));

        Assert.Equal(["no"], heard.Finals());
    }

    [Theory]
    [InlineData("""{"type":"Results"}""")]
    [InlineData("""{"type":"Results","is_final":true,"speech_final":false,"channel":{"alternatives":[]}}""")]
    [InlineData("""{"type":"Results","is_final":true,"channel":{"alternatives":[null]}}""")]
    [InlineData("""{"type":"Results","channel":[0,1]}""")]
    [InlineData("""{"type":"Results","start":1e999,"duration":-5,"is_final":true,"channel":{"alternatives":[{"transcript":"","words":[null]}]}}""")]
    [InlineData("""{"type":["Results"]}""")]
    [InlineData("""[]""")]
    [InlineData("""nonsense""")]
    [InlineData("""{"type":"Warning","code":"SLOW","description":"Audio comes slowly."}""")]
    public async Task A_frame_that_says_nothing_does_no_harm(string odd)
    {
        var heard = await ReplayAsync(Results(0, 1, "yes", isFinal: true), odd, Results(1, 1, "please", isFinal: true, speechFinal: true));

        Assert.Equal(["yes please"], heard.Finals());
    }

    private static async Task<List<Heard>> ReplayAsync(params string[] frames)
    {
        await using var host = await DeepgramHost.StartAsync(DeepgramListenVersion.V1);
        host.Server.Script = frames;
        return await host.Stt.HearAsync(Microphone.Silence(TimeSpan.FromSeconds(1)));
    }

    private static string Results(double start, double duration, string text, bool isFinal, bool speechFinal = false)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, number) =>
            FormattableString.Invariant($$"""{"word":"{{word.TrimEnd('.').ToLowerInvariant()}}","start":{{start + (0.1 * number)}},"end":{{start + (0.1 * number) + 0.1}},"confidence":0.9,"punctuated_word":"{{word}}","speaker":1}"""));
        return FormattableString.Invariant($$$"""{"type":"Results","channel_index":[0,1],"duration":{{{duration}}},"start":{{{start}}},"is_final":{{{(isFinal ? "true" : "false")}}},"speech_final":{{{(speechFinal ? "true" : "false")}}},"from_finalize":false,"channel":{"alternatives":[{"transcript":"{{{text}}}","confidence":0.9,"words":[{{{string.Join(',', words)}}}]}]},"metadata":{"request_id":"1"}}""");
    }

    private static string Describe(Heard heard) => FormattableString.Invariant($"{heard.At.TotalSeconds} ") + heard switch
    {
        Heard.Interim interim => interim.Text,
        Heard.Final final => final.Text,
        _ => heard.GetType().Name,
    };
}
