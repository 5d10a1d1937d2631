using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Hosting;

namespace VoiceBookingKit.OpenAI.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void A_missing_key_is_told_with_its_setting() =>
        Assert.Contains("VoiceBooking:OpenAI:ApiKey: OpenAI needs a key", Problem<OpenAIOptions>(booking => booking.UseOpenAI()), StringComparison.Ordinal);

    [Fact]
    public void A_service_of_one_s_own_needs_no_key() =>
        Assert.Equal("", Problem<OpenAIOptions>(booking => booking.UseOpenAI(options => options.Endpoint = new Uri("http://localhost:11434/v1"))));

    [Fact]
    public void An_address_of_another_kind_is_refused() =>
        Assert.Contains("VoiceBooking:OpenAISpeech:Endpoint", Problem<OpenAISpeechOptions>(booking => booking.UseOpenAISpeech(options =>
            (options.ApiKey, options.Endpoint) = ("sk", new Uri("ftp://example.com")))), StringComparison.Ordinal);

    [Fact]
    public void A_voice_faster_than_any_is_refused() =>
        Assert.Contains("VoiceBooking:OpenAISpeech:Speed", Problem<OpenAISpeechOptions>(booking => booking.UseOpenAISpeech(options => (options.ApiKey, options.Speed) = ("sk", 9))), StringComparison.Ordinal);

    [Fact]
    public void Realtime_without_a_key_is_told_with_its_setting() => Assert.Contains(
        "VoiceBooking:OpenAIRealtime:ApiKey: OpenAI needs a key", Problem<OpenAIRealtimeOptions>(booking => booking.UseOpenAIRealtime()), StringComparison.Ordinal);

    [Fact]
    public void A_deadline_that_no_caller_would_wait_for_is_refused() =>
        Assert.Contains("VoiceBooking:OpenAIRealtime:AnswerDeadline", Problem<OpenAIRealtimeOptions>(booking => booking.UseOpenAIRealtime(options =>
            (options.ApiKey, options.AnswerDeadline) = ("sk", TimeSpan.FromMinutes(5)))), StringComparison.Ordinal);

    [Fact]
    public void Whisper_needs_nothing_but_itself() => Assert.Equal("", Problem<WhisperOptions>(booking => booking.UseWhisper()));

    private static string Problem<TOptions>(Action<IVoiceBookingBuilder> configure) where TOptions : class
    {
        using var services = new ServiceCollection().AddVoiceBooking(configure).BuildServiceProvider();
        try
        {
            _ = services.GetRequiredService<IOptions<TOptions>>().Value;
            return "";
        }
        catch (OptionsValidationException problem)
        {
            return problem.Message;
        }
    }
}
