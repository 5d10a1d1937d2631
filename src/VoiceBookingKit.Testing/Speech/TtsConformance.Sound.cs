using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

public abstract partial class TtsConformance
{
    /// <summary>A sentence is sound, in pieces of whole samples.</summary>
    public Task A_sentence_is_sound_in_whole_samples() => WithAsync(async tts =>
    {
        foreach (var format in Formats)
        {
            var sound = await SpeakAsync(tts, Short, format);
            Require.That(format.DurationOf(sound.Length) > TimeSpan.FromSeconds(0.3), $"A sentence should last longer than {format.DurationOf(sound.Length)}.");
            Require.That(sound.AsSpan().ContainsAnyExcept((byte)0), "A sentence must not be silent.");
        }
    });

    /// <summary>The same sentence lasts as long at every sample rate.</summary>
    public Task The_format_is_honoured() => WithAsync(async tts =>
    {
        var first = Formats[0].DurationOf((await SpeakAsync(tts, Short, Formats[0])).Length);
        foreach (var format in Formats.Skip(1))
        {
            var duration = format.DurationOf((await SpeakAsync(tts, Short, format)).Length);
            Require.That(Math.Abs(duration / first - 1) <= Tolerance, $"At {format} a sentence lasts {duration.TotalSeconds:0.00} s, and at {Formats[0]} {first.TotalSeconds:0.00} s.");
        }
    });

    /// <summary>A long sentence is spoken whole.</summary>
    public Task A_long_sentence_is_spoken_whole() => WithAsync(async tts =>
    {
        var (little, much) = (await SpeakAsync(tts, Short, Formats[0]), await SpeakAsync(tts, Long, Formats[0]));
        Require.That(much.Length > 5 * little.Length, $"{Long.Length} characters make {much.Length} bytes, and {Short.Length} make {little.Length}.");
    });

    /// <summary>Whatever a receptionist writes is spoken or passed over; nothing fails.</summary>
    public Task Odd_sentences_do_no_harm() => WithAsync(async tts =>
    {
        string[] odd = ["a", "?", "...", "\u2026", " 7 ", "\U0001F642", "\"Quoted\" & <tagged> {braced} \\ back", "Zoë Ångström, 50% off: café!", "line\none", "日本語です。", "\uD83D alone", "{\"type\":\"Close\"}"];
        foreach (var sentence in odd)
            await SpeakWithoutFailureAsync(tts, sentence);
        Require.That((await SpeakAsync(tts, Short, Formats[0])).Length > 0, "After odd sentences a plain one must be spoken.");
    });

    private async Task SpeakWithoutFailureAsync(ITts tts, string sentence)
    {
        try
        {
            await SpeakAsync(tts, sentence, Formats[0]);
        }
        catch (Exception failure) when (failure is not ConformanceException)
        {
            throw new ConformanceException($"'{sentence}' should be spoken or passed over, and fails: {failure.Message}", failure);
        }
    }

    /// <summary>Sentences spoken at the same time do not mix.</summary>
    public Task Sentences_at_the_same_time_do_not_mix() => WithAsync(async tts =>
    {
        var format = Formats[0];
        string[] sentences = [Short, Other];
        byte[][] alone = [await SpeakAsync(tts, Short, format), await SpeakAsync(tts, Other, format)];
        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(caller => SpeakAsync(tts, sentences[caller % 2], format)));
        for (var caller = 0; caller < together.Length; caller++)
            RequireSameLength(alone[caller % 2], together[caller], format, $"Among six, '{sentences[caller % 2]}'");
    });
}
