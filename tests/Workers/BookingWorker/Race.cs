using VoiceBookingKit.Booking;

namespace VoiceBookingKit.BookingWorker;

/// <summary>Many callers want one slot at once. Writes each one's answer: <c>None REFERENCE</c>, or the refusal.</summary>
internal static class Race
{
    public static async Task<int> RunAsync(BookingDesk desk, int attempts)
    {
        // The file is open and the code is warm before the start, so that all processes run at the same time.
        await desk.CheckAsync(Shop.Slot(1), "nobody");
        Console.WriteLine("ready");
        Console.ReadLine();

        await Task.WhenAll(Enumerable.Range(0, attempts).Select(i => Task.Run(() => AttemptAsync(desk, $"{Environment.ProcessId}-{i}"))));
        return 0;
    }

    private static async Task AttemptAsync(BookingDesk desk, string caller)
    {
        var result = await desk.BookAsync(new BookRequest(Shop.Slot(1), new Customer("Ana Díaz", $"caller-{caller}@example.com"), caller, caller));
        Console.WriteLine($"{result.Refusal} {result.Appointment?.Reference}".TrimEnd());
    }
}
