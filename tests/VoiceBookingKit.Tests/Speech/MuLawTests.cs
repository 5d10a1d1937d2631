using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech;

public class MuLawTests
{
    [Theory]
    [InlineData(0, 0xFF)]
    [InlineData(short.MaxValue, 0x80)]
    [InlineData(short.MinValue, 0x00)]
    [InlineData(1_000, 0xCE)]
    [InlineData(-1_000, 0x4E)]
    public void Samples_have_the_codes_of_the_standard(int sample, byte code)
    {
        var bytes = new byte[1];
        MuLaw.Encode([(short)sample], bytes);

        Assert.Equal(code, bytes[0]);
    }

    [Fact]
    public void Every_code_comes_back_as_itself()
    {
        var codes = Enumerable.Range(0, 256).Select(code => (byte)code).ToArray();
        var samples = new short[256];
        var again = new byte[256];
        MuLaw.Decode(codes, samples);
        MuLaw.Encode(samples, again);

        // Both zeros sound the same.
        Assert.Equal(codes.Select(code => code == 0x7F ? (byte)0xFF : code), again);
    }

    [Fact]
    public void Speech_loses_no_more_than_the_standard_allows()
    {
        var tone = Tones.Sine(700, 8_000, 8_000, 8_000);
        var (bytes, samples) = (new byte[8_000], new short[8_000]);
        MuLaw.Encode(tone, bytes);
        MuLaw.Decode(bytes, samples);

        Assert.True(Tones.Measure(samples, 700, 8_000, 0).SignalToNoise > 35);
    }
}
