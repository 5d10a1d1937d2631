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

    /// <summary>The recogniser believes that the caller has finished.</summary>
    /// <param name="At">When, counted from the first frame of audio.</param>
    /// <param name="Likelihood">How sure it is, 0 to 1.</param>
    public sealed record TurnEnded(TimeSpan At, double Likelihood) : Heard(At);
}

/// <summary>One recognised word.</summary>
/// <param name="Text">The word as it is written.</param>
/// <param name="Start">When it began, counted from the first frame of audio.</param>
/// <param name="End">When it ended.</param>
/// <param name="Confidence">How sure the recogniser is, 0 to 1.</param>
public readonly record struct HeardWord(string Text, TimeSpan Start, TimeSpan End, double Confidence);

/// <summary>Words that a recogniser should expect.</summary>
/// <param name="Phrases">Names of services, staff and the business; may be empty.</param>
/// <param name="Language">The caller's language as a BCP 47 tag, or null.</param>
public sealed record RecognitionHints(IReadOnlyList<string> Phrases, string? Language = null)
{
    /// <summary>Nothing in particular.</summary>
    public static RecognitionHints None { get; } = new([]);
}
