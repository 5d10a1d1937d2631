using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Sessions;

public class EndingTests
{
    [Fact]
    public async Task A_goodbye_ends_the_session_once_its_words_are_out()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (_, _) => Tell(new ConversationEvent.EndRequested(), new ConversationEvent.Words("Goodbye."));
        var session = await host.StartAsync();

        await session.SendTextAsync("bye");
        var events = await session.WholeAsync();

        Assert.Equal("Goodbye.", events.Said(TranscriptRole.Agent).Last());
        Assert.Equal(EndReason.Goodbye, Assert.IsType<SessionEvent.Ended>(events[^1]).Reason);
    }

    [Fact]
    public async Task The_first_reason_stands_and_the_end_comes_once()
    {
        await using var host = new SessionHost();
        var session = await host.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => session.EndAsync(EndReason.Shutdown))));
        await session.EndAsync(EndReason.Silence);
        await session.DisposeAsync();
        await session.SendTextAsync("too late");
        await session.SendInterimAsync("too late");
        await session.SendAudioAsync(new byte[320]);
        await session.ReportPlaybackAsync(true);

        var events = await session.WholeAsync();
        Assert.Equal(EndReason.Shutdown, Assert.IsType<SessionEvent.Ended>(events[^1]).Reason);
        Assert.Single(events.OfType<SessionEvent.Ended>());
        Assert.Equal(SessionState.Ended, session.State);
        Assert.All(host.Script.Begun, conversation => Assert.True(conversation.IsDisposed));
    }

    [Fact]
    public async Task A_session_that_never_began_can_end_and_does_not_begin_after_it()
    {
        await using var host = new SessionHost();
        var session = host.Create();

        await session.DisposeAsync();
        await session.StartAsync();

        Assert.IsType<SessionEvent.Ended>(Assert.Single(await session.WholeAsync()));
        Assert.Empty(host.Script.Begun);
    }

    [Fact]
    public async Task Beginning_twice_greets_once()
    {
        await using var host = new SessionHost();
        await using var session = host.Create();

        await Task.WhenAll(session.StartAsync(), session.StartAsync(), session.StartAsync());
        await session.UntilAnsweredAsync(1);
        await session.EndAsync();

        Assert.Single((await session.WholeAsync()).OfType<SessionEvent.Started>());
        Assert.Single(host.Script.Begun);
    }

    [Fact]
    public async Task Ending_waits_for_a_commit_under_way_and_tells_of_it()
    {
        await using var host = new SessionHost();
        var committing = new TaskCompletionSource();
        var commit = new TaskCompletionSource();
        host.Script.Answer = (_, _) => Commit();
        var session = await host.StartAsync();

        await session.SendTextAsync("yes");
        await committing.Task;
        var ending = session.EndAsync();
        commit.SetResult();
        await ending;

        var summary = Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Summary;
        Assert.Equal(Bookings.Demo, Assert.Single(summary.Appointments).Appointment);

        async IAsyncEnumerable<ConversationEvent> Commit()
        {
            committing.SetResult();
            await commit.Task;
            yield return Bookings.Booked;
        }
    }

    [Fact]
    public async Task A_receptionist_that_does_not_stop_is_left_behind()
    {
        await using var host = new SessionHost();
        var stuck = new TaskCompletionSource();
        host.Script.Answer = (_, _) => SayAround("I", stuck.Task, " never stop.", CancellationToken.None);
        var session = await host.StartAsync();
        await session.SendTextAsync("hello");
        await session.UntilAsync(happened => happened is SessionEvent.Transcript { Text: "I" });

        var ending = session.EndAsync();
        await host.Clock.AdvanceUntilAsync(ending);

        Assert.All(host.Script.Begun, conversation => Assert.True(conversation.IsDisposed));
        stuck.SetResult();
    }

    [Fact]
    public async Task The_summary_counts_turns_and_keeps_each_appointment_as_it_stands()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (_, _) => Tell(Bookings.Booked, Bookings.Moved, new ConversationEvent.Words("Done."));
        var session = await host.StartAsync();

        await session.SendTextAsync("book it");
        var events = await session.UntilAnsweredAsync(2);
        await session.EndAsync();
        var summary = Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Summary;

        Assert.Equal(2, events.OfType<SessionEvent.Confirmed>().Count());
        var outcome = Assert.Single(summary.Appointments);
        Assert.Equal((ChangeKind.Booked, 1), (outcome.Kind, outcome.Appointment.Appointment.Sequence));
        Assert.Equal(1, summary.UserTurns);
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        var host = new SessionHost();
        await using (host)
        {
            for (var i = 0; i < 50; i++)
            {
                var session = await host.StartAsync(SessionChannel.WebVoice);
                await session.SendTextAsync("one");
                await session.SendAudioAsync(new byte[320]);
                await (i % 2 == 0 ? session.EndAsync() : session.DisposeAsync().AsTask());
            }
            Assert.Equal(50, host.Sessions.Count);
            await host.Clock.UntilTimersAsync(50);
            host.Clock.Advance(TimeSpan.FromMinutes(2));

            Assert.Equal(0, host.Sessions.Count);
            Assert.Equal(0, host.Clock.WaitingTimers);
            await host.CallsWrittenAsync();
        }
    }
}
