using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.LocalSpeech.Tests.Recognition;
using VoiceBookingKit.LocalSpeech.Voice;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Voice;

public sealed class FliteTtsTests
{
    [Theory]
    [InlineData(LocalVoice.Slt)]
    [InlineData(LocalVoice.Rms)]
    [InlineData(LocalVoice.Awb)]
    [InlineData(LocalVoice.Kal)]
    public async Task Every_voice_speaks_without_clipping(LocalVoice voice)
    {
        var sound = await SayAsync("Your appointment is tomorrow at three.", options => options.Voice = voice);

        Assert.InRange(sound.Length, 16_000, 16_000 * 6);
        Assert.InRange(sound.Max(sample => Math.Abs((int)sample)), 3_000, 32_766);
    }

    [Theory]
    [InlineData(8_000, 1)]
    [InlineData(24_000, 1)]
    [InlineData(48_000, 2)]
    public async Task The_sound_has_the_format_that_was_asked_for(int rate, int channels)
    {
        var here = await SayAsync("Good morning.");
        var there = await SayAsync("Good morning.", format: new AudioFormat(rate, channels));

        Assert.Equal((double)here.Length / 16_000, (double)there.Length / channels / rate, 2);
    }

    [Fact]
    public async Task A_faster_voice_takes_less_time()
    {
        var plain = await SayAsync("Would Tuesday at ten suit you?");
        var fast = await SayAsync("Would Tuesday at ten suit you?", options => options.Speed = 1.5);

        Assert.InRange((double)plain.Length / fast.Length, 1.3, 1.7);
    }

    [Fact]
    public async Task Many_calls_at_once_hear_each_its_own_words()
    {
        using var flite = Create();
        var alone = new List<short[]>();
        for (var i = 0; i < 8; i++)
            alone.Add(await ReadAsync(flite, $"Line number {i}."));

        var together = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => ReadAsync(flite, $"Line number {i % 8}.")));

        // The noise in a voice is made anew each time; how long its sounds last is not.
        for (var i = 0; i < together.Length; i++)
            Assert.Equal(alone[i % 8].Length, together[i].Length);
    }

    [Theory]
    [InlineData("José’s “café” costs €5 — or £4…")]
    [InlineData("Ångström & Søn")]
    public async Task Marks_and_quotes_do_not_silence_it(string sentence) => Assert.True((await SayAsync(sentence)).Length > 8_000);

    [Theory]
    [InlineData(" ")]
    [InlineData("…")]
    [InlineData("日本語")]
    public async Task What_can_not_be_said_is_silence(string sentence) => Assert.Empty(await SayAsync(sentence));

    [Fact]
    public async Task An_interruption_stops_it()
    {
        using var flite = Create();
        using var interrupted = new CancellationTokenSource();
        var pieces = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in flite.SpeakAsync("This is a long sentence that nobody wants to hear to its end.", AudioFormat.Session, interrupted.Token))
            {
                pieces++;
                await interrupted.CancelAsync();
            }
        });

        Assert.Equal(1, pieces);
    }

    [Fact]
    public async Task What_it_says_is_recognised()
    {
        using var stt = Recognisers.Create();
        var sound = await SayAsync("yes please");

        var heard = await stt.HearAsync(ExpectedSpeech.Confirmation, [.. new short[8_000], .. sound, .. new short[16_000]]);

        Assert.Equal("yes please", heard.Text());
    }

    private static FliteTts Create(Action<LocalSpeechOptions>? configure = null)
    {
        var options = new LocalSpeechOptions();
        configure?.Invoke(options);
        return new FliteTts(Options.Create(options), NullLogger<FliteTts>.Instance);
    }

    private static async Task<short[]> SayAsync(string sentence, Action<LocalSpeechOptions>? configure = null, AudioFormat? format = null)
    {
        using var flite = Create(configure);
        return await ReadAsync(flite, sentence, format);
    }

    private static async Task<short[]> ReadAsync(FliteTts flite, string sentence, AudioFormat? format = null)
    {
        var sound = new List<byte>();
        await foreach (var piece in flite.SpeakAsync(sentence, format ?? AudioFormat.Session))
            sound.AddRange(piece.Span);
        return MemoryMarshal.Cast<byte, short>(sound.ToArray()).ToArray();
    }
}
