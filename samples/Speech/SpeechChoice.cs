using System.Collections.Frozen;
using VoiceBookingKit.Hosting;

// Where registrations live, so that both samples' using directives find it.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Who listens and speaks is a setting of both samples, so that each way can be tried without a change of code.</summary>
internal static class SpeechChoice
{
    private static readonly FrozenDictionary<string, Action<IVoiceBookingBuilder>> Known = new Dictionary<string, Action<IVoiceBookingBuilder>>
    {
        ["Local"] = booking => booking.UseLocalSpeech(),
        ["Deepgram"] = booking => booking.UseDeepgram(),
        ["OpenAI"] = booking => booking.UseOpenAISpeech(),
        ["Whisper"] = booking => booking.UseWhisper(),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads who stands in line, such as <c>Deepgram,Local</c>.</summary>
    /// <exception cref="InvalidDataException">A name is not known, or there is none.</exception>
    public static IReadOnlyList<string> Read(string names)
    {
        var line = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return line.Length > 0 && line.All(Known.ContainsKey)
            ? line
            : throw new InvalidDataException($"Speech is made of Local, Deepgram, OpenAI and Whisper, such as Deepgram,Local, not '{names}'.");
    }

    /// <summary>Puts them in line.</summary>
    public static IVoiceBookingBuilder UseSpeech(this IVoiceBookingBuilder booking, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            Known[name](booking);
        return booking;
    }
}
