using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Tests.Receptionists.Fixture;

/// <summary>One call in a test, whose turns give lists of events.</summary>
internal sealed class TestCall(IConversation conversation) : IAsyncDisposable
{
    public IConversation Conversation => conversation;

    public Task<Turn> GreetAsync() => ReadAsync(conversation.GreetAsync());

    public Task<Turn> SayAsync(string text) => ReadAsync(conversation.AnswerAsync(text));

    public Task<Turn> StaySilentAsync() => ReadAsync(conversation.AnswerSilenceAsync());

    public ValueTask DisposeAsync() => conversation.DisposeAsync();

    private static async Task<Turn> ReadAsync(IAsyncEnumerable<ConversationEvent> events)
    {
        var all = new List<ConversationEvent>();
        await foreach (var happened in events)
            all.Add(happened);
        return new Turn(all);
    }
}

/// <summary>What happened in one turn.</summary>
internal sealed record Turn(IReadOnlyList<ConversationEvent> Events)
{
    public string Text => string.Concat(Events.OfType<ConversationEvent.Words>().Select(words => words.Text));

    public ConversationEvent.Committed? Committed => Events.OfType<ConversationEvent.Committed>().SingleOrDefault();

    public Proposal? Asked => Events.OfType<ConversationEvent.ConfirmationAsked>().SingleOrDefault()?.Proposal;

    public bool Ends => Events.OfType<ConversationEvent.EndRequested>().Any();

    public IEnumerable<string> Failures => Events.OfType<ConversationEvent.Failed>().Select(failed => failed.Code);

    public T Result<T>() where T : ToolResult => Assert.Single(Events.OfType<ConversationEvent.ToolFinished>().Select(finished => finished.Result).OfType<T>());

    public string? Refusal => Events.OfType<ConversationEvent.ToolFinished>().Select(finished => finished.Result).OfType<RefusedResult>().LastOrDefault()?.Reason;
}
