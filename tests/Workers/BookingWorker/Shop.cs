using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.BookingWorker;

/// <summary>A business that never closes, on a SQLite file, at a time that stands still: the same in every process.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly ServiceProvider _host;

    public Shop(string file, TimeSpan later = default, Action<IVoiceBookingBuilder>? configure = null)
    {
        _host = new ServiceCollection()
            .AddSingleton(Business)
            .AddSingleton<TimeProvider>(new ManualTimeProvider(Now + later))
            .AddVoiceBooking(voice =>
            {
                voice.UseSqlite(options =>
                {
                    options.ConnectionString = $"Data Source={file}";
                    // What is tested is who gets the slot, not how soon, on a machine that may have much else to do.
                    options.LockDeadline = TimeSpan.FromMinutes(5);
                });
                configure?.Invoke(voice);
            })
            .BuildServiceProvider();
    }

    public static Business Business => new()
    {
        Name = "Always open",
        Zone = IanaZone.Utc,
        Hours = OpeningHours.Always,
        Services = [new Service { Id = "visit", Name = "Visit", Durations = [Quarter] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
        Policy = new BookingPolicy { Slots = new SlotRules { Step = Quarter }, MaxOpenPerCustomer = null },
    };

    public IServiceProvider Services => _host;

    public BookingDesk Desk => _host.GetRequiredService<BookingDesk>();

    /// <summary>The n-th quarter of an hour from now.</summary>
    public static Slot Slot(int n) => new("visit", "maya", Now + (n * Quarter), Now + ((n + 1) * Quarter));

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
