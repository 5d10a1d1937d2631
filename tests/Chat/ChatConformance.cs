using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Chat;

/// <summary>What every vendor's model does in a conversation.</summary>
public abstract class ChatConformance
{
    [Fact]
    public async Task Words_come_as_they_are_written()
    {
        await using var call = await SayingAsync("We open", " at nine.", " Shall I", " look for a time?");

        var words = (await call.SayAsync("When do you open?")).OfType<ConversationEvent.Words>().Select(said => said.Text).ToList();

        Assert.Equal("We open at nine. Shall I look for a time?", string.Concat(words));
        Assert.Equal(2, words.Count); // sentence by sentence, the first before the second is written
    }

    [Fact]
    public async Task A_model_books_through_the_tools_and_the_gate()
    {
        await using var call = await BookingAsync();

        await call.SayAsync("A haircut on Tuesday please");
        var asked = await call.SayAsync("Ten is fine. I'm Ann Lee, ann@example.com");
        Assert.Contains(asked, happened => happened is ConversationEvent.ConfirmationAsked);
        Assert.Empty(await call.AppointmentsAsync());

        var done = await call.SayAsync("Yes please");
        Assert.Contains(done, happened => happened is ConversationEvent.Committed);
        Assert.DoesNotContain(asked, happened => happened is ConversationEvent.Failed); // it was the model, and nobody in its place
        Assert.Equal("Ann Lee", Assert.Single(await call.AppointmentsAsync()).Customer.Name);
    }

    /// <summary>A call with a model that answers everything with these words, as it writes them.</summary>
    protected abstract Task<ChatCall> SayingAsync(params string[] words);

    /// <summary>A call with a small but honest model: it looks for times on Tuesday, then proposes what the caller chose.</summary>
    protected abstract Task<ChatCall> BookingAsync();

    protected static async Task AssertBuiltInAnswersAsync(ChatCall call) => AssertBuiltIn(await call.SayAsync("I'd like a haircut"));

    /// <summary>The built-in receptionist is the next in line, and knows how to book.</summary>
    protected static void AssertBuiltIn(IReadOnlyList<ConversationEvent> answer)
    {
        Assert.Contains(answer, happened => happened is ConversationEvent.Failed);
        Assert.Contains(answer.OfType<ConversationEvent.Words>(), said => said.Text.Contains("day", StringComparison.OrdinalIgnoreCase));
    }
}
