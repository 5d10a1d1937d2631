using VoiceBookingKit.LocalSpeech.Denoising;
using VoiceBookingKit.LocalSpeech.Tests.Callers;

namespace VoiceBookingKit.LocalSpeech.Tests.Denoising;

public sealed class LineWidthTests
{
    [Theory]
    [InlineData("rms")]
    [InlineData("slt")]
    [InlineData("awb")]
    [InlineData("en-gb")]
    public async Task A_telephone_s_line_is_told_from_a_microphone_s_by_a_word_without_any_hiss(string voice)
    {
        var caller = new CallerVoice(voice);

        Assert.False(Hear(await caller.SayAsync("no")).IsTelephone);
        Assert.True(Hear(await (caller with { IsPhone = true }).SayAsync("no")).IsTelephone);
    }

    [Fact]
    public void Nothing_is_known_of_a_line_on_which_nobody_has_spoken() => Assert.False(Hear(new short[16_000]).IsTelephone);

    private static NoiseSuppressor Hear(short[] samples)
    {
        var suppressor = new NoiseSuppressor();
        for (var at = 0; at + NoiseSuppressor.Hop <= samples.Length; at += NoiseSuppressor.Hop)
            suppressor.Clean(samples.AsSpan(at, NoiseSuppressor.Hop));
        return suppressor;
    }
}
