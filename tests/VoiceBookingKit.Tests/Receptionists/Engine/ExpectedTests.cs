using Microsoft.Extensions.AI;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.BuiltIn;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

public class ExpectedTests
{
    private readonly FrontDesk _desk = new();

    [Fact]
    public async Task The_built_in_receptionist_tells_at_each_step_what_it_asks_for()
    {
        await using var call = _desk.Call(new BuiltInReceptionist(_desk.Business, _desk.Language, _desk.Clock));
        await call.GreetAsync();
        var asked = new List<Expected> { call.Conversation.Expected };
        foreach (var line in new[] { "I'd like to book a demo", "tomorrow", "3 pm", "Ann Lee", "ann@example.com", "yes" })
        {
            await call.SayAsync(line);
            asked.Add(call.Conversation.Expected);
        }

        Assert.Equal(
            [Expected.Anything, Expected.Date, Expected.Time, Expected.Name, Expected.Email, Expected.Confirmation, Expected.Anything],
            asked);
        Assert.Single(await _desk.StandingAsync());
    }

    [Fact]
    public async Task Any_other_receptionist_s_words_are_read()
    {
        await using var call = _desk.Call(new ScriptedModel().Says("Lovely. ", "What is your email", " address?").Says("One moment."));

        await call.SayAsync("hello");
        Assert.Equal(Expected.Email, call.Conversation.Expected);
        await call.SayAsync("wait");
        Assert.Equal(Expected.Email, call.Conversation.Expected);
    }

    [Fact]
    public async Task What_a_receptionist_tells_counts_for_more_than_its_words()
    {
        var model = new ScriptedModel().Does(_ => Told());
        await using var call = _desk.Call(model);

        await call.SayAsync("hello");

        Assert.Equal(Expected.Reference, call.Conversation.Expected);

        static async IAsyncEnumerable<ChatResponseUpdate> Told()
        {
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, "Which name is it?")
            {
                AdditionalProperties = new() { [ReceptionistProperties.Asks] = Expected.Reference },
            };
        }
    }

    [Fact]
    public async Task A_read_back_asks_for_a_yes_until_something_else_is_said()
    {
        var model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "15:00").Says("What day would you like?");
        await using var call = _desk.Call(model);

        await call.SayAsync("a demo tomorrow");
        Assert.Equal(Expected.Time, call.Conversation.Expected);
        await call.SayAsync("3 pm, John Smith, john.smith@example.com");
        Assert.Equal(Expected.Confirmation, call.Conversation.Expected);
        await call.SayAsync("no, another day");
        Assert.Equal(Expected.Date, call.Conversation.Expected);
    }
}
