namespace VoiceBookingKit.Speech;

/// <summary>Something that a recogniser noticed.</summary>
/// <param name="At">When, counted from the first frame of audio.</param>
public abstract record Heard(TimeSpan At)
{
    /// <summary>The caller began to speak.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    public sealed record Started(TimeSpan At) : Heard(At);

    /// <summary>Words so far; the next event may take them back.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    /// <param name="Text">The utterance as it is understood so far.</param>
    public sealed record Interim(TimeSpan At, string Text) : Heard(At);

    /// <summary>Words that stand.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    /// <param name="Text">The utterance.</param>
    public sealed record Final(TimeSpan At, string Text) : Heard(At)
    {
        /// <summary>Each word with its time and confidence, where the recogniser gives them; otherwise empty.</summary>
        public IReadOnlyList<HeardWord> Words { get; init; } = [];
    }

    /// <summary>The caller may have finished: an answer can be prepared now, and is said only if the turn does end.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    /// <param name="Text">The turn's words so far, as a <see cref="Final"/> would have them.</param>
    /// <param name="Likelihood">How sure the recogniser is, 0 to 1.</param>
    public sealed record TurnEnding(TimeSpan At, string Text, double Likelihood) : Heard(At);

    /// <summary>The caller goes on after a <see cref="TurnEnding"/>: what was prepared is dropped.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    public sealed record TurnResumed(TimeSpan At) : Heard(At);

    /// <summary>The recogniser believes that the caller has finished; the turn's words came before it, in one or more <see cref="Final"/>.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    /// <param name="Likelihood">How sure it is, 0 to 1.</param>
    public sealed record TurnEnded(TimeSpan At, double Likelihood) : Heard(At);
}

/// <summary>One recognised word.</summary>
/// <param name="Text">The word as it is written.</param>
/// <param name="Start">When it began, counted from the first frame of audio.</param>
/// <param name="End">When it ended.</param>
/// <param name="Confidence">How sure the recogniser is, 0 to 1.</param>
public readonly record struct HeardWord(string Text, TimeSpan Start, TimeSpan End, double Confidence)
{
    /// <summary>Which voice of the audio said it, counted from 0, or null where the recogniser does not tell voices apart.</summary>
    public int? Speaker { get; init; }
}

/// <summary>Words that a recogniser should expect.</summary>
/// <param name="Phrases">Names of services, staff and the business; may be empty.</param>
/// <param name="Language">The caller's language as a BCP 47 tag, or null.</param>
public sealed record RecognitionHints(IReadOnlyList<string> Phrases, string? Language = null)
{
    /// <summary>Nothing in particular.</summary>
    public static RecognitionHints None { get; } = new([]);

    /// <summary>Tells what the caller was asked for last; null when nobody knows. Cheap, safe from any thread, and asked anew for each utterance.</summary>
    public Func<ExpectedSpeech>? Expecting { get; init; }
}

/// <summary>What a caller was asked for, so that a recogniser knows which words are likely.</summary>
public enum ExpectedSpeech
{
    /// <summary>Nothing in particular.</summary>
    Anything,

    /// <summary>Which service.</summary>
    Service,

    /// <summary>Who it should be with.</summary>
    Staff,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day, or one of the offered slots.</summary>
    Time,

    /// <summary>The caller's name.</summary>
    Name,

    /// <summary>An email address, spoken or spelled.</summary>
    Email,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A yes or a no.</summary>
    Confirmation,

    /// <summary>An appointment's reference, character by character.</summary>
    Reference,

    /// <summary>Free text for the business.</summary>
    Message,
}
