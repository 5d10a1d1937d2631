using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.OpenAI;

/// <summary>How to reach OpenAI, or a service compatible with it: Azure OpenAI, Ollama, LM Studio, vLLM and others.</summary>
/// <remarks>Bound from <c>VoiceBooking:OpenAI</c>, and checked when the host starts.</remarks>
public sealed class OpenAIOptions : IValidatableObject
{
    /// <summary>Secret key. Required for OpenAI itself; services on your own machines mostly need none. Never logged.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Base address of the API, up to and including its version, such as <c>http://localhost:11434/v1</c> for Ollama. Default: OpenAI's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The organisation to bill, or null for the key's own.</summary>
    public string? Organization { get; set; }

    /// <summary>The project to bill, or null for the key's own.</summary>
    public string? Project { get; set; }

    /// <summary>The model that answers. Default: <c>gpt-4.1-mini</c>.</summary>
    [Required] public string ChatModel { get; set; } = "gpt-4.1-mini";

    /// <summary>How freely it words its answers, 0 to 2; null for the model's own default, which reasoning models insist on. Default: null.</summary>
    [Range(0.0, 2.0)] public float? Temperature { get; set; }

    /// <summary>The most tokens of one answer, 16 to 100,000; null for the model's own limit. Default: null.</summary>
    [Range(16, 100_000)] public int? MaxOutputTokens { get; set; }

    /// <summary>How long one request may take in all, 1 second to 5 minutes; each stage has shorter deadlines of its own. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => OpenAIConnection.Check(ApiKey, Endpoint);
}
