using VoiceBookingKit.Booking;

namespace VoiceBookingKit.BookingWorker;

/// <summary>Books one slot after the other, several at a time. Writes <c>N REFERENCE</c> for each when it is confirmed, or <c>N</c> and the refusal.</summary>
internal static class Fill
{
    private const int Lanes = 4;

    public static async Task<int> RunAsync(BookingDesk desk, int bookings)
    {
        Console.WriteLine("ready");
        await Parallel.ForEachAsync(Enumerable.Range(0, bookings), new ParallelOptions { MaxDegreeOfParallelism = Lanes }, async (n, cancellationToken) =>
        {
            var request = new BookRequest(Shop.Slot(n), new Customer("Ana Díaz", "ana@example.com"), $"fill-{n}", "fill");
            var result = await desk.BookAsync(request, cancellationToken);
            Console.WriteLine($"{n} {(result.IsDone ? result.Appointment!.Reference : result.Refusal)}");
        });
        return 0;
    }
}
