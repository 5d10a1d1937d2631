using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

/// <summary>What one call learns of a model is not waited for again in the next.</summary>
public class HungModelTests
{
    private static readonly HttpRequestException Down = new("Bad gateway");

    private readonly FrontDesk _desk = new();

    [Fact]
    public async Task A_model_that_hangs_keeps_one_caller_waiting_and_is_asked_again_by_one_later()
    {
        var model = new ScriptedModel { Otherwise = "Well again." }.Does(ScriptedModel.Hang).Does(ScriptedModel.Hang).Does(ScriptedModel.Hang).Does(ScriptedModel.Hang);
        var next = new ScriptedModel { Otherwise = "Which day?" };
        var line = _desk.Line(model, next);

        Assert.Equal("Which day?", await HangAsync(line, model, 0));
        Assert.Equal("Which day?", await AskAsync(line));
        Assert.Equal(2, model.Requests.Count);

        _desk.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("Which day?", await HangAsync(line, model, 2));
        _desk.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("Which day?", await AskAsync(line));
        Assert.Equal(4, model.Requests.Count);

        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Well again.", await AskAsync(line));
        Assert.Equal("Well again.", await AskAsync(line));
    }

    [Fact]
    public async Task A_model_that_refuses_at_once_is_asked_in_each_call()
    {
        var model = new ScriptedModel { Otherwise = "Here I am." }.Fails(Down).Fails(Down);
        var line = _desk.Line(model, new ScriptedModel { Otherwise = "Which day?" });

        Assert.Equal("Which day?", await AskAsync(line));
        Assert.Equal("Here I am.", await AskAsync(line));
    }

    private async Task<string> AskAsync(Conversations line)
    {
        await using var call = _desk.Call(line);
        return (await call.SayAsync("Hello")).Text;
    }

    private async Task<string> HangAsync(Conversations line, ScriptedModel model, int asked)
    {
        await using var call = _desk.Call(line);
        var answering = call.SayAsync("Hello");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            while (model.Requests.Count < asked + attempt || _desk.Clock.WaitingTimers == 0)
                await Task.Yield();
            _desk.Clock.Advance(_desk.Options.FirstWordsWithin);
        }
        return (await answering).Text;
    }
}
