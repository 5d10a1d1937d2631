using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Notifications;
using VoiceBookingKit.Notifications.Mail;

namespace VoiceBookingKit.BookingWorker;

/// <summary>Books, and mails at the same time. Writes <c>mail ID SUBJECT</c> as a mail leaves the process, and <c>booked REFERENCE</c> as a booking is confirmed; ends when all is told.</summary>
internal static class Tell
{
    // Far enough ahead that no run's clock has passed it.
    private const int FirstSlot = 2_000;

    public static async Task<int> RunAsync(string file, int run, int bookings)
    {
        await using var shop = new Shop(file, TimeSpan.FromHours(run), booking => booking
            .UseMessageSender<Printer>()
            .Notifications(options => options.From = "desk@example.com"));
        var outbox = shop.Services.GetRequiredService<IOutbox>();
        Console.WriteLine("ready");

        var booking = BookAsync(shop.Desk, bookings);
        while (!booking.IsCompleted)
            await outbox.DeliverDueAsync();
        await booking;
        await outbox.DeliverDueAsync();
        return 0;
    }

    private static async Task BookAsync(BookingDesk desk, int bookings)
    {
        for (var n = 0; n < bookings; n++)
        {
            var result = await desk.BookAsync(new BookRequest(Shop.Slot(FirstSlot + n), new Customer($"Caller {n % 7}a", "ana@example.com"), $"tell-{n}", "tell"));
            Console.WriteLine($"booked {result.Appointment!.Reference}");
        }
    }

    private sealed class Printer : IMessageSender
    {
        public Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken = default)
        {
            var reference = message.Text.Split("Reference: ")[1].Split('\n')[0];
            Console.WriteLine($"mail {message.MessageId} {reference}");
            return Task.CompletedTask;
        }
    }
}
