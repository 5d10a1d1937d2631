namespace VoiceBookingKit.Testing.Servers.Anthropic;

/// <summary>What Claude on an <see cref="AnthropicServer"/> answers to one request.</summary>
/// <param name="Pieces">Its words, in the pieces in which they are streamed.</param>
public sealed record AnthropicAnswer(params IReadOnlyList<string> Pieces)
{
    /// <summary>The tools that it calls after its words: name, and arguments as JSON.</summary>
    public IReadOnlyList<(string Name, string Arguments)> Calls { get; init; } = [];

    /// <summary>An answer that only calls a tool.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">Its arguments as JSON.</param>
    public static AnthropicAnswer Call(string name, string arguments) => new() { Calls = [(name, arguments)] };
}
