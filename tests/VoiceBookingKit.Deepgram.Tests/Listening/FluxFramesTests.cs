using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Tests.Listening;

/// <summary>Frames of <c>/v2/listen</c> in the documented shapes, and what a session is told of them.</summary>
public sealed class FluxFramesTests
{
    [Fact]
    public async Task A_turn_that_seems_to_end_and_goes_on_is_told_as_that()
    {
        var heard = await ReplayAsync(
            Turn(0.2, "Update", ""),
            Turn(0.5, "Update", "My"),
            Turn(0.8, "StartOfTurn", "My email"),
            Turn(1.2, "EagerEndOfTurn", "My email is", 0.55),
            Turn(1.5, "TurnResumed", "My email is ann"),
            Turn(1.7, "Update", "My email is ann"),
            Turn(2.0, "EagerEndOfTurn", "My email is ann at example.", 0.6),
            Turn(2.2, "EndOfTurn", "My email is ann at example.", 0.9),
            Turn(2.4, "Update", ""));

        Assert.Equal(
            [
                "0.8 Started", "0.8 Interim My email", "1.2 TurnEnding My email is (0.55)", "1.5 TurnResumed", "1.5 Interim My email is ann",
                "2 TurnEnding My email is ann at example. (0.6)", "2.2 Final My email is ann at example.", "2.2 TurnEnded (0.9)",
            ],
            heard.Select(Describe));
    }

    [Fact]
    public async Task A_turn_that_only_the_end_of_the_audio_ends_is_yielded()
    {
        var heard = await ReplayAsync(Turn(0.8, "StartOfTurn", "Yes"), Turn(1.0, "Update", "Yes please"));

        Assert.Equal(["0.8 Started", "0.8 Interim Yes", "1 Interim Yes please", "1 Final Yes please", "1 TurnEnded (0.3)"], heard.Select(Describe));
    }

    [Fact]
    public async Task Noise_that_never_became_words_is_no_turn()
    {
        var heard = await ReplayAsync(Turn(0.8, "StartOfTurn", ""), Turn(1.0, "Update", ""), Turn(4.0, "EndOfTurn", "", 0.9));

        Assert.Equal(["0.8 Started"], heard.Select(Describe));
    }

    [Theory]
    [InlineData("""{"type":"TurnInfo"}""")]
    [InlineData("""{"type":"TurnInfo","event":"Paused","transcript":"Yes"}""")]
    [InlineData("""{"type":"TurnInfo","event":"Update","transcript":7}""")]
    [InlineData("""{"type":"ConfigureFailure","code":"BAD"}""")]
    [InlineData("""{"event":"EndOfTurn"}""")]
    [InlineData("""{"type":"TurnInfo","event":"Update","transcript":"Yes","words":[null],"end_of_turn_confidence":1e999,"audio_window_end":-1}""")]
    public async Task A_frame_that_says_nothing_does_no_harm(string odd)
    {
        var heard = await ReplayAsync(Turn(0.8, "StartOfTurn", "Yes"), odd, Turn(1.5, "EndOfTurn", "Yes please.", 0.9));

        Assert.Equal(["Yes please."], heard.Finals());
    }

    private static async Task<List<Heard>> ReplayAsync(params string[] frames)
    {
        await using var host = await DeepgramHost.StartAsync(DeepgramListenVersion.Flux);
        host.Server.Script = frames;
        return await host.Stt.HearAsync(Microphone.Silence(TimeSpan.FromSeconds(1)));
    }

    private static string Turn(double at, string what, string text, double confidence = 0.3) => FormattableString.Invariant(
        $$"""{"type":"TurnInfo","request_id":"1","event":"{{what}}","turn_index":0,"audio_window_start":0.0,"audio_window_end":{{at}},"transcript":"{{text}}","words":[],"end_of_turn_confidence":{{confidence}},"sequence_id":1}""");

    private static string Describe(Heard heard) => FormattableString.Invariant($"{heard.At.TotalSeconds} {heard.GetType().Name}") + heard switch
    {
        Heard.Interim interim => $" {interim.Text}",
        Heard.Final final => $" {final.Text}",
        Heard.TurnEnding ending => FormattableString.Invariant($" {ending.Text} ({ending.Likelihood})"),
        Heard.TurnEnded ended => FormattableString.Invariant($" ({ended.Likelihood})"),
        _ => "",
    };
}
