using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Anthropic;

/// <summary>How to reach Claude.</summary>
/// <remarks>Bound from <c>VoiceBooking:Anthropic</c>, and checked when the host starts.</remarks>
public sealed class AnthropicOptions : IValidatableObject
{
    /// <summary>Secret key from Anthropic's console. Required; never logged.</summary>
    [Required(ErrorMessage = "Claude needs a key from Anthropic's console.")] public string? ApiKey { get; set; }

    /// <summary>The model that answers. Default: <c>claude-haiku-4-5</c>, whose answers begin soonest.</summary>
    [Required] public string Model { get; set; } = "claude-haiku-4-5";

    /// <summary>The most tokens of one answer, 64 to 100,000. Default: 1,024.</summary>
    [Range(64, 100_000)] public int MaxOutputTokens { get; set; } = 1_024;

    /// <summary>Base address of the API, such as that of a gateway; null for Anthropic's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How long one request may take in all, 1 second to 5 minutes; the receptionist's own deadlines are shorter. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")] public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is not null && (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https")))
            yield return new("must be an absolute http or https address.", [nameof(Endpoint)]);
    }
}
