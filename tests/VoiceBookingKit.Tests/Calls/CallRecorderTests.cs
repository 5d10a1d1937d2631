using VoiceBookingKit.Calls;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Tests.Sessions;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;

namespace VoiceBookingKit.Tests.Calls;

public class CallRecorderTests
{
    [Fact]
    public async Task A_call_is_recorded_as_it_happened()
    {
        await using var host = new SessionHost();
        host.Script.Answer = (_, _) => Tell(Bookings.Booked, new ConversationEvent.Words("Booked."));
        var session = await host.StartAsync(SessionChannel.WebVoice);

        await session.SendTextAsync("yes please");
        await session.UntilAnsweredAsync(2);
        await session.EndAsync();
        await host.CallsWrittenAsync();
        var entries = await host.Calls.ReadAsync(session.Id);

        Assert.Equal(
            ["Started WebVoice", "Turn Agent Hello.", "Turn User yes please", $"Outcome Booked {Bookings.Demo.Appointment.Id}", "Turn Agent Booked.", "Ended Caller"],
            entries.Select(Describe));
        Assert.Equal(entries.OrderBy(entry => entry.Sequence), entries);
        var today = new TimeRange(host.Clock.GetUtcNow(), host.Clock.GetUtcNow().AddDays(1));
        Assert.Equal(session.Id, Assert.Single(await host.Calls.ListAsync(today)).CallId);
    }

    [Fact]
    public async Task Words_are_on_record_before_the_call_ends()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();

        while (!(await host.Calls.ReadAsync(session.Id)).OfType<CallEntry.Turn>().Any())
            await Task.Delay(1);

        Assert.Equal(SessionState.Active, session.State);
    }

    [Fact]
    public async Task A_session_that_never_began_leaves_no_record()
    {
        await using var host = new SessionHost();
        var session = host.Create();

        await session.DisposeAsync();
        await host.CallsWrittenAsync();

        Assert.Empty(await host.Calls.ReadAsync(session.Id));
    }

    [Fact]
    public async Task A_store_that_fails_is_tried_again_and_never_troubles_the_call()
    {
        await using var host = new SessionHost(booking => booking.UseCallStore<FailingStore>());
        await using var session = await host.StartAsync();

        await session.SendTextAsync("one");
        await session.UntilAnsweredAsync(2);
        await session.EndAsync();
        await host.Clock.AdvanceUntilAsync(host.CallsWrittenAsync());

        Assert.Equal(["Started WebText", "Turn Agent Hello.", "Turn User one", "Turn Agent You said one.", "Ended Caller"], (await host.Calls.ReadAsync(session.Id)).Select(Describe));
    }

    [Fact]
    public async Task The_oldest_calls_are_forgotten_in_memory_and_an_entry_is_kept_once()
    {
        var store = new InMemoryCallStore(capacity: 2);
        for (var call = 0; call < 5; call++)
        {
            await store.AppendAsync(new CallEntry.Turn($"{call}", 1, default, TranscriptRole.User, "first"));
            await store.AppendAsync(new CallEntry.Turn($"{call}", 1, default, TranscriptRole.User, "second"));
        }

        Assert.Empty(await store.ReadAsync("2"));
        Assert.Equal("first", Assert.IsType<CallEntry.Turn>(Assert.Single(await store.ReadAsync("4"))).Text);
    }

    private static string Describe(CallEntry entry) => entry switch
    {
        CallEntry.Started started => $"Started {started.Channel}",
        CallEntry.Turn turn => $"Turn {turn.Role} {turn.Text}",
        CallEntry.Outcome outcome => $"Outcome {outcome.Kind} {outcome.AppointmentId}",
        CallEntry.Ended ended => $"Ended {ended.Reason}",
        _ => throw new NotSupportedException(),
    };

    /// <summary>Fails at first for every entry, as a store that restarts.</summary>
    private sealed class FailingStore : ICallStore
    {
        private readonly InMemoryCallStore _store = new();
        private readonly HashSet<long> _failed = [];

        public Task AppendAsync(CallEntry entry, CancellationToken cancellationToken = default) =>
            _failed.Add(entry.Sequence) ? throw new CallStoreException("The disk is full.") : _store.AppendAsync(entry, cancellationToken);

        public Task<IReadOnlyList<CallEntry>> ReadAsync(string callId, CancellationToken cancellationToken = default) => _store.ReadAsync(callId, cancellationToken);

        public Task<IReadOnlyList<CallEntry.Started>> ListAsync(TimeRange within, CancellationToken cancellationToken = default) => _store.ListAsync(within, cancellationToken);
    }
}
