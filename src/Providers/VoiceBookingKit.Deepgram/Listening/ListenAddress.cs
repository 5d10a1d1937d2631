using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>Where a caller's socket connects, with all its parameters.</summary>
internal static class ListenAddress
{
    public static Uri Of(DeepgramOptions options, int sampleRate, RecognitionHints hints) =>
        options.Listen.Version == DeepgramListenVersion.Flux ? OfFlux(options, sampleRate, hints) : OfNova(options, sampleRate, hints);

    private static Uri OfFlux(DeepgramOptions options, int sampleRate, RecognitionHints hints)
    {
        var listen = options.Listen;
        var language = LanguageOf(listen, hints);
        var model = listen.Model ?? (language is null or "en" || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? "flux-general-en" : "flux-general-multi");
        return DeepgramAddress.OfSocket(options.Endpoint, "/v2/listen")
            .With("model", model)
            .With("encoding", "linear16")
            .With("sample_rate", (double)sampleRate)
            .With("eot_threshold", listen.EndOfTurnThreshold)
            .With("eager_eot_threshold", listen.EagerEndOfTurnThreshold)
            .With("eot_timeout_ms", listen.EndOfTurnTimeout)
            .With("language_hint", model == "flux-general-multi" && language is not "multi" ? language : null)
            .WithEach("keyterm", Keyterms.From(TermsOf(listen, hints)))
            .With("mip_opt_out", options.ImproveModels ? null : "true")
            .Build();
    }

    private static Uri OfNova(DeepgramOptions options, int sampleRate, RecognitionHints hints)
    {
        var listen = options.Listen;
        var model = listen.Model ?? "nova-3";
        var takesKeyterms = model.StartsWith("nova-3", StringComparison.Ordinal);
        var terms = TermsOf(listen, hints);
        return DeepgramAddress.OfSocket(options.Endpoint, "/v1/listen")
            .With("model", model)
            .With("language", LanguageOf(listen, hints))
            .With("encoding", "linear16")
            .With("sample_rate", (double)sampleRate)
            .With("channels", 1.0)
            .With("interim_results", true)
            .With("punctuate", listen.Punctuate)
            .With("smart_format", listen.SmartFormat)
            .With("endpointing", listen.Endpointing)
            .With("utterance_end_ms", listen.UtteranceEnd)
            .With("vad_events", true)
            .With("diarize", listen.Diarize ? "true" : null)
            .WithEach(takesKeyterms ? "keyterm" : "keywords", takesKeyterms ? Keyterms.From(terms) : Keyterms.Words(terms))
            .With("mip_opt_out", options.ImproveModels ? null : "true")
            .Build();
    }

    private static IEnumerable<string?> TermsOf(DeepgramListenOptions listen, RecognitionHints hints) => listen.UseHints ? [.. listen.Keyterms, .. hints.Phrases] : listen.Keyterms;

    // A region that Deepgram does not know would refuse the call, so a caller's tag is cut to its language. What the host sets itself is taken as it is.
    private static string? LanguageOf(DeepgramListenOptions listen, RecognitionHints hints) =>
        listen.Language ?? hints.Language?.Split('-', '_')[0].ToLowerInvariant() switch { null or "" => null, var language => language };
}
