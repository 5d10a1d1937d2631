using System.Text.Json;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>A request that an <see cref="OpenAIServer"/> got.</summary>
/// <param name="Body">The request's JSON.</param>
public sealed record OpenAIChatRequest(JsonElement Body)
{
    /// <summary>The model that was asked.</summary>
    public string Model => Body.GetProperty("model").GetString()!;

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. Body.GetProperty("messages").EnumerateArray()];

    /// <summary>The names of the tools that were offered.</summary>
    public IReadOnlyList<string> Tools => Body.TryGetProperty("tools", out var tools)
        ? [.. tools.EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()!)]
        : [];

    /// <summary>What the caller said last; empty when nothing has been said.</summary>
    public string LastUserText => Messages.LastOrDefault(message => RoleOf(message) == "user") is { ValueKind: JsonValueKind.Object } message ? TextOf(message) : "";

    /// <summary>A message's role: <c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</summary>
    /// <param name="message">The message.</param>
    public static string RoleOf(JsonElement message) => message.GetProperty("role").GetString()!;

    /// <summary>A message's words, in either way in which they may be written.</summary>
    /// <param name="message">The message.</param>
    public static string TextOf(JsonElement message) => !message.TryGetProperty("content", out var content) ? "" : content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
        _ => "",
    };
}
