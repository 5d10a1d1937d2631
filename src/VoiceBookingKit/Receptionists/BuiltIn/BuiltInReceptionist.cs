using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>A receptionist that needs no language model: it understands callers by rules and calls the same tools as any model.</summary>
/// <remarks>
/// It keeps nothing of a conversation: each request is answered from its messages alone, so it can take over from another model in the middle of a call. What it derived for
/// messages that it sees again is remembered for as long as they live, to save the work. Safe from many threads. It never calls anything over a network.
/// </remarks>
public sealed class BuiltInReceptionist : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("VoiceBookingKit", defaultModelId: "built-in");

    private readonly Dialogue _dialogue;
    private readonly ConversationReader _reader;

    /// <summary>Makes one.</summary>
    /// <param name="business">Who is booked.</param>
    /// <param name="language">How callers are understood.</param>
    /// <param name="clock">The present, for messages that don't say when they were written.</param>
    /// <param name="phrases">What it says; null for English.</param>
    public BuiltInReceptionist(Business business, ISpokenLanguage language, TimeProvider clock, BuiltInPhrases? phrases = null)
    {
        ArgumentNullException.ThrowIfNull(business);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(clock);
        _dialogue = new Dialogue(business, language, phrases ?? BuiltInPhrases.English);
        _reader = new ConversationReader(_dialogue, business.Zone, clock);
    }

    /// <inheritdoc />
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var message = Answer(messages, options);
        return Task.FromResult(new ChatResponse(message) { ModelId = Metadata.DefaultModelId, FinishReason = FinishReason(message) });
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
            yield return update;
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(ChatClientMetadata) ? Metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Does nothing: there is nothing to release.</summary>
    public void Dispose()
    {
    }

    private ChatMessage Answer(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var step = _reader.Read(messages as IReadOnlyList<ChatMessage> ?? [.. messages]);
        var contents = new List<AIContent>();
        if (step.Text.Length > 0)
            contents.Add(new TextContent(step.Text));
        if (step.Use is { } use && (options?.Tools is not { } tools || tools.Any(tool => tool.Name == use.Tool)))
            contents.Add(new FunctionCallContent($"call_{Guid.NewGuid():N}", use.Tool, new Dictionary<string, object?>(use.Arguments)));
        return new ChatMessage(ChatRole.Assistant, contents)
        {
            MessageId = Guid.NewGuid().ToString("N"),
            AdditionalProperties = new() { [ReceptionistProperties.Asks] = step.State.Asked.ToExpected() },
        };
    }

    private static ChatFinishReason FinishReason(ChatMessage message) =>
        message.Contents.Any(content => content is FunctionCallContent) ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop;
}
