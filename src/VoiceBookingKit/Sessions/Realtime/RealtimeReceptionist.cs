using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Receptionists.Engine;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>Lets the realtime model answer like any chat client: its words as it says them, and its tool calls. What it says goes through the same check as any model's words.</summary>
internal sealed class RealtimeReceptionist(RealtimeCall call, RealtimeMemory memory) : IChatClient, IRemembersCall
{
    private Task _cutting = Task.CompletedTask;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var connection = await call.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await _cutting.WaitAsync(cancellationToken).ConfigureAwait(false);
        await memory.BringUpToDateAsync(connection, [.. messages], options, cancellationToken).ConfigureAwait(false);
        var response = await call.RespondAsync(exactly: null, cancellationToken).ConfigureAwait(false);
        memory.Began(response);
        try
        {
            var (said, called) = (0, 0);
            while (true)
            {
                // Asked before it is read, so that nothing that comes in between is slept over.
                var (more, isOver) = (response.Changed, response.IsOver);
                var words = response.Words;
                if (words.Length > said)
                    yield return new ChatResponseUpdate(ChatRole.Assistant, words[said..]);
                said = words.Length;
                var calls = response.Calls;
                for (; called < calls.Count; called++)
                    yield return new ChatResponseUpdate(ChatRole.Assistant, [new FunctionCallContent(calls[called].CallId, calls[called].Name, Arguments(calls[called].Arguments))]);
                if (isOver)
                    break;
                await more.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            if (response.Failure is { } failure)
                throw failure;
        }
        finally
        {
            await call.StopAsync(response).ConfigureAwait(false);
        }
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);

    public void Cut(IReadOnlyList<ChatMessage> history) => _cutting = CutAsync(history);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The session ends the call.
    }

    private async Task CutAsync(IReadOnlyList<ChatMessage> history)
    {
        try
        {
            var connection = await call.ConnectAsync(CancellationToken.None).ConfigureAwait(false);
            await memory.FollowAsync(connection, history, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or SpeechProviderException)
        {
            // The model is lost to this call; whoever takes over reads the history itself.
        }
    }

    /// <summary>A confused model's arguments are none, and the tool says what is missing.</summary>
    private static Dictionary<string, object?> Arguments(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().DistinctBy(argument => argument.Name).ToDictionary(argument => argument.Name, argument => (object?)argument.Value.Clone())
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
