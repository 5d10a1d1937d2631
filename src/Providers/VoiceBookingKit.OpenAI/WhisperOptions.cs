using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.OpenAI;

/// <summary>How to reach a Whisper server of your own that speaks OpenAI's transcription API.</summary>
/// <remarks>Bound from <c>VoiceBooking:Whisper</c>, and checked when the host starts.</remarks>
public sealed class WhisperOptions : IValidatableObject
{
    /// <summary>Base address of the server's API, up to and including its version. Default: <c>http://localhost:8000/v1</c>.</summary>
    [Required] public Uri? Endpoint { get; set; } = new("http://localhost:8000/v1");

    /// <summary>The model to ask for. Default: <c>whisper-1</c>.</summary>
    [Required] public string Model { get; set; } = "whisper-1";

    /// <summary>The server's key, if it wants one. Never logged.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether names of the business are passed on as a prompt, so that they are spelled right. Default: true.</summary>
    public bool SendNames { get; set; } = true;

    /// <summary>How long one utterance may take, 1 second to 2 minutes. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Endpoint is null ? [] : OpenAIConnection.Check(ApiKey, Endpoint);
}
