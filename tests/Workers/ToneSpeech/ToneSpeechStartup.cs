using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;
using VoiceBookingKit.ToneSpeech;

[assembly: HostingStartup(typeof(ToneSpeechStartup))]

namespace VoiceBookingKit.ToneSpeech;

/// <summary>Gives a host ears and a voice of tones: sound in which every sample counts (ASPNETCORE_HOSTINGSTARTUPASSEMBLIES).</summary>
public sealed class ToneSpeechStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services
        .AddSingleton(new NamedStt("tones", new ToneRecogniser()))
        .AddSingleton(new NamedTts("tones", new ToneVoice())));
}
