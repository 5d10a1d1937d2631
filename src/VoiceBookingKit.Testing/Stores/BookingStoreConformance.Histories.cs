using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Stores;

public abstract partial class BookingStoreConformance
{
    /// <summary>How many made-up histories are lived through.</summary>
    protected virtual int Histories => 20;

    /// <summary>How many things happen in each of them.</summary>
    protected virtual int StepsOfHistory => 150;

    public async Task Random_histories_go_as_the_contract_says()
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            var store = await CreateStoreAsync();
            var model = new BookingModel();
            var random = new RandomBookings(seed, Now);
            for (var step = 0; step < StepsOfHistory; step++)
            {
                var what = await StepAsync(store, model, random);
                var taken = await store.GetTakenAsync(new TimeRange(Now.AddDays(-1), Now.AddDays(2)), random.Now);
                Require.SameList(InOrder(model.Taken(random.Now)), InOrder(taken), $"what is taken after step {step} of history {seed}, {what},");
            }
            await RequireSameBookAsync(store, model, seed);
        }
    }

    public async Task No_two_overlap_whatever_many_do_at_once()
    {
        for (var round = 1; round <= 3; round++)
        {
            var store = await CreateStoreAsync();
            await AtOnceAsync(8, async i =>
            {
                var random = new RandomBookings((round * 100) + i, Now);
                for (var step = 0; step < StepsOfHistory / 5; step++)
                    await StepAsync(store, random);
                return 0;
            });
            await RequireNoOverlapAsync(store);
        }
    }

    private static async Task<string> StepAsync(IBookingStore store, BookingModel model, RandomBookings random)
    {
        random.LetTimePass();
        switch (random.Dice())
        {
            case < 25:
                var (hold, leaving) = (random.Hold(), random.Leaving(model.Appointments));
                Require.Same(model.TryHold(hold, leaving, random.Now), await store.TryHoldAsync(hold, leaving, random.Now), $"the answer to {hold}");
                return hold.ToString();
            case < 30:
                var owner = random.Owner();
                model.Release(owner);
                await store.ReleaseHoldsAsync(owner);
                return $"release {owner}";
            case var dice:
                BookingCommit commit = dice < 65 ? random.Book() : random.Change(model.Appointments);
                Require.Same(model.Commit(commit), await store.CommitAsync(commit), $"the answer to {commit}");
                return commit.ToString();
        }
    }

    private static async Task StepAsync(IBookingStore store, RandomBookings random)
    {
        random.LetTimePass();
        switch (random.Dice())
        {
            case < 25:
                await store.TryHoldAsync(random.Hold(), null, random.Now);
                break;
            case < 30:
                await store.ReleaseHoldsAsync(random.Owner());
                break;
            case < 65:
                await store.CommitAsync(random.Book());
                break;
            default:
                await store.CommitAsync(random.Change(await store.ListAsync(new TimeRange(Now, Now.AddDays(2)))));
                break;
        }
    }

    private static async Task RequireSameBookAsync(IBookingStore store, BookingModel model, int seed)
    {
        foreach (var appointment in model.Appointments)
        {
            Require.Same(appointment, await store.FindAsync(appointment.Id), $"the appointment at the end of history {seed}");
            Require.SameList(model.HistoryOf(appointment.Id), await store.GetHistoryAsync(appointment.Id), $"the trail at the end of history {seed}");
        }
        var listed = await store.ListAsync(new TimeRange(Now, Now.AddDays(2)));
        Require.SameList(model.Standing.Select(a => a.Id).Order(), listed.Select(a => a.Id).Order(), $"what stands at the end of history {seed}");
    }

    private static async Task RequireNoOverlapAsync(IBookingStore store)
    {
        var appointments = await store.ListAsync(new TimeRange(Now, Now.AddDays(2)));
        foreach (var (a, b) in appointments.SelectMany((a, i) => appointments.Skip(i + 1).Select(b => (a, b))))
            Require.That(a.Slot.StaffId != b.Slot.StaffId || !a.Blocked.Overlaps(b.Blocked), $"Two appointments overlap: {a.Slot} and {b.Slot}.");
        foreach (var appointment in appointments)
            Require.Same(appointment.Sequence + 1, (await store.GetHistoryAsync(appointment.Id)).Count, "the number of entries in a trail");
    }

    private static IEnumerable<TakenTime> InOrder(IEnumerable<TakenTime> taken) =>
        taken.OrderBy(t => t.StaffId, StringComparer.Ordinal).ThenBy(t => t.Blocked.Start).ThenBy(t => t.HoldOwner, StringComparer.Ordinal);
}
