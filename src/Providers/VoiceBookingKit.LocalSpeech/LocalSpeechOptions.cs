using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.LocalSpeech;

/// <summary>How the engines on this machine listen and speak; bound from <c>VoiceBooking:LocalSpeech</c>.</summary>
public sealed class LocalSpeechOptions : IValidatableObject
{
    /// <summary>Where the recogniser's model is: the folder that holds <c>en-us</c> and <c>cmudict-en-us.dict</c>. Default: where Debian's package puts it.</summary>
    [Required] public string ModelFolder { get; set; } = "/usr/share/pocketsphinx/model/en-us";

    /// <summary>How many calls are listened to at once, 1 to 1,000; each takes 20 MB, and up to 100 MB in a call in which every question is asked. Default: 20.</summary>
    [Range(1, 1_000)] public int MaxCalls { get; set; } = 20;

    /// <summary>How long one more call waits for another to end before the next recogniser in line takes it, zero to one minute. Default: 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan WaitForPlace { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a pause ends an utterance that is a whole answer, 0.2 to 3 seconds. Default: 0.5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:00:03")] public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a pause ends an utterance to which more seems to belong, or of which no word was understood, 0.2 to 5 seconds and not below <see cref="Pause"/>. Default: 1.8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:00:05")] public TimeSpan LongPause { get; set; } = TimeSpan.FromMilliseconds(1_800);

    /// <summary>
    /// Whether words that nobody expected are recognised too, with the model's large vocabulary. One such recogniser, of about 100 MB, is made for all calls when the first is
    /// needed. Default: true.
    /// </summary>
    public bool LargeVocabulary { get; set; } = true;

    /// <summary>Who speaks. Default: <see cref="LocalVoice.Slt"/>.</summary>
    [EnumDataType(typeof(LocalVoice))] public LocalVoice Voice { get; set; } = LocalVoice.Slt;

    /// <summary>How fast the voice speaks, 0.5 to 2; 1 is its own pace. Default: 1.</summary>
    [Range(0.5, 2.0)] public double Speed { get; set; } = 1;

    /// <summary>Checks what attributes can't say.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>What is wrong; empty for nothing.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LongPause < Pause)
            yield return new ValidationResult("must not be below Pause.", [nameof(LongPause)]);
    }
}

/// <summary>The voices of flite's Debian package.</summary>
public enum LocalVoice
{
    /// <summary>A woman from the United States.</summary>
    Slt,

    /// <summary>A man from the United States.</summary>
    Rms,

    /// <summary>A man from Scotland.</summary>
    Awb,

    /// <summary>A man from the United States, older and plainer, and the quickest to make.</summary>
    Kal,
}
