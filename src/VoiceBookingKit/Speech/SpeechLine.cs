using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Speech;

/// <summary>A recogniser in line; the first that works is used.</summary>
/// <param name="Name">Its name in logs, such as <c>deepgram</c>.</param>
/// <param name="Stt">The recogniser.</param>
public sealed record NamedStt(string Name, IStt Stt);

/// <summary>A voice in line; the first that works is used.</summary>
/// <param name="Name">Its name in logs, such as <c>deepgram</c>.</param>
/// <param name="Tts">The voice.</param>
public sealed record NamedTts(string Name, ITts Tts);

/// <summary>The recognisers and voices of a host, in the order in which they are tried; both may be empty.</summary>
/// <param name="Recognisers">Who listens.</param>
/// <param name="Voices">Who speaks.</param>
public sealed record SpeechLine(IReadOnlyList<NamedStt> Recognisers, IReadOnlyList<NamedTts> Voices)
{
    /// <summary>A model that hears and speaks by itself, and goes before all of them in calls by voice; null for none.</summary>
    public IRealtimeModel? Realtime { get; init; }

    /// <summary>Whether this host can hear a caller.</summary>
    public bool CanHear => Realtime is not null || Recognisers.Count > 0;

    /// <summary>Whether this host can speak to a caller.</summary>
    public bool CanSpeak => Realtime is not null || Voices.Count > 0;

    /// <summary>No speech on this host; browsers bring their own.</summary>
    public static SpeechLine None { get; } = new([], []);
}
