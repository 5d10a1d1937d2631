using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Quartz.Tests;

/// <summary>A host that reminds, on a clock that runs but shows another time; each is a machine of its own.</summary>
internal sealed class RemindingHost : IAsyncDisposable
{
    private readonly IHost _host;

    private RemindingHost(IHost host) => _host = host;

    public BookingDesk Desk => _host.Services.GetRequiredService<BookingDesk>();

    public IOutbox Outbox => _host.Services.GetRequiredService<IOutbox>();

    public static async Task<RemindingHost> StartAsync(TimeProvider clock, Tray tray, string? folder = null, string machine = "first", string? cluster = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(Business).AddSingleton(clock).AddSingleton(tray).AddVoiceBooking(booking =>
        {
            booking.UseMessageSender<TraySender>().Notifications(options => (options.PollEvery, options.FirstRetry) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
            if (folder is not null)
                booking.UseSqlite($"Data Source={Path.Combine(folder, "bookings.db")}");
            booking.UseQuartzReminders(quartz =>
            {
                // The tests' clock jumps, and a scheduler that waits in real time does not feel that.
                quartz.UseTimeProvider(clock).ConfigureScheduler(options => options.IdleWaitTime = TimeSpan.FromSeconds(1));
                if (cluster is not null)
                    UseCluster(quartz, cluster, machine);
                else if (folder is not null)
                    UseFile(quartz, Path.Combine(folder, $"quartz-{machine}.db"));
            });
        });
        var host = builder.Build();
        await host.StartAsync();
        return new RemindingHost(host);
    }

    public async Task<Appointment> BookAsync(DateTimeOffset start)
    {
        var result = await Desk.BookAsync(new BookRequest(SlotAt(start), new Customer("Ana Díaz", "ana@example.com"), Guid.NewGuid().ToString(), "test"));
        Assert.Equal(BookingRefusal.None, result.Refusal);
        return result.Appointment!;
    }

    public static Slot SlotAt(DateTimeOffset start) => new("haircut", "maya", start, start.AddMinutes(30));

    /// <summary>The triggers that stand, by the reminder's id.</summary>
    public async Task<IReadOnlyList<string>> TriggersAsync()
    {
        var scheduler = await _host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        return [.. (await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(ReminderTriggers.Group))).Select(key => key.Name)];
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private static void UseFile(IQuartzBuilder quartz, string file) => quartz.UsePersistentStore(store =>
    {
        store.UseSqlite(SqliteFactory.Instance, $"Data Source={file}");
        store.ProvisionSchema();
    });

    private static void UseCluster(IQuartzBuilder quartz, string database, string machine) => quartz
        .ConfigureScheduler(options => options.InstanceId = machine)
        .UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, database);
            store.ProvisionSchema();
            store.UseClustering(clustering => clustering.CheckinInterval = TimeSpan.FromSeconds(1));
        });

    private static Business Business => new()
    {
        Name = "Salon",
        Zone = IanaZone.Get("America/New_York"),
        Hours = OpeningHours.Always,
        Services = [new Service { Id = "haircut", Name = "Haircut", Durations = [TimeSpan.FromMinutes(30)], Reminders = [Reminder.Parse("10m")] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
        Policy = new BookingPolicy { Slots = new SlotRules { Step = TimeSpan.FromMinutes(1) }, MaxOpenPerCustomer = null },
        Email = "hello@salon.example",
    };

    /// <summary>Where all machines' mails arrive.</summary>
    internal sealed class Tray
    {
        public ConcurrentQueue<OutgoingMessage> Sent { get; } = [];

        public IEnumerable<OutgoingMessage> Reminders => Sent.Where(mail => mail.Subject.StartsWith("Reminder", StringComparison.Ordinal));

        public Func<OutgoingMessage, Task>? OnSend { get; set; }
    }

    private sealed class TraySender(Tray tray) : IMessageSender
    {
        public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken = default)
        {
            if (tray.OnSend is { } first)
                await first(message);
            tray.Sent.Enqueue(message);
        }
    }
}
