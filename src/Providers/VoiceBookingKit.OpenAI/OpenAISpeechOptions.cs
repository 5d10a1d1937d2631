using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.OpenAI;

/// <summary>How OpenAI, or a service compatible with it, listens and speaks.</summary>
/// <remarks>Bound from <c>VoiceBooking:OpenAISpeech</c>, and checked when the host starts. It may be another service than the one that answers.</remarks>
public sealed class OpenAISpeechOptions : IValidatableObject
{
    /// <summary>Secret key. Required for OpenAI itself; services on your own machines mostly need none. Never logged.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Base address of the API, up to and including its version, such as <c>http://localhost:8000/v1</c>. Default: OpenAI's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model that listens. Default: <c>gpt-4o-mini-transcribe</c>.</summary>
    [Required] public string TranscriptionModel { get; set; } = "gpt-4o-mini-transcribe";

    /// <summary>The model that speaks. Default: <c>gpt-4o-mini-tts</c>.</summary>
    [Required] public string SpeechModel { get; set; } = "gpt-4o-mini-tts";

    /// <summary>Its voice. Default: <c>alloy</c>.</summary>
    [Required] public string Voice { get; set; } = "alloy";

    /// <summary>How it should speak, such as "calm and friendly"; null for nothing in particular.</summary>
    public string? VoiceInstructions { get; set; }

    /// <summary>How fast it speaks, 0.25 to 4. Default: 1.</summary>
    [Range(0.25f, 4f)] public float Speed { get; set; } = 1;

    /// <summary>Sample rate of the raw sound that the service answers with, in Hz. Default: 24,000, which is OpenAI's.</summary>
    [Range(8_000, 96_000)] public int SampleRate { get; set; } = 24_000;

    /// <summary>Whether names of the business are passed on as a prompt, so that they are spelled right. Default: true.</summary>
    public bool SendNames { get; set; } = true;

    /// <summary>How long one utterance or sentence may take, 1 second to 2 minutes. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => OpenAIConnection.Check(ApiKey, Endpoint);
}
