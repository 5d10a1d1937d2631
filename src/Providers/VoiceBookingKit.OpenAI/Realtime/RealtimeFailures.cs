using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Realtime;

/// <summary>Says what went wrong and which setting to look at; nothing that was said is repeated.</summary>
internal static class RealtimeFailures
{
    private const string Section = "VoiceBooking:OpenAIRealtime";

    public static SpeechProviderException Refused(int status) => status switch
    {
        401 or 403 => WrongKey($"HTTP {status}"),
        404 => Lasting($"OpenAI knows no such model or path (HTTP 404). Check {Section}:Model and {Section}:Endpoint."),
        429 => new("OpenAI is asked too often, or the account has no credit left (HTTP 429)."),
        _ => new($"OpenAI answered with an error (HTTP {status})."),
    };

    public static SpeechProviderException WrongKey(string code) => Lasting($"OpenAI refused the key ({code}). Set {Section}:ApiKey to one that is valid for this endpoint.");

    public static SpeechProviderException Unreachable(Exception cause) => new($"OpenAI can't be reached. Check the network and {Section}:Endpoint.", cause);

    public static SpeechProviderException TooSlow(string what, TimeSpan deadline) => new($"OpenAI took more than {deadline.TotalSeconds:0.#} s {what}.");

    public static SpeechProviderException Broken(Exception? cause = null) => new("The connection to OpenAI broke off.", cause!);

    public static SpeechProviderException Closed(int? status) => new($"OpenAI closed the connection ({(status is { } code ? $"{code}" : "no status")}).");

    public static SpeechProviderException TooLarge() => new("OpenAI sent a message that is too large.");

    public static SpeechProviderException Malformed(Exception cause) => new("OpenAI sent something that is no event.", cause);

    public static SpeechProviderException RefusedSettings() => Lasting($"OpenAI refused the session. Check {Section}:Model, {Section}:Voice and {Section}:TranscriptionModel.");

    private static SpeechProviderException Lasting(string message) => new(message) { IsTransient = false };
}
