using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Notifications;

/// <summary>A business in New York that mails its customers; it is Monday, 2 March 2026, 08:00 there.</summary>
internal sealed class TellingSalon : IAsyncDisposable
{
    private readonly ServiceProvider _host;

    public TellingSalon(Func<Business, Business>? change = null, Action<IVoiceBookingBuilder>? configure = null, DateTimeOffset? now = null)
    {
        Business = change?.Invoke(Standard) ?? Standard;
        Clock = new ManualTimeProvider(now ?? At(2026, 3, 2, 8));
        _host = new ServiceCollection()
            .AddSingleton(Business)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Sender)
            .AddVoiceBooking(booking =>
            {
                booking.UseMessageSender<HandedOn>();
                configure?.Invoke(booking);
            })
            .BuildServiceProvider();
    }

    public Business Business { get; }

    public ManualTimeProvider Clock { get; }

    public MailTray Sender { get; } = new();

    public BookingDesk Desk => _host.GetRequiredService<BookingDesk>();

    public IOutbox Outbox => _host.GetRequiredService<IOutbox>();

    public IServiceProvider Services => _host;

    public static Business Standard => new()
    {
        Name = "Salon",
        Zone = IanaZone.Get("America/New_York"),
        Hours = OpeningHours.Always,
        Services = [new Service { Id = "haircut", Name = "Haircut", Durations = [TimeSpan.FromMinutes(30)] }],
        Staff = [new Staff { Id = "maya", Name = "Maya" }],
        Policy = new BookingPolicy { Slots = new SlotRules { Step = TimeSpan.FromMinutes(15) }, MaxOpenPerCustomer = null },
        Email = "hello@salon.example",
    };

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0) =>
        IanaZone.Get("America/New_York").Resolve(new DateOnly(year, month, day), new TimeOnly(hour, minute));

    public async Task<Appointment> BookAsync(DateTimeOffset start, Func<Customer, Customer>? change = null, string? notes = null)
    {
        var customer = new Customer("Ana Díaz", "ana@example.com");
        var request = new BookRequest(SlotAt(start), change?.Invoke(customer) ?? customer, Guid.NewGuid().ToString(), "call-1") { Notes = notes };
        return Done(await Desk.BookAsync(request));
    }

    public async Task<Appointment> MoveAsync(Appointment appointment, DateTimeOffset start) =>
        Done(await Desk.MoveAsync(new MoveRequest(appointment.Id, appointment.Sequence, SlotAt(start), Guid.NewGuid().ToString(), "call-1")));

    public async Task<Appointment> CancelAsync(Appointment appointment, string? reason = null) =>
        Done(await Desk.CancelAsync(new CancelRequest(appointment.Id, appointment.Sequence, Guid.NewGuid().ToString(), "call-1", reason)));

    /// <summary>Delivers what is due and returns the mails that went out.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> DeliverAsync()
    {
        var before = Sender.Sent.Count;
        await Outbox.DeliverDueAsync();
        return [.. Sender.Sent.Skip(before)];
    }

    /// <summary>Moves the clock and delivers what falls due on the way.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> AdvanceAsync(DateTimeOffset until)
    {
        Clock.SetUtcNow(until);
        return await DeliverAsync();
    }

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state) => Outbox.ListAsync(new OutboxQuery(state));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static Slot SlotAt(DateTimeOffset start) => new("haircut", "maya", start, start.AddMinutes(30));

    private static Appointment Done(BookingResult result)
    {
        Assert.Equal(BookingRefusal.None, result.Refusal);
        return result.Appointment!;
    }

    /// <summary>What was sent, and what happens to it.</summary>
    internal sealed class MailTray
    {
        public ConcurrentQueue<OutgoingMessage> Sent { get; } = [];

        public Func<OutgoingMessage, CancellationToken, Task>? OnSend { get; set; }
    }

    private sealed class HandedOn(MailTray tray) : IMessageSender
    {
        public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken = default)
        {
            if (tray.OnSend is { } first)
                await first(message, cancellationToken);
            tray.Sent.Enqueue(message);
        }
    }
}
