using System.Text.RegularExpressions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>Says what went wrong at Deepgram and what to do, without keys and without what callers said.</summary>
internal static partial class DeepgramFailures
{
    private const string Section = "VoiceBooking:Deepgram";

    /// <param name="status">The HTTP status with which Deepgram refused.</param>
    /// <param name="retryAfter">What it asks to wait.</param>
    /// <param name="code">Its own code for the reason.</param>
    public static SpeechProviderException Refused(int status, TimeSpan? retryAfter = null, string? code = null) => status switch
    {
        401 or 403 => Lasting($"Deepgram refused the key ({status}). Set {Section}:ApiKey to a key of a project that may use the model."),
        402 => Lasting($"Deepgram says that the project has no credit left ({status})."),
        404 => Lasting($"There is no Deepgram where one was looked for ({status}{Named(code)}). Check {Section}:Endpoint and, where it is set, {Section}:Speak:Endpoint."),
        429 => new SpeechProviderException($"Deepgram has too many requests of this project at once ({status}).") { RetryAfter = retryAfter },
        408 or >= 500 => new SpeechProviderException($"Deepgram is not well ({status}).") { RetryAfter = retryAfter },
        _ => Lasting($"Deepgram refused the request ({status}{Named(code)}). Check {Section}:Listen and {Section}:Speak: models, languages and thresholds must fit each other."),
    };

    public static SpeechProviderException Unreachable(Exception cause) => new($"Deepgram could not be reached. Check the network and {Section}:Endpoint.", cause);

    public static SpeechProviderException TooSlow(string what, TimeSpan deadline) => new($"Deepgram took more than {deadline.TotalSeconds:0.#} s {what}.");

    public static SpeechProviderException Broken(Exception? cause = null) => new("The connection to Deepgram broke off.", cause!);

    public static SpeechProviderException Closed(int? status, string? reason) => new($"Deepgram closed the connection ({(status is { } code ? $"{code}" : "no status")}{Named(reason)}).");

    public static SpeechProviderException Reported(string? code) => new($"Deepgram reported an error{Named(code)}.");

    public static SpeechProviderException TooLarge(int limit) => new($"Deepgram sent a message of more than {limit / 1024} KB.");

    public static SpeechProviderException NoSound() => new("Deepgram answered a sentence without sound.");

    /// <summary>A reason, where it is a code and no prose: prose may repeat what a caller said.</summary>
    public static string Named(string? code) => code is not null && Code().IsMatch(code) ? $", {code}" : "";

    private static SpeechProviderException Lasting(string message) => new(message) { IsTransient = false };

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_\-]{1,39}( Request)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
