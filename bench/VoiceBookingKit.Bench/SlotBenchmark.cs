using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Bench;

/// <summary>Searches 60 days for free times, with few and with many staff and appointments.</summary>
internal sealed class SlotBenchmark : IBenchmark
{
    private const int Days = 60;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private static readonly OpeningHours Hours = new(WeeklyHours.Parse("Mon-Fri 09:00-12:30, 13:30-17:00; Sat 10:00-14:00"));

    public string Name => "slots";

    public Task RunAsync(Stopwatch stopwatch)
    {
        foreach (var (staff, appointments) in new[] { (1, 2_000), (1, 100_000), (50, 2_000), (50, 100_000) })
        {
            var busy = Appointments(staff, appointments);
            var search = Search(Rosters(busy));
            TimeSpan? aim = staff == 50 ? TimeSpan.FromMilliseconds(10) : null;
            stopwatch.Measure($"{staff} staff, {Days} days, {appointments:#,0} appointments", aim, () => SlotFinder.Find(search));
            stopwatch.Measure($"  the first 10 of them", null, () => SlotFinder.Enumerate(search).Take(10).ToList());
            stopwatch.Measure($"  with the rosters drawn up first", aim, () => SlotFinder.Find(Search(Rosters(busy))));
        }
        return Task.CompletedTask;
    }

    private static SlotSearch Search(IReadOnlyList<Roster> rosters) => new()
    {
        Zone = IanaZone.Get("America/New_York"),
        From = new DateOnly(2026, 3, 2),
        To = new DateOnly(2026, 3, 2).AddDays(Days - 1),
        Duration = TimeSpan.FromMinutes(30),
        BufferAfter = TimeSpan.FromMinutes(5),
        Now = Now,
        BusinessHours = Hours,
        Rosters = rosters,
    };

    private static List<Roster> Rosters(List<TimeRange>[] busy) => [.. busy.Select((times, i) => new Roster($"staff-{i}", null, times))];

    /// <summary>Quarters of an hour in random order, spread evenly over the staff and the days.</summary>
    private static List<TimeRange>[] Appointments(int staff, int count)
    {
        var random = new Random(20260302);
        var busy = Enumerable.Range(0, staff).Select(_ => new List<TimeRange>()).ToArray();
        for (var i = 0; i < count; i++)
        {
            var start = Now.AddDays(random.Next(Days)).Date.AddMinutes(13 * 60 + 15 * random.Next(36));
            busy[i % staff].Add(new TimeRange(new DateTimeOffset(start, TimeSpan.Zero), new DateTimeOffset(start.AddMinutes(15), TimeSpan.Zero)));
        }
        return busy;
    }
}
