using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Failover;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>What a host remembers of its recognisers, voices and realtime model from call to call. Where there is nobody to follow one, nothing is.</summary>
internal sealed class SpeechCircuits(SpeechLine line, TimeProvider clock, ILogger logger)
{
    private readonly FrozenDictionary<string, ProviderCircuit> _recognisers = Circuits("recogniser", line.Recognisers.Select(recogniser => recogniser.Name), clock, logger);
    private readonly FrozenDictionary<string, ProviderCircuit> _voices = Circuits("voice", line.Voices.Select(voice => voice.Name), clock, logger);

    /// <summary>What is remembered of the realtime model's connections; null for nothing.</summary>
    public ProviderCircuit? Realtime { get; } =
        line is { Realtime: { } model, Recognisers.Count: > 0, Voices.Count: > 0 } ? new ProviderCircuit("realtime model", model.GetType().Name, clock, logger) : null;

    /// <summary>A call's place in a line of recognisers.</summary>
    public PlaceInLine In(IReadOnlyList<NamedStt> recognisers) => new([.. recognisers.Select(recogniser => _recognisers.GetValueOrDefault(recogniser.Name))]);

    /// <summary>A call's place in a line of voices.</summary>
    public PlaceInLine In(IReadOnlyList<NamedTts> voices) => new([.. voices.Select(voice => _voices.GetValueOrDefault(voice.Name))]);

    private static FrozenDictionary<string, ProviderCircuit> Circuits(string stage, IEnumerable<string> names, TimeProvider clock, ILogger logger)
    {
        string[] line = [.. names];
        return line.Length > 1
            ? line.Distinct().ToFrozenDictionary(name => name, name => new ProviderCircuit(stage, name, clock, logger))
            : FrozenDictionary<string, ProviderCircuit>.Empty;
    }
}
