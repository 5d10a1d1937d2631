using System.Text.Json;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Testing.Servers.Anthropic;

namespace VoiceBookingKit.Anthropic.Tests;

public sealed class ChatTests
{
    [Fact]
    public async Task Words_come_as_they_are_written()
    {
        await using var site = await ChatSite.StartAsync(_ => new AnthropicAnswer("We open", " at nine.", " Shall I", " look for a time?"));

        var words = (await site.SayAsync("When do you open?")).OfType<ConversationEvent.Words>().Select(said => said.Text).ToList();

        Assert.Equal("We open at nine. Shall I look for a time?", string.Concat(words));
        Assert.Equal(2, words.Count); // sentence by sentence, the first before the second is written
    }

    [Fact]
    public async Task Claude_books_through_the_tools_and_the_gate()
    {
        await using var site = await ChatSite.StartAsync(Booker);

        await site.SayAsync("A haircut on Tuesday please");
        var asked = await site.SayAsync("Ten is fine. I'm Ann Lee, ann@example.com");
        Assert.Contains(asked, happened => happened is ConversationEvent.ConfirmationAsked);
        Assert.Empty(await site.AppointmentsAsync());

        var done = await site.SayAsync("Yes please");
        Assert.Contains(done, happened => happened is ConversationEvent.Committed);
        Assert.DoesNotContain(asked, happened => happened is ConversationEvent.Failed); // it was the model, and nobody in its place
        Assert.Equal("Ann Lee", Assert.Single(await site.AppointmentsAsync()).Customer.Name);
    }

    [Fact]
    public async Task Claude_sees_its_own_calls_with_their_results()
    {
        await using var site = await ChatSite.StartAsync(Booker);

        await site.SayAsync("A haircut on Tuesday please");

        var second = site.Server.Requests[1];
        Assert.Equal("claude-test", second.GetProperty("model").GetString());
        Assert.Contains("Harbour Cuts", second.GetProperty("system").ToString(), StringComparison.Ordinal);
        var messages = second.GetProperty("messages").EnumerateArray().ToList();
        var call = Blocks(messages[^2], "tool_use").Single();
        var result = Blocks(messages[^1], "tool_result").Single();
        Assert.Equal(call.GetProperty("id").GetString(), result.GetProperty("tool_use_id").GetString());
        Assert.Contains("10:00", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(529)]
    public async Task A_vendor_that_refuses_is_followed_by_the_built_in_receptionist(int status)
    {
        await using var site = await ChatSite.StartAsync(_ => new AnthropicAnswer("never"));
        site.Server.Status = status;

        AssertBuiltIn(await site.SayAsync("I'd like a haircut"));
    }

    [Fact]
    public async Task A_wrong_key_is_followed_by_the_built_in_receptionist()
    {
        await using var site = await ChatSite.StartAsync(_ => new AnthropicAnswer("never"), key: "sk-wrong");

        AssertBuiltIn(await site.SayAsync("I'd like a haircut"));
    }

    [Fact]
    public async Task Overload_in_the_middle_of_an_answer_is_followed_by_the_built_in_receptionist()
    {
        await using var site = await ChatSite.StartAsync(_ => new AnthropicAnswer("We open at", " nine"));
        site.Server.OverloadedAfter = 1;

        AssertBuiltIn(await site.SayAsync("I'd like a haircut"));
    }

    private static void AssertBuiltIn(IReadOnlyList<ConversationEvent> answer)
    {
        Assert.Contains(answer, happened => happened is ConversationEvent.Failed);
        Assert.Contains(answer.OfType<ConversationEvent.Words>(), said => said.Text.Contains("day", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<JsonElement> Blocks(JsonElement message, string type) =>
        message.GetProperty("content").EnumerateArray().Where(block => block.GetProperty("type").GetString() == type);

    /// <summary>A small but honest model: looks for times, then proposes what the caller chose.</summary>
    private static AnthropicAnswer Booker(JsonElement request)
    {
        var last = request.GetProperty("messages").EnumerateArray().Last().ToString();
        if (last.Contains("tool_result", StringComparison.Ordinal))
            return new AnthropicAnswer("There is room at ten. Who is it for?");
        return last.Contains("Tuesday", StringComparison.Ordinal)
            ? AnthropicAnswer.Call("check_availability", """{"date":"2026-03-03","duration":30}""")
            : AnthropicAnswer.Call("book_appointment", """{"date":"2026-03-03","duration":30,"time":"10:00","name":"Ann Lee","email":"ann@example.com"}""");
    }
}
