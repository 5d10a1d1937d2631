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
    /// <summary>No speech on this host; browsers bring their own.</summary>
    public static SpeechLine None { get; } = new([], []);
}
