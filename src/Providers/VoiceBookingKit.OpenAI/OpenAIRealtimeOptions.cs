using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.OpenAI;

/// <summary>How OpenAI's Realtime API, or a service that speaks it, takes calls by voice.</summary>
/// <remarks>Bound from <c>VoiceBooking:OpenAIRealtime</c>, and checked when the host starts.</remarks>
public sealed class OpenAIRealtimeOptions : IValidatableObject
{
    /// <summary>Secret key. Required for OpenAI itself. Never logged.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Base address of the API, up to and including its version, http or https; the socket is opened below it. Default: OpenAI's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model that hears and speaks. Default: <c>gpt-realtime</c>.</summary>
    [Required] public string Model { get; set; } = "gpt-realtime";

    /// <summary>Its voice. Default: <c>marin</c>.</summary>
    [Required] public string Voice { get; set; } = "marin";

    /// <summary>The model that writes down what the caller says; the caller's yes is judged from it. Default: <c>gpt-4o-mini-transcribe</c>.</summary>
    [Required] public string TranscriptionModel { get; set; } = "gpt-4o-mini-transcribe";

    /// <summary>How long silence must last before an utterance is written down, 0.1 to 2 s. Default: 0.4 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:02")] public TimeSpan UtterancePause { get; set; } = TimeSpan.FromSeconds(0.4);

    /// <summary>How long connecting may take, 1 to 30 s. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")] public TimeSpan ConnectDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer may keep the caller waiting for its beginning or for more of it, 0.5 to 30 s; after that the call goes on without the model. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:00:30")] public TimeSpan AnswerDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => OpenAIConnection.Check(ApiKey, Endpoint);
}
