namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>What of the microphone's words is taken for the loudspeaker's, asked of the script itself.</summary>
[Collection(SampleSite.Name)]
public sealed class EchoTests(SampleSite site)
{
    [Theory]
    [InlineData("tuesday please", "", "tuesday please")]
    [InlineData("what day would suit you", "What day would suit you?", "")]
    [InlineData("what day would you", "What day would suit you?", "")] // a word was not caught
    [InlineData("would suit you", "What day would suit you?", "")] // its end alone
    [InlineData("what day would suit you Tuesday please", "What day would suit you?", "Tuesday please")]
    [InlineData("actually make it Wednesday", "On Tuesday I have two o'clock.", "actually make it Wednesday")]
    [InlineData("stop", "On Tuesday I have two o'clock, three o'clock and four.", "stop")]
    [InlineData("yes", "Shall I book it?", "yes")]
    [InlineData("ja, am Dienstag", "Wann passt es Ihnen?", "ja, am Dienstag")]
    public async Task Only_the_visitor_s_own_words_are_left(string heard, string spoken, string left)
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);
        await visitor.Page.GotoAsync("/");

        var own = await visitor.Page.EvaluateAsync<string>(
            "async ([heard, spoken]) => (await import('/_content/VoiceBookingKit.Components/speech/echo.js')).withoutEcho(heard, spoken)", new[] { heard, spoken });

        Assert.Equal(left, own);
    }
}
