using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech;

public class PcmResamplerTests
{
    [Theory]
    [InlineData(8_000, 16_000, 440)]
    [InlineData(8_000, 16_000, 3_000)]
    [InlineData(48_000, 16_000, 440)]
    [InlineData(48_000, 16_000, 6_500)]
    [InlineData(44_100, 16_000, 1_000)]
    [InlineData(11_025, 16_000, 1_000)]
    [InlineData(24_000, 16_000, 5_000)]
    [InlineData(16_000, 8_000, 1_000)]
    [InlineData(16_000, 24_000, 6_000)]
    [InlineData(16_000, 48_000, 6_000)]
    [InlineData(11_127, 16_001, 1_000)]
    [InlineData(16_000, 16_000, 1_000)]
    public void A_sine_stays_the_same_sine_at_the_same_place(int from, int to, double hertz)
    {
        var output = Resample(Tones.Sine(hertz, from, from), from, to, from);

        var edge = to / 50;
        var (clean, amplitude, phase) = Tones.Measure(output.AsSpan(edge, to - (2 * edge)), hertz, to, edge);
        Assert.Equal(to, output.Length);
        Assert.True(clean > 70, $"{clean:0.0} dB");
        Assert.InRange(amplitude, 15_900, 16_100);
        Assert.InRange(phase, -0.01, 0.01);
    }

    [Theory]
    [InlineData(48_000, 16_000, 9_000)]
    [InlineData(48_000, 16_000, 15_000)]
    [InlineData(44_100, 16_000, 8_300)]
    [InlineData(16_000, 8_000, 4_200)]
    public void What_the_new_rate_can_not_hold_is_gone_and_does_not_fold_back(int from, int to, double hertz)
    {
        var output = Resample(Tones.Sine(hertz, from, from), from, to, 960);

        var power = output.Skip(to / 50).Take(to - (to / 25)).Average(sample => (double)sample * sample);
        Assert.True(10 * Math.Log10((power + 0.01) / (16_000.0 * 16_000 / 2)) < -65, $"{10 * Math.Log10(power / (16_000.0 * 16_000 / 2)):0.0} dB");
    }

    [Fact]
    public void The_size_of_the_pieces_changes_nothing()
    {
        var random = new Random(7);
        var noise = Enumerable.Range(0, 44_100).Select(_ => (short)random.Next(-20_000, 20_000)).ToArray();
        var whole = Resample(noise, 44_100, 16_000, noise.Length);

        foreach (var size in new[] { 1, 7, 441, 20_000 })
            Assert.Equal(whole, Resample(noise, 44_100, 16_000, size));
    }

    [Fact]
    public void Loud_sound_is_cut_off_and_does_not_wrap_around()
    {
        var square = Enumerable.Range(0, 8_000).Select(i => i / 8 % 2 == 0 ? short.MaxValue : short.MinValue).ToArray();

        var output = Resample(square, 8_000, 16_000, 160);

        for (var i = 200; i < output.Length - 200; i++)
        {
            if (i / 16 % 2 == 0 && i % 16 is > 3 and < 12)
                Assert.True(output[i] > 20_000, $"{output[i]} at {i}");
        }
    }

    [Fact]
    public void It_begins_anew_after_the_end()
    {
        var resampler = new PcmResampler(48_000, 16_000);
        var tone = Tones.Sine(500, 48_000, 4_800);

        Assert.Equal(Run(resampler, tone, 480), Run(resampler, tone, 480));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    [InlineData(400_000)]
    public void An_impossible_rate_is_refused(int rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PcmResampler(rate, 16_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PcmResampler(16_000, rate));
    }

    [Fact]
    public void Streaming_allocates_nothing_once_it_is_warm()
    {
        var resampler = new PcmResampler(48_000, 16_000);
        var (piece, output) = (new short[960], new short[resampler.MaxOutput(960)]);

        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i < 500; i++)
                resampler.Resample(piece, output);
        }));
    }

    private static short[] Resample(short[] samples, int from, int to, int pieces) => Run(new PcmResampler(from, to), samples, pieces);

    private static short[] Run(PcmResampler resampler, short[] samples, int pieces)
    {
        var output = new List<short>();
        var buffer = new short[resampler.MaxOutput(Math.Max(pieces, 1))];
        foreach (var piece in samples.Chunk(pieces))
            output.AddRange(buffer.AsSpan(0, resampler.Resample(piece, buffer)));
        output.AddRange(buffer.AsSpan(0, resampler.Flush(buffer)));
        return [.. output];
    }
}
