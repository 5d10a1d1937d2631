using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

public class SlotPropertyTests
{
    private static readonly int[] Steps = [5, 10, 15, 20, 30, 45, 60, 90, 120, 1440];

    public static TheoryData<string, int> YearsInZones()
    {
        var years = new TheoryData<string, int>();
        foreach (var zone in (string[])["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"])
        {
            for (var seed = 0; seed < 4; seed++)
                years.Add(zone, seed);
        }
        return years;
    }

    [Theory, MemberData(nameof(YearsInZones))]
    public void A_whole_year_of_slots_is_what_looking_at_the_clock_every_minute_gives(string zone, int seed)
    {
        var random = new Random((seed * 100) + zone.Length);
        var (search, busy, booked) = RandomYear(random, IanaZone.Get(zone));
        var slots = SlotFinder.Find(search);
        var oracle = new MinuteOracle(search);

        var expected = new List<(DateTimeOffset Start, int Place)>();
        for (var place = 0; place < search.Rosters.Count; place++)
        {
            var roster = search.Rosters[place];
            var answers = oracle.Answers(roster, busy[place], booked[place]);
            expected.AddRange(Enumerable.Range(0, answers.Length).Where(m => answers[m] == SlotRefusal.None).Select(m => (oracle.InstantOf(m), place)));
            CheckAgrees(search, roster, oracle, answers, random);
        }

        Assert.Equal(
            expected.Order().Select(e => new OpenSlot(search.Rosters[e.Place].StaffId, e.Start, e.Start + search.Duration)),
            slots);
    }

    [Fact]
    public void Slots_never_touch_a_busy_time_or_its_buffers_and_are_listed_once()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (year, busy, _) = RandomYear(random, IanaZone.Get("America/New_York"));
            var search = year with { From = new DateOnly(2026, 10, 20), To = new DateOnly(2026, 11, 10) };

            var slots = SlotFinder.Find(search);

            Assert.Equal(slots.Count, slots.Distinct().Count());
            foreach (var slot in slots)
            {
                var place = int.Parse(slot.StaffId);
                var blocked = new TimeRange(slot.Start, slot.End).Widen(search.BufferBefore, search.BufferAfter);
                Assert.DoesNotContain(busy[place], taken => taken.Duration > TimeSpan.Zero && blocked.Overlaps(taken));
            }
        }
    }

    private static void CheckAgrees(SlotSearch search, Roster roster, MinuteOracle oracle, SlotRefusal[] answers, Random random)
    {
        for (var i = 0; i < 3000; i++)
        {
            var minute = random.Next(3 * 1440, answers.Length - (4 * 1440));
            var instant = oracle.InstantOf(minute);
            var date = DateOnly.FromDateTime(search.Zone.ToLocal(instant).DateTime);
            if (search.From <= date && date <= search.To)
                Assert.Equal(answers[minute], SlotFinder.Check(search, roster.StaffId, instant));
        }
    }

    private static (SlotSearch Search, List<List<TimeRange>> Busy, List<Dictionary<DateOnly, int>> Booked) RandomYear(Random random, IanaZone zone)
    {
        var from = new DateOnly(2026, 1, 1);
        var busy = new List<List<TimeRange>>();
        var booked = new List<Dictionary<DateOnly, int>>();
        var rosters = new List<Roster>();
        for (var staff = 0; staff < 3; staff++)
        {
            busy.Add([.. Enumerable.Range(0, random.Next(800)).Select(_ => RandomBusy(random, from))]);
            booked.Add(Enumerable.Range(0, 365).ToDictionary(from.AddDays, _ => random.Next(4)));
            rosters.Add(new Roster($"{staff}", staff == 0 ? null : RandomOpening(random, from), busy[staff], booked[staff]));
        }

        return (new SlotSearch
        {
            Zone = zone,
            From = from,
            To = from.AddDays(364),
            Duration = TimeSpan.FromMinutes(5 * random.Next(1, random.Next(3) == 0 ? 288 : 24)),
            BufferBefore = TimeSpan.FromMinutes(5 * random.Next(4)),
            BufferAfter = TimeSpan.FromMinutes(5 * random.Next(4)),
            Rules = new SlotRules
            {
                Step = TimeSpan.FromMinutes(Steps[random.Next(Steps.Length)]),
                MinimumNotice = TimeSpan.FromMinutes(random.Next(3000)),
                Horizon = TimeSpan.FromDays(random.Next(2) == 0 ? 300 : 500),
                MaxPerDay = random.Next(2) == 0 ? null : 3,
            },
            Now = new DateTimeOffset(2026, 1, 3, 4, 7, 0, TimeSpan.Zero),
            BusinessHours = RandomOpening(random, from),
            Rosters = rosters,
        }, busy, booked);
    }

    private static OpeningHours RandomOpening(Random random, DateOnly from)
    {
        if (random.Next(4) == 0)
            return OpeningHours.Always;
        return new OpeningHours(RandomHours.Week(random), [.. Enumerable.Range(0, 12).Select(_ =>
        {
            var first = from.AddDays(random.Next(365));
            return new DateOverride(first, first.AddDays(random.Next(4)), RandomHours.OfDay(random));
        })]);
    }

    private static TimeRange RandomBusy(Random random, DateOnly from)
    {
        var start = new DateTimeOffset(from.ToDateTime(default), TimeSpan.Zero).AddMinutes(random.Next(365 * 1440));
        return new TimeRange(start, start.AddMinutes(random.Next(240)));
    }
}
