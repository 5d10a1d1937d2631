using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI.Chat;
using AIFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using AIMessage = Microsoft.Extensions.AI.ChatMessage;
using AIOptions = Microsoft.Extensions.AI.ChatOptions;

namespace VoiceBookingKit.OpenAI.Chat;

/// <summary>The chat completions API as a receptionist: words as they are written, tool calls whole.</summary>
internal sealed class OpenAIChatClient(IOptions<OpenAIOptions> options) : IChatClient
{
    private readonly ChatClient _client = Create(options.Value);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<AIMessage> messages, AIOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AIMessage> messages, AIOptions? chatOptions = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var calls = new StreamedCalls();
        AIFinishReason? ended = null;
        var answer = _client.CompleteChatStreamingAsync(ChatRequest.Messages(messages), ChatRequest.Options(chatOptions, options.Value), cancellationToken);
        await using var pieces = answer.GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(pieces))
        {
            var piece = pieces.Current;
            foreach (var call in piece.ToolCallUpdates)
                calls.Add(call);
            if (Words(piece) is { Length: > 0 } words)
                yield return new ChatResponseUpdate(ChatRole.Assistant, words) { ModelId = piece.Model, ResponseId = piece.CompletionId };
            if (piece.Usage is { } usage)
                yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(Usage(usage))]);
            ended = FinishReason(piece) ?? ended;
        }
        yield return new ChatResponseUpdate(ChatRole.Assistant, [.. calls.Finish()]) { FinishReason = ended };
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        if (serviceType == typeof(ChatClientMetadata))
            return new ChatClientMetadata("openai", options.Value.Endpoint, options.Value.ChatModel);
        return serviceType.IsInstanceOfType(_client) ? _client : serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose()
    {
        // The official client shares its connections and needs no disposal.
    }

    private static ChatClient Create(OpenAIOptions options)
    {
        var made = OpenAIConnection.ClientOptions(options.Endpoint, options.Deadline);
        (made.OrganizationId, made.ProjectId) = (options.Organization, options.Project);
        return new ChatClient(options.ChatModel, OpenAIConnection.Credential(options.ApiKey), made);
    }

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> pieces)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (ClientResultException failure)
        {
            throw new HttpRequestException(
                OpenAIFailures.Explain(failure, "VoiceBooking:OpenAI", nameof(OpenAIOptions.ChatModel)), failure, failure.Status == 0 ? null : (System.Net.HttpStatusCode)failure.Status);
        }
    }

    // What a model refuses to say it explains in words meant for the caller.
    private static string Words(StreamingChatCompletionUpdate piece) =>
        string.Concat(piece.ContentUpdate.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text)) + piece.RefusalUpdate;

    private static AIFinishReason? FinishReason(StreamingChatCompletionUpdate piece) => piece.FinishReason switch
    {
        global::OpenAI.Chat.ChatFinishReason.Stop => AIFinishReason.Stop,
        global::OpenAI.Chat.ChatFinishReason.Length => AIFinishReason.Length,
        global::OpenAI.Chat.ChatFinishReason.ContentFilter => AIFinishReason.ContentFilter,
        global::OpenAI.Chat.ChatFinishReason.ToolCalls or global::OpenAI.Chat.ChatFinishReason.FunctionCall => AIFinishReason.ToolCalls,
        _ => null,
    };

    private static UsageDetails Usage(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };
}
