using VoiceBookingKit.E2E.Tests.Hosting;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>The setting of the sample site that names who listens and speaks.</summary>
public sealed class SpeechSettingTests
{
    [Theory]
    [InlineData("Siri", "'Siri'")]
    [InlineData("Deepgram,Siri", "Speech is made of Local, Deepgram, OpenAI and Whisper")]
    [InlineData("OpenAI", "VoiceBooking:OpenAISpeech:ApiKey")]
    [InlineData("Deepgram,Local", "VoiceBooking:Deepgram:ApiKey")]
    public async Task What_is_missing_is_told_at_the_start(string speech, string named)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => HostProcess.StartAsync(new Dictionary<string, string> { ["Speech"] = speech }));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_providers_stand_in_line()
    {
        await using var host = await HostProcess.StartAsync(new Dictionary<string, string>
        {
            ["Speech"] = "deepgram, OpenAI, Whisper, Local",
            ["VoiceBooking:Deepgram:ApiKey"] = "a-key",
            ["VoiceBooking:OpenAISpeech:ApiKey"] = "a-key",
        });
        using var http = new HttpClient();

        Assert.Contains("Tidewater", await http.GetStringAsync(host.Address), StringComparison.Ordinal);
    }
}
