namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>What a model on an <see cref="OpenAIServer"/> answers to one request.</summary>
/// <param name="Pieces">Its words, in the pieces in which they are streamed.</param>
public sealed record OpenAIAnswer(params IReadOnlyList<string> Pieces)
{
    /// <summary>The tools that it calls after its words.</summary>
    public IReadOnlyList<OpenAIToolCall> Calls { get; init; } = [];

    /// <summary>An answer that only calls a tool.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">Its arguments as JSON; anything, to see what a confused model does.</param>
    public static OpenAIAnswer Call(string name, string arguments) => new() { Calls = [new OpenAIToolCall(name, arguments)] };
}

/// <summary>A tool call of a model.</summary>
/// <param name="Name">The tool.</param>
/// <param name="Arguments">Its arguments as JSON.</param>
public sealed record OpenAIToolCall(string Name, string Arguments);
