using System.Text.Json.Serialization;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>Reads and writes Deepgram's messages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NovaResults))]
[JsonSerializable(typeof(NovaSpeechStarted))]
[JsonSerializable(typeof(FluxTurnInfo))]
[JsonSerializable(typeof(DeepgramNotice))]
[JsonSerializable(typeof(SpeakText))]
[JsonSerializable(typeof(SpeakMessage))]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class DeepgramJson : JsonSerializerContext;

/// <summary>A piece of audio of <c>/v1/listen</c>, understood so far or for good.</summary>
internal sealed record NovaResults(double Start, double Duration, bool IsFinal, bool SpeechFinal, bool FromFinalize, NovaChannel? Channel);

internal sealed record NovaChannel(IReadOnlyList<NovaAlternative?>? Alternatives);

internal sealed record NovaAlternative(string? Transcript, IReadOnlyList<NovaWord?>? Words);

internal sealed record NovaWord(string? Word, string? PunctuatedWord, double Start, double End, double Confidence, int? Speaker);

internal sealed record NovaSpeechStarted(double Timestamp);

/// <summary>The state of a turn of <c>/v2/listen</c>.</summary>
internal sealed record FluxTurnInfo(
    string? RequestId, long SequenceId, string? Event, int TurnIndex, double AudioWindowStart, double AudioWindowEnd, string? Transcript,
    IReadOnlyList<FluxWord?>? Words, double EndOfTurnConfidence, IReadOnlyList<string>? Languages, IReadOnlyList<string>? LanguagesHinted);

internal sealed record FluxWord(string? Word, double Confidence, double Start, double End);

/// <summary>An error or a warning. Its prose is not read: it may repeat what was said.</summary>
internal sealed record DeepgramNotice(string? Code, string? Variant)
{
    public string? Reason => Code ?? Variant;
}

internal sealed record SpeakText(string Text);

internal sealed record SpeakMessage(string Type, string Text);

internal sealed record Refusal(string? ErrCode, string? Category)
{
    public string? Reason => ErrCode ?? Category;
}
