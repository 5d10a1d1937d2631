using System.Collections.Concurrent;
using System.Diagnostics;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

public sealed class TraceTests
{
    [Fact]
    public async Task All_that_the_providers_of_a_call_are_asked_belongs_to_its_own_trace()
    {
        await using var one = new SpokenCall();
        await using var other = new SpokenCall();

        await one.StartAsync();
        await other.StartAsync();
        using (new Activity("the request that brings the sound").Start())
        {
            await one.SayAsync("hello there");
            await other.SayAsync("good morning");
        }
        await one.UntilAsync(() => one.Voice.Traces.Count > 1);
        await other.UntilAsync(() => other.Voice.Traces.Count > 1);

        var trace = Assert.Single(one.Voice.Traces.Concat(one.Recogniser.Traces).Distinct());
        var another = Assert.Single(other.Voice.Traces.Concat(other.Recogniser.Traces).Distinct());
        Assert.NotEqual(default, trace);
        Assert.NotEqual(trace, another);
    }

    [Fact]
    public async Task Turns_are_parts_of_their_call_for_whoever_collects_traces()
    {
        var collected = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VoiceBookingDiagnostics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = collected.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        string id;
        await using (var call = new SpokenCall())
        {
            id = call.Session.Id;
            await call.StartAsync();
            await call.SayAsync("hello there");
            await call.UntilAsync(() => call.Events.OfType<SessionEvent.Latency>().Any());
        }

        var own = collected.Where(activity => (string?)activity.GetTagItem("voicebooking.session.id") == id).ToList();
        var whole = Assert.Single(own, activity => activity.OperationName == "voicebooking.call");
        var turns = own.FindAll(activity => activity.OperationName == "voicebooking.turn");
        Assert.Equal(2, turns.Count);
        Assert.All(turns, turn => Assert.Equal(whole.SpanId, turn.ParentSpanId));
    }
}
