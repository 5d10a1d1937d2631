using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Bench;

/// <summary>Holds and books slot after slot, each durable in a SQLite file before the next.</summary>
internal sealed class BookingBenchmark : IBenchmark
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(5 * 365);
    private int _next;

    public string Name => "bookings";

    public async Task RunAsync(Stopwatch stopwatch)
    {
        var folder = Directory.CreateTempSubdirectory("voicebooking-bench-").FullName;
        try
        {
            await using var host = new ServiceCollection()
                .AddSingleton(Shop())
                .AddSingleton<TimeProvider>(new ManualTimeProvider(Now))
                .AddVoiceBooking(booking => booking.UseSqlite($"Data Source={Path.Combine(folder, "bench.db")}"))
                .BuildServiceProvider();
            var desk = host.GetRequiredService<BookingDesk>();

            await stopwatch.MeasureAsync("a booking", null, () => BookAsync(desk));
            await stopwatch.MeasureAsync("a hold and the booking of it", null, async () =>
            {
                await desk.HoldAsync(Slot(_next), Owner(_next));
                await BookAsync(desk);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task BookAsync(BookingDesk desk)
    {
        var n = _next++;
        var result = await desk.BookAsync(new BookRequest(Slot(n), new Customer("Ana Díaz", "ana@example.com"), $"bench-{n}", Owner(n)));
        if (!result.IsDone)
            throw new InvalidOperationException($"Booking {n} was refused: {result.Refusal}.");
    }

    private static string Owner(int n) => $"call-{n}";

    private static Slot Slot(int n) => new("visit", "maya", Now + n * Step, Now + (n + 1) * Step);

    private static Business Shop() => new()
    {
        Name = "Always open",
        Zone = IanaZone.Utc,
        Hours = OpeningHours.Always,
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [Step] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
        Policy = new BookingPolicy { Slots = new SlotRules { Step = Step, Horizon = Horizon }, MaxOpenPerCustomer = null },
    };
}
