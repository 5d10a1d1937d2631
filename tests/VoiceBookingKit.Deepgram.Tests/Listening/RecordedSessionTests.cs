using System.Text;
using System.Text.Json;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Tests.Language.English;

namespace VoiceBookingKit.Deepgram.Tests.Listening;

/// <summary>A recorded live session of Flux, and what the vendor's own library made of each frame.</summary>
public sealed class RecordedSessionTests
{
    private const string Frames = "deepgram/flux-frames.json";

    [EvaluationFact(Frames)]
    public void Each_frame_is_read_as_the_vendor_s_library_reads_it()
    {
        var (frames, golden) = Read();
        Assert.Equal(golden.Count, frames.Count);
        Assert.Equal(105, frames.Count);
        foreach (var (frame, expected) in frames.Zip(golden))
        {
            var json = Encoding.UTF8.GetBytes(frame);
            var isTurn = expected.GetProperty("kind").GetString() == "TurnInfo";
            Assert.Equal(isTurn ? MessageKind.TurnInfo : MessageKind.Unknown, MessageKinds.Of(json));
            if (isTurn)
                AssertSame(expected, JsonSerializer.Deserialize(json, DeepgramJson.Default.FluxTurnInfo)!);
        }
    }

    [EvaluationFact(Frames)]
    public async Task The_session_is_heard_as_one_turn()
    {
        var (frames, golden) = Read();
        await using var host = await DeepgramHost.StartAsync(DeepgramListenVersion.Flux);
        host.Server.Script = frames;

        var heard = await host.Stt.HearAsync(Microphone.Silence(TimeSpan.FromSeconds(2)));

        Assert.Equal(Expected(golden), heard.Select(Describe));
        var final = Assert.Single(heard.OfType<Heard.Final>());
        var words = golden.Single(turn => Is(turn, "EndOfTurn")).GetProperty("words").EnumerateArray().ToList();
        Assert.Equal(words.Select(word => word.GetProperty("word").GetString()), final.Words.Select(word => word.Text));
        Assert.Equal(words.Select(word => word.GetProperty("confidence").GetDouble()), final.Words.Select(word => word.Confidence));
    }

    [EvaluationFact("deepgram/flux-speak-frames.json")]
    public void Messages_of_other_protocols_are_told_apart()
    {
        using var recorded = JsonDocument.Parse(File.ReadAllBytes(EvaluationFactAttribute.PathOf("deepgram/flux-speak-frames.json")));
        foreach (var frame in recorded.RootElement.GetProperty("frames").EnumerateArray())
        {
            var expected = frame.GetProperty("type").GetString() == "SpeechStarted" ? MessageKind.SpeechStarted : MessageKind.Unknown;
            Assert.Equal(expected, MessageKinds.Of(Encoding.UTF8.GetBytes(frame.GetRawText())));
        }
    }

    private static (List<string> Frames, List<JsonElement> Golden) Read()
    {
        using var frames = JsonDocument.Parse(File.ReadAllBytes(EvaluationFactAttribute.PathOf(Frames)));
        using var golden = JsonDocument.Parse(File.ReadAllBytes(EvaluationFactAttribute.PathOf("deepgram/flux-golden.json")));
        return ([.. frames.RootElement.GetProperty("frames").EnumerateArray().Select(frame => frame.GetString()!)],
            [.. golden.RootElement.GetProperty("events").EnumerateArray().Select(one => one.Clone())]);
    }

    private static void AssertSame(JsonElement expected, FluxTurnInfo turn)
    {
        Assert.Equal(expected.GetProperty("request_id").GetString(), turn.RequestId);
        Assert.Equal(expected.GetProperty("sequence_id").GetInt64(), turn.SequenceId);
        Assert.Equal(expected.GetProperty("event").GetString(), turn.Event);
        Assert.Equal(expected.GetProperty("turn_index").GetInt32(), turn.TurnIndex);
        Assert.Equal(expected.GetProperty("audio_window_start").GetDouble(), turn.AudioWindowStart);
        Assert.Equal(expected.GetProperty("audio_window_end").GetDouble(), turn.AudioWindowEnd);
        Assert.Equal(expected.GetProperty("transcript").GetString(), turn.Transcript);
        Assert.Equal(expected.GetProperty("end_of_turn_confidence").GetDouble(), turn.EndOfTurnConfidence);
        Assert.Equal(expected.GetProperty("languages").ValueKind == JsonValueKind.Null, turn.Languages is null);
        Assert.Equal(expected.GetProperty("languages_hinted").ValueKind == JsonValueKind.Null, turn.LanguagesHinted is null);
        Assert.Equal(
            expected.GetProperty("words").EnumerateArray().Select(word => new FluxWord(
                word.GetProperty("word").GetString(), word.GetProperty("confidence").GetDouble(), word.GetProperty("start").GetDouble(), word.GetProperty("end").GetDouble())),
            turn.Words!);
    }

    /// <summary>What a session must be told of the frames, by the documented meaning of each.</summary>
    private static IEnumerable<string> Expected(List<JsonElement> golden)
    {
        var (isOpen, said) = (false, "");
        foreach (var turn in golden.Where(one => one.GetProperty("kind").GetString() == "TurnInfo"))
        {
            var at = TimeSpan.FromSeconds(turn.GetProperty("audio_window_end").GetDouble());
            var text = turn.GetProperty("transcript").GetString()!;
            if (Is(turn, "StartOfTurn"))
            {
                isOpen = true;
                yield return $"{at} Started";
            }
            if (isOpen && (Is(turn, "StartOfTurn") || Is(turn, "Update")) && text != said)
                yield return $"{at} Interim {said = text}";
            if (Is(turn, "EagerEndOfTurn"))
                yield return $"{at} TurnEnding {text}";
            if (!Is(turn, "EndOfTurn"))
                continue;
            isOpen = false;
            yield return $"{at} Final {text}";
            yield return $"{at} TurnEnded";
        }
    }

    private static bool Is(JsonElement turn, string what) => turn.TryGetProperty("event", out var name) && name.GetString() == what;

    private static string Describe(Heard heard) => heard switch
    {
        Heard.Interim interim => $"{heard.At} Interim {interim.Text}",
        Heard.Final final => $"{heard.At} Final {final.Text}",
        Heard.TurnEnding ending => $"{heard.At} TurnEnding {ending.Text}",
        _ => $"{heard.At} {heard.GetType().Name}",
    };
}
