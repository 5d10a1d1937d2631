using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Tests.Options;

public sealed class DeepgramOptionsTests
{
    [Theory]
    [InlineData("ApiKey", "", "VoiceBooking:Deepgram:ApiKey")]
    [InlineData("ApiKey", "two words", "VoiceBooking:Deepgram:ApiKey")]
    [InlineData("Endpoint", "ftp://example.com", "VoiceBooking:Deepgram:Endpoint")]
    [InlineData("ConnectDeadline", "00:10:00", "VoiceBooking:Deepgram:ConnectDeadline")]
    [InlineData("Listen:EndOfTurnThreshold", "0.2", "VoiceBooking:Deepgram:Listen:EndOfTurnThreshold")]
    [InlineData("Listen:EagerEndOfTurnThreshold", "0.8", "VoiceBooking:Deepgram:Listen:EagerEndOfTurnThreshold")]
    [InlineData("Listen:Model", "nova-3", "VoiceBooking:Deepgram:Listen:Model")]
    [InlineData("Speak:Model", "", "VoiceBooking:Deepgram:Speak:Model")]
    [InlineData("Speak:Endpoint", "file:///tmp", "VoiceBooking:Deepgram:Speak:Endpoint")]
    public void A_setting_that_cannot_work_is_named_at_start_up(string setting, string value, string named)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read(new() { ["VoiceBooking:Deepgram:ApiKey"] = "key", [$"VoiceBooking:Deepgram:{setting}"] = value }));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Deepgram", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_says_where_to_get_one()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read([]));

        Assert.Contains("VoiceBooking:Deepgram:ApiKey: Deepgram needs the key", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read_from_configuration()
    {
        var options = Read(new()
        {
            ["VoiceBooking:Deepgram:ApiKey"] = "key",
            ["VoiceBooking:Deepgram:Endpoint"] = "wss://api.eu.deepgram.com",
            ["VoiceBooking:Deepgram:Listen:Version"] = "V1",
            ["VoiceBooking:Deepgram:Listen:Model"] = "nova-2",
            ["VoiceBooking:Deepgram:Listen:Keyterms:0"] = "Tidewater",
            ["VoiceBooking:Deepgram:Listen:EagerEndOfTurnThreshold"] = "",
            ["VoiceBooking:Deepgram:Speak:Transport"] = "Socket",
        });

        Assert.Null(options.Listen.EagerEndOfTurnThreshold);

        Assert.Equal(("api.eu.deepgram.com", DeepgramListenVersion.V1, "nova-2", DeepgramSpeakTransport.Socket), (options.Endpoint.Host, options.Listen.Version, options.Listen.Model, options.Speak.Transport));
        Assert.Equal(["Tidewater"], options.Listen.Keyterms);
    }

    [Fact]
    public void Listening_and_speaking_can_be_chosen_apart()
    {
        using var listening = new ServiceCollection().AddLogging().AddVoiceBooking(booking => booking.UseDeepgramToListen(options => options.ApiKey = "key")).BuildServiceProvider();
        using var speaking = new ServiceCollection().AddLogging().AddVoiceBooking(booking => booking.UseDeepgramToSpeak(options => options.ApiKey = "key")).BuildServiceProvider();

        Assert.Equal((1, 0), (listening.GetServices<NamedStt>().Count(), listening.GetServices<NamedTts>().Count()));
        Assert.Equal((0, 1), (speaking.GetServices<NamedStt>().Count(), speaking.GetServices<NamedTts>().Count()));
    }

    private static DeepgramOptions Read(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection().AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddVoiceBooking(booking => booking.UseDeepgram())
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<DeepgramOptions>>().Value;
    }
}
