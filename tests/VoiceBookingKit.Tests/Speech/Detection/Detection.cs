using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Detection;

namespace VoiceBookingKit.Tests.Speech.Detection;

/// <summary>What a detector made of a sound, in frames of 20 ms, beside where the clean sound is loud.</summary>
internal sealed record Detection(bool[] Heard, bool[] Spoken)
{
    public const int FrameLength = Sound.Rate / 50;

    // Beginnings and ends are nobody's fault: what lies within a fifth of a second of one counts for neither side.
    private const int Margin = 10;

    /// <summary>The share of speech that was heard as voice.</summary>
    public double HitRate => Share(frame => Spoken[frame], frame => Near(frame, Margin / 2).Any(near => Heard[near]));

    /// <summary>The share of pauses that was heard as voice.</summary>
    public double FalseAlarmRate => Share(frame => Near(frame, Margin).All(near => !Spoken[near]), frame => Heard[frame]);

    public static Detection Of(short[] clean, short[] heard)
    {
        using var detector = new SpectralVoiceActivityDetectors().Create();
        return Of(detector, clean, heard);
    }

    public static Detection Of(IVoiceActivityDetector detector, short[] clean, short[] sound)
    {
        var frames = sound.Length / FrameLength;
        var (heard, spoken) = (new bool[frames], new bool[frames]);
        var loudest = Enumerable.Range(0, frames).Max(frame => Power(clean, frame));
        for (var frame = 0; frame < frames; frame++)
        {
            heard[frame] = detector.Hear(Sound.Bytes(sound.AsSpan(frame * FrameLength, FrameLength))).IsVoice;
            spoken[frame] = Power(clean, frame) > Math.Max(loudest / 1_000, 10_000);
        }
        return new Detection(heard, spoken);
    }

    private static double Power(short[] sound, int frame) =>
        sound.Skip(frame * FrameLength).Take(FrameLength).Select(sample => (double)sample * sample).DefaultIfEmpty(0).Average();

    private IEnumerable<int> Near(int frame, int margin) => Enumerable.Range(frame - margin, 2 * margin + 1).Where(near => near >= 0 && near < Heard.Length);

    private double Share(Func<int, bool> of, Func<int, bool> that)
    {
        var frames = Enumerable.Range(0, Heard.Length).Where(of).ToList();
        return frames.Count == 0 ? 0 : (double)frames.Count(that) / frames.Count;
    }
}
