using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AIMessage = Microsoft.Extensions.AI.ChatMessage;
using AIOptions = Microsoft.Extensions.AI.ChatOptions;
using OpenAIMessage = OpenAI.Chat.ChatMessage;

namespace VoiceBookingKit.OpenAI.Chat;

/// <summary>Turns a conversation into a request of the chat completions API.</summary>
internal static class ChatRequest
{
    /// <summary>The messages; a message of several tool results becomes one message for each.</summary>
    public static IEnumerable<OpenAIMessage> Messages(IEnumerable<AIMessage> messages) => messages.SelectMany(Messages);

    /// <summary>The options; what the host's own options leave open is set by those of the request.</summary>
    public static ChatCompletionOptions Options(AIOptions? asked, OpenAIOptions own)
    {
        var made = new ChatCompletionOptions
        {
            Temperature = asked?.Temperature ?? own.Temperature,
            MaxOutputTokenCount = asked?.MaxOutputTokens ?? own.MaxOutputTokens,
        };
        foreach (var tool in asked?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
            made.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(tool.JsonSchema.GetRawText())));
        if (made.Tools.Count > 0)
            made.ToolChoice = ToolChoice(asked!.ToolMode);
        foreach (var stop in asked?.StopSequences ?? [])
            made.StopSequences.Add(stop);
        return made;
    }

    private static ChatToolChoice? ToolChoice(ChatToolMode? mode) => mode switch
    {
        NoneChatToolMode => ChatToolChoice.CreateNoneChoice(),
        RequiredChatToolMode { RequiredFunctionName: { } name } => ChatToolChoice.CreateFunctionChoice(name),
        RequiredChatToolMode => ChatToolChoice.CreateRequiredChoice(),
        AutoChatToolMode => ChatToolChoice.CreateAutoChoice(),
        _ => null,
    };

    private static IEnumerable<OpenAIMessage> Messages(AIMessage message)
    {
        if (message.Role == ChatRole.System)
            return [new SystemChatMessage(message.Text)];
        if (message.Role == ChatRole.Tool)
            return message.Contents.OfType<FunctionResultContent>().Select(result => new ToolChatMessage(result.CallId, Written(result.Result)));
        return message.Role == ChatRole.Assistant ? Assistant(message) : [new UserChatMessage(message.Text)];
    }

    private static IEnumerable<OpenAIMessage> Assistant(AIMessage message)
    {
        var calls = message.Contents.OfType<FunctionCallContent>()
            .Select(call => ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, BinaryData.FromString(ChatArguments.Write(call.Arguments))))
            .ToList();
        var text = message.Text;
        if (calls.Count == 0)
            return text.Length == 0 ? [] : [new AssistantChatMessage(text)];

        var made = new AssistantChatMessage(calls);
        if (text.Length > 0)
            made.Content.Add(ChatMessageContentPart.CreateTextPart(text));
        return [made];
    }

    private static string Written(object? result) => result switch
    {
        JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText(),
        string text => text,
        _ => result?.ToString() ?? "",
    };
}
