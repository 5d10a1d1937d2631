using Microsoft.Extensions.AI;
using VoiceBookingKit.Sessions.Speaking;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>A realtime model as a session uses it: the ear, the mind and the voice of one connection, each first in its line, so that the next takes over where it is lost.</summary>
internal sealed class RealtimeSession : IAsyncDisposable
{
    private const string Name = "realtime";

    private readonly RealtimeCall _call;
    private readonly RealtimeEar _ear;
    private readonly RealtimeVoice _voice;

    private readonly IReadOnlyList<NamedTts> _voices;

    private RealtimeSession(RealtimeCall call, string sessionId, SessionParts parts)
    {
        var memory = new RealtimeMemory();
        _call = call;
        _ear = new RealtimeEar(call, memory);
        // The model knows how its own words are said; the host's voices are told.
        _voices = [.. parts.Speech.Voices.Select(voice => voice with { Tts = new AloudVoice(voice.Tts, parts.Language.SayAloud) })];
        var house = new SpeechSynthesis(sessionId, _voices, parts);
        _voice = new RealtimeVoice(call, house, parts.Language.SayAloud);
        Receptionist = new RealtimeReceptionist(call, memory);
    }

    /// <summary>Who answers first.</summary>
    public IChatClient Receptionist { get; }

    /// <summary>Whether it still works.</summary>
    public bool IsAlive => !_call.IsLost;

    /// <summary>Whether the latest sentence was not said, because the model would not say its exact words.</summary>
    public bool LeftUnsaid => _voice.LeftUnsaid;

    /// <summary>Makes one where the host has such a model that is not known to be out, and the caller talks and listens through the host; otherwise null.</summary>
    public static RealtimeSession? Create(string sessionId, SessionParts parts, SessionRequest request) =>
        parts.Speech.Realtime is { } model && request.Channel != SessionChannel.WebText && !request.HasOwnVoice && parts.Circuits.Realtime?.TryEnter() != false
            ? new RealtimeSession(new RealtimeCall(model, request.Language, parts.Circuits.Realtime?.Begin(), sessionId, parts.Logger), sessionId, parts)
            : null;

    /// <summary>The line with its own ear and voice in front.</summary>
    public SpeechLine Before(SpeechLine line) => line with
    {
        Recognisers = [new NamedStt(Name, _ear), .. line.Recognisers],
        Voices = [new NamedTts(Name, _voice), .. _voices],
    };

    /// <summary>Begins to connect, so that the model hears the caller's first words.</summary>
    public void Start() => _ = ((Task)_call.ConnectAsync(CancellationToken.None)).ContinueWith(
        connecting => _ = connecting.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    public ValueTask DisposeAsync() => _call.DisposeAsync();
}
