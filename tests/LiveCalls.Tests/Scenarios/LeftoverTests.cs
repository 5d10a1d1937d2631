using VoiceBookingKit.Assertions;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>What is left of calls that had bad days: nothing that counts, and nothing that keeps their memory.</summary>
public sealed class LeftoverTests
{
    [Fact]
    public async Task No_task_timer_or_socket_keeps_a_session_in_memory_whose_vendors_hung()
    {
        await using var site = await CallSite.OpenAsync();
        WeakReference[] sessions = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => CallAsync(site)));
        await site.UntilNothingIsLeftAsync();

        await Eventually.IsTrueAsync(
            () =>
            {
                GC.Collect();
                return sessions.All(session => !session.IsAlive);
            },
            () => $"sessions are forgotten; {sessions.Count(session => session.IsAlive)} are left");
    }

    private static async Task<WeakReference> CallAsync(CallSite site)
    {
        var call = await Lines.BeginAsync(site);
        (site.Listening.BadDay, site.Speaking.BadDay) = (new DeepgramBadDay { Fault = DeepgramFault.Hang }, new DeepgramBadDay { Fault = DeepgramFault.Hang, After = 3 });
        call.Microphone.Say(Lines.Name);
        await Task.Delay(TimeSpan.FromSeconds(3), site.Clock);
        await call.HangUpAsync(); // in the middle of both
        (site.Listening.BadDay, site.Speaking.BadDay) = (new DeepgramBadDay(), new DeepgramBadDay());
        return new WeakReference(call.Session);
    }
}
