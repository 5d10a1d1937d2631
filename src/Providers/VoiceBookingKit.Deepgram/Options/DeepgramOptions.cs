using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.Deepgram;

/// <summary>How to reach Deepgram, and how it listens and speaks; <c>VoiceBooking:Deepgram</c> in configuration.</summary>
public sealed class DeepgramOptions : IValidatableObject
{
    /// <summary>The key of a Deepgram project. Required; never logged.</summary>
    [Required(ErrorMessage = "Deepgram needs the key of a project of yours, from https://console.deepgram.com.")]
    [RegularExpression(@"[\x21-\x7E]+", ErrorMessage = "A Deepgram key has neither spaces nor line breaks.")]
    public string ApiKey { get; set; } = "";

    /// <summary>Where Deepgram is: its own service, one of its regions, or a server of yours; http and https, ws and wss. Default: <c>https://api.deepgram.com/</c>.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://api.deepgram.com/");

    /// <summary>How long connecting may take. Default: 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ConnectDeadline { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether Deepgram may keep callers' audio to improve its models; its price may depend on it. Default: false.</summary>
    public bool ImproveModels { get; set; }

    /// <summary>How it listens.</summary>
    public DeepgramListenOptions Listen { get; set; } = new();

    /// <summary>How it speaks.</summary>
    public DeepgramSpeakOptions Speak { get; set; } = new();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Address(nameof(Endpoint), Endpoint),
        .. Speak.Endpoint is null ? [] : Address($"{nameof(Speak)}:{nameof(Speak.Endpoint)}", Speak.Endpoint),
        .. ProblemsOf(nameof(Listen), Listen),
        .. ProblemsOf(nameof(Speak), Speak),
    ];

    private static IEnumerable<ValidationResult> Address(string member, Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https" or "ws" or "wss"))
            yield return new ValidationResult("An address begins with https:// or wss://.", [member]);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All members of T are kept.")]
    private static IEnumerable<ValidationResult> ProblemsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(string section, T options) where T : class
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        return problems.Select(problem => new ValidationResult(problem.ErrorMessage, [$"{section}:{problem.MemberNames.FirstOrDefault()}"]));
    }
}
