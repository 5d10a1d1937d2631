using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Bench;

/// <summary>Books, and looks for free time among many appointments, on a SQLite file and in memory.</summary>
internal sealed class BookingBenchmark : IBenchmark
{
    private const int Days = 60;
    private const int StaffCount = 50;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public string Name => "bookings";

    public async Task RunAsync(Stopwatch stopwatch)
    {
        var folder = Directory.CreateTempSubdirectory("bench-bookings-").FullName;
        try
        {
            await MeasureBookingAsync(stopwatch, Path.Combine(folder, "book.db"), "SQLite");
            await MeasureBookingAsync(stopwatch, null, "memory");
            foreach (var appointments in new[] { 2_000, 100_000 })
                await MeasureSearchAsync(stopwatch, Path.Combine(folder, $"{appointments}.db"), appointments);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureBookingAsync(Stopwatch stopwatch, string? file, string where)
    {
        await using var host = Host(file, "Daily 00:00-24:00");
        var desk = host.GetRequiredService<BookingDesk>();
        var next = 0;
        await stopwatch.MeasureAsync($"book in {where}, one after the other", null, () => BookAsync(desk, next++));
        await stopwatch.MeasureAsync($"book in {where}, 16 at once", null, () =>
        {
            var first = next;
            next += 16;
            return Task.WhenAll(Enumerable.Range(first, 16).Select(n => Task.Run(() => BookAsync(desk, n))));
        }, items: 16);
    }

    private static async Task MeasureSearchAsync(Stopwatch stopwatch, string file, int appointments)
    {
        await using var host = Host(file, "Daily 09:00-17:00");
        var (desk, store) = (host.GetRequiredService<BookingDesk>(), host.GetRequiredService<IBookingStore>());
        await desk.FindAsync(Guid.Empty);
        Fill(file, appointments);

        var first = DateOnly.FromDateTime(Now.DateTime);
        await stopwatch.MeasureAsync($"free time in SQLite, {Days} days, {appointments:#,0} appointments", null, () => SearchAsync(first, first.AddDays(Days - 1), null));
        await stopwatch.MeasureAsync("  of which reading what is taken", null, () => store.GetTakenAsync(new TimeRange(Now, Now.AddDays(Days)), Now));
        await stopwatch.MeasureAsync("  the first 10 of one day", null, () => SearchAsync(first.AddDays(7), first.AddDays(7), 10));

        async Task SearchAsync(DateOnly from, DateOnly to, int? limit)
        {
            var found = await desk.FindSlotsAsync(new AvailabilityQuery("visit", from, to) { Limit = limit });
            if (found.Slots.Count == 0)
                throw new InvalidOperationException("Nothing is free.");
        }
    }

    private static async Task BookAsync(BookingDesk desk, int n)
    {
        var start = Now + (n / StaffCount * Quarter);
        var slot = new Slot("visit", $"staff-{n % StaffCount}", start, start + Quarter);
        var result = await desk.BookAsync(new BookRequest(slot, new Customer("Ana Díaz", "ana@example.com"), $"key-{n}", "bench"));
        if (!result.IsDone)
            throw new InvalidOperationException($"Booking {n} was refused: {result.Refusal}.");
    }

    // Through SQL in one statement: each staff member's mornings, from nine o'clock on, in appointments of five minutes.
    private static void Fill(string file, int appointments)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $count),
              slots AS (SELECT i, 'staff-' || (i % $staff) AS staff, $nine + $day * (i / $staff / $daily) + $minutes * (i / $staff % $daily) AS start FROM n)
            INSERT INTO vb_appointments (id, uid, reference, service_id, staff_id, starts_at, ends_at, blocked_from, blocked_to, customer_name, customer_email, status, sequence, created_at, changed_at)
            SELECT printf('%08X-0000-0000-0000-000000000000', i), i, i, 'visit', staff, start, start + $minutes, start, start + $minutes, 'Ana', 'caller' || i || '@example.com', 0, 0, $nine, $nine
            FROM slots
            """;
        command.Parameters.AddWithValue("$count", appointments);
        command.Parameters.AddWithValue("$staff", StaffCount);
        command.Parameters.AddWithValue("$daily", (appointments + (StaffCount * Days) - 1) / (StaffCount * Days));
        command.Parameters.AddWithValue("$nine", Now.AddHours(9).UtcTicks);
        command.Parameters.AddWithValue("$day", TimeSpan.TicksPerDay);
        command.Parameters.AddWithValue("$minutes", 5 * TimeSpan.TicksPerMinute);
        command.ExecuteNonQuery();
    }

    private static ServiceProvider Host(string? file, string hours)
    {
        var business = new Business
        {
            Name = "Fifty chairs",
            Zone = IanaZone.Utc,
            Hours = new OpeningHours(WeeklyHours.Parse(hours)),
            Services = [new Service { Id = "visit", Name = "Visit", Durations = [Quarter] }],
            Staff = [.. Enumerable.Range(0, StaffCount).Select(i => new Staff { Id = string.Create(CultureInfo.InvariantCulture, $"staff-{i}"), Name = $"Staff {i}" })],
            Policy = new BookingPolicy { Slots = new SlotRules { Step = Quarter, Horizon = SlotRules.LongestHorizon }, MaxOpenPerCustomer = null },
        };
        return new ServiceCollection()
            .AddSingleton(business)
            .AddSingleton<TimeProvider>(new ManualTimeProvider(Now))
            .AddVoiceBooking(voice =>
            {
                if (file is not null)
                    voice.UseSqlite($"Data Source={file}");
            })
            .BuildServiceProvider();
    }
}
