using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Anthropic.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void A_missing_key_is_told_with_its_setting()
    {
        using var services = new ServiceCollection().AddVoiceBooking(booking => booking.UseAnthropic()).BuildServiceProvider();

        var problem = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<AnthropicOptions>>().Value);

        Assert.Contains("VoiceBooking:Anthropic:ApiKey: Claude needs a key", problem.Message, StringComparison.Ordinal);
    }
}
