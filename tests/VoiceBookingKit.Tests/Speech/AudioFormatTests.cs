using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech;

public sealed class AudioFormatTests
{
    [Theory]
    [InlineData(16_000, 1, 20, 640)]
    [InlineData(44_100, 2, 5, 880)] // 220.5 samples of each channel
    [InlineData(8_000, 1, -20, 0)]
    public void A_time_of_sound_takes_whole_samples_of_all_channels(int rate, int channels, double milliseconds, long bytes) =>
        Assert.Equal(bytes, new AudioFormat(rate, channels).BytesOf(TimeSpan.FromMilliseconds(milliseconds)));

    [Fact]
    public void What_takes_so_many_bytes_lasts_so_long()
    {
        var length = TimeSpan.FromHours(20);

        Assert.Equal(length, AudioFormat.Session.DurationOf(AudioFormat.Session.BytesOf(length)));
    }
}
