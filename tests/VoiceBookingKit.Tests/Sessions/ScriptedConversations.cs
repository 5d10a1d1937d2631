using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>A receptionist that follows a script, so that a test decides when it speaks and what happens.</summary>
internal sealed class ScriptedConversations : IConversations
{
    private readonly ConcurrentQueue<ScriptedConversation> _begun = [];

    public Func<CancellationToken, IAsyncEnumerable<ConversationEvent>> Greeting { get; set; } = _ => Say("Hello.");

    public Func<string, CancellationToken, IAsyncEnumerable<ConversationEvent>> Answer { get; set; } = (text, _) => Say($"You said {text}.");

    public Func<CancellationToken, IAsyncEnumerable<ConversationEvent>> Silence { get; set; } = _ => Say("Are you there?");

    public IReadOnlyCollection<ScriptedConversation> Begun => _begun;

    public IConversation Begin(ConversationRequest request)
    {
        var conversation = new ScriptedConversation(this, request);
        _begun.Enqueue(conversation);
        return conversation;
    }

    public static async IAsyncEnumerable<ConversationEvent> Say(params string[] pieces)
    {
        await Task.Yield();
        foreach (var piece in pieces)
            yield return new ConversationEvent.Words(piece);
    }

    public static async IAsyncEnumerable<ConversationEvent> Tell(params ConversationEvent[] events)
    {
        await Task.Yield();
        foreach (var happened in events)
            yield return happened;
    }

    /// <summary>Says the first words, and the others once the gate opens or the caller interrupts.</summary>
    public static async IAsyncEnumerable<ConversationEvent> SayAround(
        string first, Task gate, string then, [EnumeratorCancellation] CancellationToken interrupted)
    {
        yield return new ConversationEvent.Words(first);
        await gate.WaitAsync(interrupted);
        yield return new ConversationEvent.Words(then);
    }
}

internal sealed class ScriptedConversation(ScriptedConversations script, ConversationRequest request) : IConversation
{
    public ConversationRequest Request => request;

    public Expected Expected { get; set; }

    public bool IsDisposed { get; private set; }

    public IAsyncEnumerable<ConversationEvent> GreetAsync(CancellationToken cancellationToken = default) => script.Greeting(cancellationToken);

    public IAsyncEnumerable<ConversationEvent> AnswerAsync(string text, CancellationToken cancellationToken = default) => script.Answer(text, cancellationToken);

    /// <summary>What was heard of each answer that was cut short.</summary>
    public ConcurrentQueue<string> Interruptions { get; } = [];

    public void Interrupted(string heard) => Interruptions.Enqueue(heard);

    public IAsyncEnumerable<ConversationEvent> AnswerSilenceAsync(CancellationToken cancellationToken = default) => script.Silence(cancellationToken);

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
