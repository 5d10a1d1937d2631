using System.Collections.Immutable;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>Which sample rates Deepgram speaks in.</summary>
internal static class SpeakFormats
{
    private static readonly ImmutableArray<int> Rates = [8_000, 16_000, 24_000, 32_000, 48_000];

    /// <summary>The rate to ask for: the format's own, or the next above it, which is then resampled.</summary>
    public static AudioFormat WireFormatFor(AudioFormat format) => new(Rates.FirstOrDefault(rate => rate >= format.SampleRate, Rates[^1]));
}
