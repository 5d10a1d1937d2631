using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Hosting;

public class ProviderOptionsTests
{
    private sealed class AcmeOptions
    {
        [Required] public string ApiKey { get; set; } = "";

        [Range(1, 10)] public int Retries { get; set; } = 3;
    }

    private sealed class Deaf : IStt
    {
        public async IAsyncEnumerable<Heard> ListenAsync(
            IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            yield break;
        }
    }

    [Fact]
    public void A_providers_settings_come_from_its_section_and_are_named_when_wrong()
    {
        using var provider = new ServiceCollection()
            .AddSingleton(AddVoiceBookingTests.Configuration(("Acme:Retries", "50")))
            .AddVoiceBooking(booking => booking.AddProviderOptions<AcmeOptions>("Acme")).BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<AcmeOptions>>().Value);

        Assert.Contains(refusal.Failures, failure => failure.StartsWith("VoiceBooking:Acme:ApiKey: ", StringComparison.Ordinal));
        Assert.Contains(refusal.Failures, failure => failure.StartsWith("VoiceBooking:Acme:Retries: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Recognisers_stand_in_the_order_in_which_they_were_added()
    {
        using var provider = new ServiceCollection()
            .AddVoiceBooking(booking => booking.AddStt<Deaf>("first").AddStt<Deaf>("second")).BuildServiceProvider();

        Assert.Equal(["first", "second"], provider.GetRequiredService<SpeechLine>().Recognisers.Select(recogniser => recogniser.Name));
    }
}
