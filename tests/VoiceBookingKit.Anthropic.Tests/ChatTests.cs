using System.Text.Json;
using VoiceBookingKit.Chat;
using VoiceBookingKit.Testing.Servers.Anthropic;

namespace VoiceBookingKit.Anthropic.Tests;

public sealed class ChatTests : ChatConformance
{
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

        await AssertBuiltInAnswersAsync(site);
    }

    [Fact]
    public async Task A_wrong_key_is_followed_by_the_built_in_receptionist()
    {
        await using var site = await ChatSite.StartAsync(_ => new AnthropicAnswer("never"), key: "sk-wrong");

        await AssertBuiltInAnswersAsync(site);
    }

    [Fact]
    public async Task Overload_in_the_middle_of_an_answer_is_followed_by_the_built_in_receptionist()
    {
        await using var site = await ChatSite.StartAsync(_ => new AnthropicAnswer("We open at", " nine"));
        site.Server.OverloadedAfter = 1;

        await AssertBuiltInAnswersAsync(site);
    }

    private static IEnumerable<JsonElement> Blocks(JsonElement message, string type) =>
        message.GetProperty("content").EnumerateArray().Where(block => block.GetProperty("type").GetString() == type);

    protected override async Task<ChatCall> SayingAsync(params string[] words) => await ChatSite.StartAsync(_ => new AnthropicAnswer(words));

    protected override async Task<ChatCall> BookingAsync() => await ChatSite.StartAsync(Booker);

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
