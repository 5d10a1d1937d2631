using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Deepgram;

/// <summary>How Deepgram listens; <c>VoiceBooking:Deepgram:Listen</c> in configuration.</summary>
public sealed class DeepgramListenOptions : IValidatableObject
{
    /// <summary>Which protocol and family of models. Default: <see cref="DeepgramListenVersion.Flux"/>.</summary>
    public DeepgramListenVersion Version { get; set; } = DeepgramListenVersion.Flux;

    /// <summary>The model, or null for the version's own: <c>flux-general-en</c> (<c>flux-general-multi</c> where the language is not English), or <c>nova-3</c>. Default: null.</summary>
    public string? Model { get; set; }

    /// <summary>The callers' language as Deepgram writes it, such as <c>en-GB</c> or <c>multi</c>; null for the business's. Default: null.</summary>
    public string? Language { get; set; }

    /// <summary>Whether Deepgram is told the names of services, staff and the business, so that it spells them right. Default: true.</summary>
    public bool UseHints { get; set; } = true;

    /// <summary>Further names and words that callers use; told before the others, of which at most 100 fit. Default: none.</summary>
    public IList<string> Keyterms { get; set; } = [];

    /// <summary>How long Deepgram may say nothing while audio flows. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan MessageDeadline { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the last words may take after the audio has ended. Default: 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan FinishDeadline { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Flux: how sure it must be that a turn has ended, 0.5 to 1. Higher waits longer. Default: 0.7.</summary>
    [Range(0.5, 1.0)]
    public double EndOfTurnThreshold { get; set; } = 0.7;

    /// <summary>Flux: how sure it must be to have an answer prepared early, 0.3 to 0.9 and not above <see cref="EndOfTurnThreshold"/>; null never to. Default: 0.5.</summary>
    [Range(0.3, 0.9)]
    public double? EagerEndOfTurnThreshold { get; set; } = 0.5;

    /// <summary>Flux: after how much silence a turn ends however unsure it is, 0.5 to 60 seconds. Default: 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")]
    public TimeSpan EndOfTurnTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>V1: how much silence ends an utterance. Default: 300 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:05")]
    public TimeSpan Endpointing { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>V1: which gap between words ends an utterance where noise hides the silence, 1 to 5 seconds. Default: 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:05")]
    public TimeSpan UtteranceEnd { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>V1: whether times, dates, numbers and addresses are written as people write them. Default: true.</summary>
    public bool SmartFormat { get; set; } = true;

    /// <summary>V1: whether sentences have punctuation and capitals. Default: true.</summary>
    public bool Punctuate { get; set; } = true;

    /// <summary>V1: whether voices are told apart. Default: false.</summary>
    public bool Diarize { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EagerEndOfTurnThreshold > EndOfTurnThreshold)
            yield return new ValidationResult("must not be above EndOfTurnThreshold.", [nameof(EagerEndOfTurnThreshold)]);
        if (Model is { } model && model.StartsWith("flux", StringComparison.Ordinal) != (Version == DeepgramListenVersion.Flux))
            yield return new ValidationResult($"{model} does not fit Version {Version}.", [nameof(Model)]);
    }
}

/// <summary>Deepgram's protocols for live recognition.</summary>
public enum DeepgramListenVersion
{
    /// <summary><c>/v2/listen</c>: the model itself tells when a turn ends.</summary>
    Flux,

    /// <summary><c>/v1/listen</c>: Nova and older models; utterances end by silence, and the session judges turns.</summary>
    V1,
}
