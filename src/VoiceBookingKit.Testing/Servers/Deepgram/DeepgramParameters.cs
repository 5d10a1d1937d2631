using System.Globalization;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Checks a request's parameters as Deepgram does.</summary>
internal static class DeepgramParameters
{
    private const int MostKeytermWords = 500;
    private const int MostKeyterms = 100;

    private static readonly string[] SpeakRates = ["8000", "16000", "24000", "32000", "48000"];

    public static DeepgramRefusal? Check(DeepgramRequest request, bool isSocket) => (request.Path, isSocket) switch
    {
        ("/v1/listen", true) => First(Audio(request), Nova(request), Keyterms(request)),
        ("/v2/listen", true) => First(Audio(request), Flux(request), Keyterms(request)),
        ("/v1/speak", _) => Speak(request),
        _ => new DeepgramRefusal(404, "NOT_FOUND", "Not found."),
    };

    private static DeepgramRefusal? First(params DeepgramRefusal?[] refusals) => refusals.FirstOrDefault(refusal => refusal is not null);

    private static DeepgramRefusal? Audio(DeepgramRequest request) =>
        request["encoding"] != "linear16" ? DeepgramRefusal.Parameters("This server takes linear16 only.")
        : Number(request["sample_rate"]) is not (>= 8_000 and <= 48_000) ? DeepgramRefusal.Parameters("sample_rate is required with encoding, from 8000 to 48000.")
        : null;

    private static DeepgramRefusal? Nova(DeepgramRequest request)
    {
        var model = request["model"] ?? "";
        if (!model.StartsWith("nova", StringComparison.Ordinal))
            return DeepgramRefusal.Parameters("No such model/language/tier combination found.");
        if (request["utterance_end_ms"] is { } gap && (Number(gap) is not >= 1_000 || request["interim_results"] != "true"))
            return DeepgramRefusal.Parameters("utterance_end_ms must be 1000 or more, with interim_results=true.");
        if (request["keyterm"] is not null && !model.StartsWith("nova-3", StringComparison.Ordinal))
            return DeepgramRefusal.Parameters("Keyterms are only supported with Nova-3 models.");
        if (request["keywords"] is not null && model.StartsWith("nova-3", StringComparison.Ordinal))
            return DeepgramRefusal.Parameters("Keywords are not supported for Nova-3. Use keyterm instead.");
        if (request["endpointing"] is { } endpointing && endpointing != "false" && Number(endpointing) is null)
            return DeepgramRefusal.Parameters("endpointing must be a number of milliseconds, or false.");
        return null;
    }

    private static DeepgramRefusal? Flux(DeepgramRequest request)
    {
        var model = request["model"];
        if (model is not ("flux-general-en" or "flux-general-multi"))
            return DeepgramRefusal.Parameters("model must be flux-general-en or flux-general-multi.");
        if (request.Query.TryGetValue("language_hint", out var hints) && (model != "flux-general-multi" || hints.Any(string.IsNullOrEmpty)))
            return DeepgramRefusal.Parameters("language_hint is for flux-general-multi, and not empty.");
        var threshold = Fraction(request["eot_threshold"]) ?? 0.7;
        if (threshold is not (>= 0.5 and <= 1.0))
            return DeepgramRefusal.Parameters("eot_threshold must lie between 0.5 and 1.0.");
        if (request["eager_eot_threshold"] is { } eager && (Fraction(eager) is not (>= 0.3 and <= 0.9) || Fraction(eager) > threshold))
            return DeepgramRefusal.Parameters("eager_eot_threshold must lie between 0.3 and 0.9, and not above eot_threshold.");
        if (request["eot_timeout_ms"] is { } timeout && Number(timeout) is not (>= 500 and <= 60_000))
            return DeepgramRefusal.Parameters("eot_timeout_ms must lie between 500 and 60000.");
        string[] unknown = [.. request.Query.Keys.Intersect(["language", "channels", "interim_results", "punctuate", "smart_format", "endpointing", "utterance_end_ms", "vad_events"])];
        return unknown.Length > 0 ? DeepgramRefusal.Parameters($"Unknown query parameter: {unknown[0]}.") : null;
    }

    private static DeepgramRefusal? Keyterms(DeepgramRequest request)
    {
        if (!request.Query.TryGetValue("keyterm", out var terms))
            return null;
        var words = terms.Sum(term => term.Split(' ').Length);
        return terms.Any(string.IsNullOrWhiteSpace) || terms.Count > MostKeyterms || words > MostKeytermWords
            ? DeepgramRefusal.Parameters("Keyterm limit exceeded. The maximum number of tokens across all keyterms is 500.")
            : null;
    }

    private static DeepgramRefusal? Speak(DeepgramRequest request) =>
        !(request["model"] ?? "aura-asteria-en").StartsWith("aura-", StringComparison.Ordinal) ? DeepgramRefusal.Parameters("No such model/version combination found.")
        : request["encoding"] is not (null or "linear16") ? DeepgramRefusal.Parameters("This server speaks linear16 only.")
        : request["sample_rate"] is { } rate && !SpeakRates.Contains(rate) ? DeepgramRefusal.Parameters("Unsupported sample_rate for linear16.")
        : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Fraction(string? text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
