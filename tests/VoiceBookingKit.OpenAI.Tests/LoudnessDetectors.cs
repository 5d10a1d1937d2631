using System.Buffers.Binary;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Tests;

/// <summary>Takes every sound for voice: tones are none to a detector that knows voices.</summary>
internal sealed class LoudnessDetectors : IVoiceActivityDetectors
{
    public IVoiceActivityDetector Create() => new Detector();

    private sealed class Detector : IVoiceActivityDetector
    {
        public VoiceActivity Hear(ReadOnlySpan<byte> pcm)
        {
            var peak = 0;
            for (var at = 0; at + 1 < pcm.Length; at += 2)
                peak = Math.Max(peak, Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(pcm[at..])));
            return new VoiceActivity(peak > 1_500 ? 1 : 0, peak > 1_500);
        }

        public void Dispose()
        {
        }
    }
}
