using System.Runtime.InteropServices;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech;

public class PcmConverterTests
{
    [Fact]
    public void Stereo_at_another_rate_becomes_one_clean_voice_whatever_the_pieces()
    {
        var stereo = Tones.Sine(800, 48_000, 48_000).SelectMany(sample => new[] { sample, sample }).ToArray();
        var bytes = MemoryMarshal.AsBytes<short>(stereo).ToArray();

        foreach (var size in new[] { 3, 1_001, bytes.Length })
        {
            var mono = Run(new PcmConverter(new AudioFormat(48_000, 2), AudioFormat.Session), bytes, size);
            Assert.Equal(16_000, mono.Length);
            Assert.True(Tones.Measure(mono.AsSpan(320, 15_000), 800, 16_000, 320).SignalToNoise > 70);
        }
    }

    [Fact]
    public void Opposite_channels_cancel_and_loud_ones_do_not_overflow()
    {
        var converter = new PcmConverter(new AudioFormat(16_000, 2), AudioFormat.Session);

        var mixed = MemoryMarshal.Cast<byte, short>(converter.Convert(MemoryMarshal.AsBytes<short>([1_000, -1_000, short.MaxValue, short.MaxValue])).Span).ToArray();

        Assert.Equal([0, short.MaxValue], mixed);
    }

    [Fact]
    public void One_voice_is_doubled_for_two_channels()
    {
        var converter = new PcmConverter(AudioFormat.Session, new AudioFormat(16_000, 2));

        Assert.Equal([5, 5, 6, 6], MemoryMarshal.Cast<byte, short>(converter.Convert(MemoryMarshal.AsBytes<short>([5, 6])).Span).ToArray());
    }

    [Fact]
    public void The_same_format_passes_through()
    {
        var converter = new PcmConverter(AudioFormat.Session, AudioFormat.Session);

        Assert.Equal([1, 2, 3, 4], converter.Convert([1, 2, 3, 4]).ToArray());
        Assert.Equal([1, 2], converter.Convert([1, 2, 3]).ToArray());
        Assert.Equal([3, 4], converter.Convert([4]).ToArray());
        Assert.Equal(0, converter.Finish().Length);
    }

    private static short[] Run(PcmConverter converter, byte[] bytes, int size)
    {
        var output = new List<byte>();
        foreach (var piece in bytes.Chunk(size))
            output.AddRange(converter.Convert(piece).Span);
        output.AddRange(converter.Finish().Span);
        return MemoryMarshal.Cast<byte, short>(output.ToArray()).ToArray();
    }
}
