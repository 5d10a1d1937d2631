namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>Bad days of an <see cref="OpenAIServer"/>.</summary>
public sealed record OpenAIFaults
{
    /// <summary>The HTTP status that every request gets, such as 429 or 500; null for none.</summary>
    public int? Status { get; init; }

    /// <summary>Runs before each answer, such as a wait that never ends; gets the token of the client's going away.</summary>
    public Func<CancellationToken, Task>? Silence { get; init; }

    /// <summary>After how many pieces of words, or of sound, the connection is cut; null for never.</summary>
    public int? CutAfter { get; init; }

    /// <summary>A web page that comes with success in place of sound, as from a proxy; null for none.</summary>
    public string? Page { get; init; }

    /// <summary>A line that is sent in place of the first piece, such as one that is no JSON; null for none.</summary>
    public string? MalformedLine { get; init; }
}
