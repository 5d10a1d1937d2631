using VoiceBookingKit.Chat;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Testing.Servers.OpenAI;

namespace VoiceBookingKit.OpenAI.Tests;

public sealed class ChatTests : ChatConformance
{
    [Fact]
    public async Task The_model_sees_its_own_calls_with_their_results()
    {
        await using var site = await ChatSite.StartAsync(Booker);

        await site.SayAsync("A haircut on Tuesday please");

        var second = site.Server.ChatRequests[1];
        Assert.Equal("gpt-test", second.Model);
        Assert.Contains("check_availability", second.Tools);
        var roles = second.Messages.Select(OpenAIChatRequest.RoleOf).ToList();
        Assert.Equal(["system", "user", "assistant", "tool"], roles);
        var call = second.Messages[2].GetProperty("tool_calls")[0];
        Assert.Equal("check_availability", call.GetProperty("function").GetProperty("name").GetString());
        Assert.Equal(call.GetProperty("id").GetString(), second.Messages[3].GetProperty("tool_call_id").GetString());
        Assert.Contains("10:00", OpenAIChatRequest.TextOf(second.Messages[3]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_are_no_json_are_refused_and_the_call_goes_on()
    {
        await using var site = await ChatSite.StartAsync(request =>
            request.Messages.Any(message => OpenAIChatRequest.RoleOf(message) == "tool") ? new OpenAIAnswer("Which day suits you?") : OpenAIAnswer.Call("check_availability", "{\"date\": 2026-"));

        var answer = await site.SayAsync("A haircut please");

        Assert.Contains(answer.OfType<ConversationEvent.Words>(), said => said.Text.Contains("Which day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(404)]
    public async Task A_vendor_that_refuses_is_followed_by_the_built_in_receptionist(int status)
    {
        await using var site = await ChatSite.StartAsync(_ => new OpenAIAnswer("never"));
        site.Server.Faults = new OpenAIFaults { Status = status };

        await AssertBuiltInAnswersAsync(site);
    }

    [Fact]
    public async Task A_wrong_key_is_followed_by_the_built_in_receptionist()
    {
        await using var site = await ChatSite.StartAsync(_ => new OpenAIAnswer("never"), key: "sk-wrong");

        await AssertBuiltInAnswersAsync(site);
    }

    [Fact]
    public async Task An_answer_cut_in_the_middle_is_begun_again()
    {
        await using var site = await ChatSite.StartAsync(_ => new OpenAIAnswer("We open at", " nine"));
        site.Server.Faults = new OpenAIFaults { CutAfter = 1 };

        await AssertBuiltInAnswersAsync(site);
    }

    [Fact]
    public async Task A_line_that_is_no_json_breaks_the_answer_and_not_the_call()
    {
        await using var site = await ChatSite.StartAsync(_ => new OpenAIAnswer("never"));
        site.Server.Faults = new OpenAIFaults { MalformedLine = "data: {\"choices\": [" };

        await AssertBuiltInAnswersAsync(site);
    }

    [Fact]
    public async Task A_model_that_never_answers_is_given_up_at_its_deadline()
    {
        await using var site = await ChatSite.StartAsync(_ => new OpenAIAnswer("never"));
        var asked = new SemaphoreSlim(0);
        site.Server.Faults = new OpenAIFaults
        {
            Silence = async gone =>
            {
                asked.Release();
                await Task.Delay(Timeout.Infinite, gone).ContinueWith(_ => { }, TaskScheduler.Default);
            },
        };

        var answering = site.SayAsync("I'd like a haircut");
        for (var tries = 0; tries < 2; tries++)
        {
            await asked.WaitAsync(TimeSpan.FromSeconds(20));
            site.Clock.Advance(TimeSpan.FromSeconds(9));
        }
        AssertBuiltIn(await answering.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    protected override async Task<ChatCall> SayingAsync(params string[] words) => await ChatSite.StartAsync(_ => new OpenAIAnswer(words));

    protected override async Task<ChatCall> BookingAsync() => await ChatSite.StartAsync(Booker);

    private static OpenAIAnswer Booker(OpenAIChatRequest request)
    {
        var last = request.Messages[^1];
        return OpenAIChatRequest.RoleOf(last) switch
        {
            "user" when request.LastUserText.Contains("Tuesday", StringComparison.Ordinal) =>
                OpenAIAnswer.Call("check_availability", """{"date":"2026-03-03","duration":30}"""),
            "user" => OpenAIAnswer.Call(
                "book_appointment", """{"date":"2026-03-03","duration":30,"time":"10:00","name":"Ann Lee","email":"ann@example.com"}"""),
            _ => new OpenAIAnswer("There is room at ten. Who is it for?"),
        };
    }
}
