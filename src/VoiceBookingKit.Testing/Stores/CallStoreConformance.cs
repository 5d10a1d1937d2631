using VoiceBookingKit.Booking;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

/// <summary>The promises of <see cref="ICallStore"/>, for the author of a store to inherit.</summary>
public abstract class CallStoreConformance : ConformanceSuite
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Makes an empty store. It is used until the promise is checked; whoever made it disposes of it.</summary>
    protected abstract Task<ICallStore> CreateStoreAsync();

    public async Task A_call_is_read_back_entry_by_entry()
    {
        var store = await CreateStoreAsync();
        CallEntry[] entries =
        [
            new CallEntry.Started("call-1", 1, Now.AddTicks(1_234_567), SessionChannel.WebVoice, "Asia/Kathmandu", "en-GB"),
            new CallEntry.Turn("call-1", 2, Now.AddSeconds(1), TranscriptRole.Agent, "Hello! What can I do for you?"),
            new CallEntry.Turn("call-1", 3, Now.AddSeconds(5), TranscriptRole.User, "A haircut, \"tomorrow\" <b>'at 3'</b>\n🦊"),
            new CallEntry.Outcome("call-1", 7, Now.AddSeconds(9), ChangeKind.Booked, Guid.NewGuid(), 0),
            new CallEntry.Ended("call-1", 8, Now.AddSeconds(12), EndReason.Goodbye, LeftMessage: true),
        ];

        foreach (var entry in entries)
            await store.AppendAsync(entry);

        Require.SameList(entries, await store.ReadAsync("call-1"));
    }

    public async Task Entries_are_told_by_sequence_whatever_order_they_came_in()
    {
        var store = await CreateStoreAsync();
        CallEntry[] entries = [Started("call-1", 0), Turn("call-1", 1, "one"), Turn("call-1", 2, "two"), Turn("call-1", 10, "ten")];

        foreach (var entry in entries.Reverse())
            await store.AppendAsync(entry);

        Require.SameList(entries, await store.ReadAsync("call-1"));
    }

    public async Task An_entry_that_is_there_is_left_as_it_is()
    {
        var store = await CreateStoreAsync();
        var said = Turn("call-1", 1, "first");
        await store.AppendAsync(said);

        await store.AppendAsync(said);
        await store.AppendAsync(Turn("call-1", 1, "second"));

        Require.SameList([said], await store.ReadAsync("call-1"));
    }

    public async Task Calls_do_not_mix_and_an_unknown_one_is_empty()
    {
        var store = await CreateStoreAsync();
        await store.AppendAsync(Turn("call-1", 1, "one"));
        await store.AppendAsync(Turn("call-2", 1, "two"));

        Require.SameList([Turn("call-2", 1, "two")], await store.ReadAsync("call-2"));
        Require.Same(0, (await store.ReadAsync("call-3")).Count, "the number of entries of an unknown call");
    }

    public async Task Calls_are_listed_by_when_they_began()
    {
        var store = await CreateStoreAsync();
        var (late, early) = (Started("call-1", 30), Started("call-2", 10));
        foreach (var entry in new[] { late, early, Started("call-3", 9), Started("call-4", 60) })
            await store.AppendAsync(entry);
        await store.AppendAsync(Turn("call-4", 1, "within the range, but begun outside of it") with { At = Now.AddMinutes(20) });

        Require.SameList([early, late], await store.ListAsync(new TimeRange(Now.AddMinutes(10), Now.AddMinutes(60))));
    }

    public async Task Many_calls_write_at_once_and_nothing_is_lost()
    {
        var store = await CreateStoreAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(call => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await store.AppendAsync(Turn($"call-{call}", i, $"{call}:{i}"));
        })));

        for (var call = 0; call < 8; call++)
            Require.SameList(Enumerable.Range(0, 20).Select(i => Turn($"call-{call}", i, $"{call}:{i}")), await store.ReadAsync($"call-{call}"));
    }

    private static CallEntry.Started Started(string call, int minute) => new(call, 0, Now.AddMinutes(minute), SessionChannel.WebText, null, null);

    private static CallEntry.Turn Turn(string call, long sequence, string text) => new(call, sequence, Now.AddSeconds(sequence), TranscriptRole.User, text);
}
