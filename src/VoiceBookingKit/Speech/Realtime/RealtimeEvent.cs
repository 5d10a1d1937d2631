namespace VoiceBookingKit.Speech.Realtime;

/// <summary>Something that came over a <see cref="IRealtimeConnection"/>.</summary>
public abstract record RealtimeEvent
{
    private RealtimeEvent() { }

    /// <summary>The caller began to speak.</summary>
    public sealed record SpeechStarted : RealtimeEvent;

    /// <summary>Words of the caller.</summary>
    /// <param name="ItemId">The utterance, as the model remembers it.</param>
    /// <param name="Text">All of the utterance's words so far.</param>
    /// <param name="IsFinal">Whether they stand.</param>
    public sealed record CallerWords(string ItemId, string Text, bool IsFinal) : RealtimeEvent;

    /// <summary>More words of an answer: what its sound says.</summary>
    /// <param name="RequestId">The answer's request.</param>
    /// <param name="ItemId">The spoken item.</param>
    /// <param name="Text">The words.</param>
    public sealed record Words(string RequestId, string ItemId, string Text) : RealtimeEvent;

    /// <summary>More sound of an answer.</summary>
    /// <param name="RequestId">The answer's request.</param>
    /// <param name="Pcm">PCM16 mono, little-endian, 16 kHz, whole samples; valid until the next event is asked for.</param>
    public sealed record Sound(string RequestId, ReadOnlyMemory<byte> Pcm) : RealtimeEvent;

    /// <summary>A tool is called.</summary>
    /// <param name="RequestId">The answer's request.</param>
    /// <param name="ItemId">The call, as the model remembers it.</param>
    /// <param name="CallId">What its result is to be addressed to.</param>
    /// <param name="Name">The tool.</param>
    /// <param name="Arguments">Its arguments: JSON, unless the model is confused.</param>
    public sealed record ToolCall(string RequestId, string ItemId, string CallId, string Name, string Arguments) : RealtimeEvent;

    /// <summary>An answer ended.</summary>
    /// <param name="RequestId">The answer's request.</param>
    /// <param name="HasFailed">Whether the service could not give it.</param>
    public sealed record ResponseEnded(string RequestId, bool HasFailed) : RealtimeEvent;
}
