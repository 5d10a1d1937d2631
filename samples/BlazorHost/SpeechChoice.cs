using VoiceBookingKit.Hosting;

namespace BlazorHost;

/// <summary>Who listens and speaks is a setting of this sample, so that each way can be tried without a change of code.</summary>
internal static class SpeechChoice
{
    /// <summary>Puts the named ones in line: <c>Local</c>, <c>Deepgram</c>, or several such as <c>Deepgram,Local</c>. Without any, browsers bring their own.</summary>
    public static IVoiceBookingBuilder UseSpeech(this IVoiceBookingBuilder booking, string? names)
    {
        foreach (var name in (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            _ = name.ToUpperInvariant() switch
            {
                "BROWSER" => booking,
                "DEEPGRAM" => booking.UseDeepgram(),
                "LOCAL" => booking.UseLocalSpeech(),
                _ => throw new InvalidOperationException($"The setting 'Speech' is made of Browser, Deepgram and Local, not '{name}'."),
            };
        }
        return booking;
    }
}
