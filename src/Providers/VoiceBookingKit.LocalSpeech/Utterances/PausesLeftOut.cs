using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Utterances;

/// <summary>The silence within an utterance that is not decoded: its words are placed where they were said all the same.</summary>
internal sealed class PausesLeftOut
{
    private readonly List<(TimeSpan At, TimeSpan Length)> _pauses = [];

    /// <summary>Another utterance begins.</summary>
    public void Clear() => _pauses.Clear();

    /// <summary>Some silence is left out.</summary>
    /// <param name="at">Where the sound ends that is decoded before it, all that is left out not counted.</param>
    /// <param name="length">How much.</param>
    public void Add(TimeSpan at, TimeSpan length) => _pauses.Add((at, length));

    /// <summary>A word that was placed by what was decoded, as it was said.</summary>
    public HeardWord Place(HeardWord word) => word with { Start = word.Start + Before(word.Start), End = word.End + Before(word.Start) };

    private TimeSpan Before(TimeSpan at) => _pauses.Where(pause => pause.At <= at).Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause.Length);
}
