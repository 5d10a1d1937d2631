namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>How a <see cref="DeepgramServer"/> misbehaves.</summary>
public sealed record DeepgramBadDay
{
    /// <summary>The HTTP status with which every request is refused, such as 401, 402, 429 or 500; null to accept. Default: null.</summary>
    public int? Refuse { get; init; }

    /// <summary>What a refusal asks clients to wait, in whole seconds; null to say nothing. Default: null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long every message waits before it is sent. Default: not at all.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What goes wrong on an open connection. Default: nothing.</summary>
    public DeepgramFault Fault { get; init; }

    /// <summary>How many messages of a connection, or pieces of a spoken body, are sent properly before the fault, counted from when the bad day begins. Default: 0.</summary>
    public int After { get; init; }
}

/// <summary>What can go wrong on an open connection to a <see cref="DeepgramServer"/>.</summary>
public enum DeepgramFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is closed with 1011 and a reason.</summary>
    Close,

    /// <summary>The connection is cut without a word.</summary>
    Drop,

    /// <summary>The connection stays open, and nothing more comes.</summary>
    Hang,

    /// <summary>One message ends in its middle; what follows is whole.</summary>
    Malformed,

    /// <summary>Every message comes in fragments, and a character of several bytes is cut in two where there is one.</summary>
    CutCharacters,

    /// <summary>One message of 20 MB comes; what follows is as it should be.</summary>
    Oversized,

    /// <summary>A message of a type that nobody knows comes before every other.</summary>
    UnknownTypes,

    /// <summary>What nobody can read comes before every other message: broken JSON, known types in other shapes, bytes; a spoken body is a web page.</summary>
    Garbage,

    /// <summary>One message is cut in the middle of a character of several bytes.</summary>
    HalfCharacter,

    /// <summary>An <c>Error</c> message comes, and the connection is closed.</summary>
    Error,
}
