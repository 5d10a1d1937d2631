using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.OpenAI;
using VoiceBookingKit.Testing.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.OpenAI.Tests;

/// <summary>The adapters as a host gets them, pointed at a server whose engine is made of tones.</summary>
internal static class SpeechSites
{
    private static readonly AudioFormat Vendor = new(24_000);

    public static IReadOnlyList<SpokenSample> Samples { get; } = [Sample("Tuesday at three, please."), Sample("My name is Zoë Ångström.")];

    public static async Task<OpenAIServer> StartServerAsync()
    {
        var server = new OpenAIServer
        {
            Speak = text => ToneVoice.Speak(text, Vendor),
            Transcribe = RecogniseAsync,
        };
        await server.StartAsync();
        return server;
    }

    public static async Task<ServedStt> SttAsync(OpenAIFaults? faults = null)
    {
        var (server, services) = await HostAsync(faults);
        return new ServedStt(services.GetRequiredService<SpeechLine>().Recognisers.Single().Stt, server, services);
    }

    public static async Task<ServedStt> WhisperAsync(OpenAIFaults? faults = null)
    {
        var (server, services) = await HostAsync(faults, (booking, at) => booking.UseWhisper(options => (options.ApiKey, options.Endpoint) = (at.ApiKey, at.Endpoint)));
        return new ServedStt(services.GetRequiredService<SpeechLine>().Recognisers.Single().Stt, server, services);
    }

    public static async Task<ServedTts> TtsAsync(OpenAIFaults? faults = null)
    {
        var (server, services) = await HostAsync(faults);
        return new ServedTts(services.GetRequiredService<SpeechLine>().Voices.Single().Tts, server, services);
    }

    private static Task<(OpenAIServer Server, ServiceProvider Services)> HostAsync(OpenAIFaults? faults) =>
        HostAsync(faults, (booking, at) => booking.UseOpenAISpeech(options => (options.ApiKey, options.Endpoint) = (at.ApiKey, at.Endpoint)));

    private static async Task<(OpenAIServer Server, ServiceProvider Services)> HostAsync(OpenAIFaults? faults, Action<IVoiceBookingBuilder, OpenAIServer> use)
    {
        var server = await StartServerAsync();
        server.Faults = faults ?? new OpenAIFaults();
        var services = new ServiceCollection().AddVoiceBooking(booking => use(booking.UseVoiceActivity<LoudnessDetectors>(), server));
        return (server, services.BuildServiceProvider());
    }

    private static SpokenSample Sample(string words) => new(ToneVoice.Speak(words, AudioFormat.Session), words);

    private static async Task<string> RecogniseAsync(byte[] wave)
    {
        var words = new List<string>();
        await foreach (var heard in new ToneRecogniser().ListenAsync(Frames(wave.AsMemory(44)), AudioFormat.Session, RecognitionHints.None))
        {
            if (heard is Heard.Final final)
                words.Add(final.Text);
        }
        return string.Join(' ', words);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames(ReadOnlyMemory<byte> sound)
    {
        await Task.CompletedTask;
        yield return sound;
    }
}
