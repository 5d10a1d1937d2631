using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Playwright;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>A visitor's microphone and loudspeaker: real sound through the browser, in tones that say words.</summary>
public sealed class Sound(IPage page)
{
    /// <summary>To be called before the page is opened.</summary>
    public async Task InstallAsync(SoundSettings settings)
    {
        await page.AddInitScriptAsync($"window.soundSettings = {JsonSerializer.Serialize(settings, JsonSerializerOptions.Web)}");
        await page.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "Browsing", "SoundStandIn.js"));
    }

    /// <summary>Says it into the microphone, and waits until it is said.</summary>
    public Task SayAsync(string words) => SayAsync(ToneVoice.Speak(words, AudioFormat.Session));

    public Task SayAsync(byte[] pcm) => page.EvaluateAsync("pcm => sound.say(pcm)", Convert.ToBase64String(pcm));

    /// <summary>How much the loudspeaker has played, in samples of its own rate; silence counts.</summary>
    public Task<int> PlayedAsync() => page.EvaluateAsync<int>("sound.heardSamples");

    /// <summary>How long the visitor had to speak over the loudspeaker until it was silent for a second or longer.</summary>
    /// <param name="from">The loudspeaker's sample from which on the visitor's next voice is meant.</param>
    public async Task<TimeSpan> SilentAfterAsync(int from) => TimeSpan.FromSeconds(await page.EvaluateAsync<double>("from => sound.silentAfter(from)", from));

    public Task<int> LoudspeakerRateAsync() => page.EvaluateAsync<int>("sound.contextRate");

    public Task<int> OpenMicrophonesAsync() => page.EvaluateAsync<int>("sound.openMicrophones");

    public Task<int> OpenSocketsAsync() => page.EvaluateAsync<int>("sound.openSockets");

    /// <summary>What the loudspeaker has played, at its own rate.</summary>
    public async Task<short[]> HeardAsync(int from = 0)
    {
        var bytes = Convert.FromBase64String(await page.EvaluateAsync<string>("from => sound.heardSince(from)", from));
        return MemoryMarshal.Cast<byte, short>(bytes).ToArray();
    }

    /// <summary>What the loudspeaker has said, understood from its sound. Sound that came late on a busy machine is no loss.</summary>
    public async Task<string> HeardWordsAsync()
    {
        var rate = await LoudspeakerRateAsync();
        var heard = MemoryMarshal.AsBytes(WithoutGaps(await HeardAsync(), shortest: 100, longest: rate / 4).ToArray().AsSpan()).ToArray();
        var words = new List<string>();
        await foreach (var one in new ToneRecogniser().ListenAsync(Frames(), new AudioFormat(rate), RecognitionHints.None))
        {
            if (one is Heard.Final { Text: var text })
                words.Add(text);
        }
        return string.Join(' ', words);

        async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames()
        {
            await Task.Yield();
            for (var at = 0; at < heard.Length; at += 640)
                yield return heard.AsMemory(at, Math.Min(640, heard.Length - at));
        }
    }

    /// <summary>Waits until the loudspeaker has said something and has been silent for a second; a sample that a busy browser left out may have garbled the words.</summary>
    public Task UntilSilentAsync() =>
        page.WaitForFunctionAsync("sound.voicedSince(0) > 0 && sound.voicedSince(Math.max(0, sound.heardSamples - sound.contextRate)) === 0");

    /// <summary>Waits until the loudspeaker has said this and has fallen silent.</summary>
    public async Task UntilHeardAsync(string words)
    {
        var heard = "";
        for (var until = DateTime.UtcNow.AddSeconds(40); DateTime.UtcNow < until;)
        {
            heard = await HeardWordsAsync();
            if (heard.Contains(words, StringComparison.OrdinalIgnoreCase))
                return;
            await Task.Delay(400);
        }
        throw new TimeoutException($"The loudspeaker did not say '{words}', but: {heard}");
    }

    private static List<short> WithoutGaps(short[] samples, int shortest, int longest)
    {
        var kept = new List<short>(samples.Length);
        for (var at = 0; at < samples.Length;)
        {
            var end = at;
            while (end < samples.Length && samples[end] == 0)
                end++;
            var zeros = end - at;
            if (zeros < shortest || zeros > longest)
                kept.AddRange(samples.AsSpan(at, zeros));
            at = end;
            while (at < samples.Length && samples[at] != 0)
                kept.Add(samples[at++]);
        }
        return kept;
    }
}

/// <summary>How a visitor's devices are.</summary>
public sealed record SoundSettings
{
    /// <summary>The rate that the page's sound is forced to, in Hz; null leaves it to the browser.</summary>
    public int? ContextRate { get; init; }

    /// <summary>Whether the visitor refuses the microphone.</summary>
    public bool Denied { get; init; }

    /// <summary>Whether the browser's own microphone is used.</summary>
    public bool RealMicrophone { get; init; }

    /// <summary>Whether nobody listens at the loudspeaker: then nothing but the kit's own scripts is loaded.</summary>
    public bool Deaf { get; init; }
}
