using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Tests.Receptionists.Fixture;

/// <summary>A language model that answers what it was told to, and remembers what it was asked.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private readonly Queue<Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>> _answers = [];

    /// <summary>The messages of each request, as they were then.</summary>
    public List<IReadOnlyList<ChatMessage>> Requests { get; } = [];

    public List<ChatOptions?> Options { get; } = [];

    /// <summary>What it says when the script is at its end.</summary>
    public string Otherwise { get; init; } = "Mm-hm.";

    public ScriptedModel Says(params IReadOnlyList<string> pieces) => Answers([.. pieces.Select(piece => (AIContent)new TextContent(piece))]);

    public ScriptedModel Calls(string tool, params IReadOnlyList<(string Name, object? Value)> arguments) => Answers([Call(tool, arguments)]);

    public ScriptedModel Answers(params IReadOnlyList<AIContent> contents) => Does(_ => Stream(contents));

    public ScriptedModel Fails(Exception failure, params IReadOnlyList<AIContent> after) => Does(_ => Stream(after, failure));

    public ScriptedModel Does(Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public static FunctionCallContent Call(string tool, params IReadOnlyList<(string Name, object? Value)> arguments) =>
        new(Guid.NewGuid().ToString("N"), tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    /// <summary>Asks for the free times of a day and then says so.</summary>
    public ScriptedModel Offers(string date, int duration = 30, string? staff = null, string? service = null) =>
        Calls("check_availability", ("date", date), ("duration", duration), ("staff", staff), ("service", service)).Says("Which time suits you?");

    public ScriptedModel Books(string date, string time, string name = "John Smith", string email = "john.smith@example.com", int duration = 30) =>
        Calls("book_appointment", ("date", date), ("time", time), ("email", email), ("name", name), ("duration", duration));

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Requests.Add([.. messages.Select(message => new ChatMessage(message.Role, [.. message.Contents]) { CreatedAt = message.CreatedAt })]);
        Options.Add(options);
        return _answers.TryDequeue(out var answer) ? answer(cancellationToken) : Stream([new TextContent(Otherwise)]);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The engine streams.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }

    public static async IAsyncEnumerable<ChatResponseUpdate> Stream(IReadOnlyList<AIContent> contents, Exception? failure = null)
    {
        foreach (var content in contents)
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, [content]);
        }
        if (failure is not null)
            throw failure;
    }

    /// <summary>Never answers, and never listens to its cancellation.</summary>
    public static async IAsyncEnumerable<ChatResponseUpdate> Hang([EnumeratorCancellation] CancellationToken _ = default)
    {
        await new TaskCompletionSource().Task;
        yield break;
    }
}
