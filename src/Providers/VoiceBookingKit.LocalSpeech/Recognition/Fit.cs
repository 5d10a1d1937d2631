namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>How well words explain the sound, against sounds in any order.</summary>
/// <param name="Words">The words, silence left out.</param>
/// <param name="Confidences">How sure each is, 0 to 1.</param>
/// <param name="PerFrame">By how much words explain a frame of speech better than mere sounds do; below 0 they do it worse.</param>
/// <param name="Frames">How long the words are.</param>
internal sealed record Fit(IReadOnlyList<Segment> Words, IReadOnlyList<double> Confidences, double PerFrame, int Frames)
{
    // Where words and mere sounds explain a frame as well as each other, and how steeply sureness grows from there; measured on booking talk.
    private const double Steepness = 4;

    public static Fit Of(List<Segment> segments, List<Segment> sounds)
    {
        var words = segments.Where(segment => segment.IsWord).ToList();
        if (words.Count == 0)
            return new Fit([], [], double.NegativeInfinity, 0);
        var upTo = Sums(sounds, segments[^1].Last + 1);
        var gains = words.Select(word => word.Acoustic - (upTo[word.Last + 1] - upTo[word.First])).ToList();
        // Silence counts for nothing: it is explained equally well by both, and there is much of it.
        var frames = words.Sum(word => word.Last - word.First + 1);
        return new Fit(words, [.. words.Zip(gains, (word, gain) => Sureness(gain / (word.Last - word.First + 1)))], gains.Sum() / frames, frames);
    }

    private static double Sureness(double perFrame) => 1 / (1 + Math.Exp(-perFrame / Steepness));

    /// <summary>The sounds' scores summed up to each frame; within a sound they are spread evenly.</summary>
    private static double[] Sums(List<Segment> sounds, int frames)
    {
        var sums = new double[frames + 1];
        foreach (var sound in sounds)
        {
            var each = (double)sound.Acoustic / (sound.Last - sound.First + 1);
            for (var frame = sound.First; frame <= sound.Last && frame < frames; frame++)
                sums[frame + 1] = each;
        }
        for (var i = 1; i < sums.Length; i++)
            sums[i] += sums[i - 1];
        return sums;
    }
}
