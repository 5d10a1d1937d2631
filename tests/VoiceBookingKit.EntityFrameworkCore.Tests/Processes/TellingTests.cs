using System.Globalization;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Tests.Processes;

public sealed class TellingTests
{
    private const int Bookings = 150;
    private const int Crashes = 5;

    [Fact]
    public async Task Whatever_kill_9_interrupts_each_booking_is_mailed_once_or_twice_with_one_id_and_never_not_at_all()
    {
        await using var file = new BookingFile();
        var random = new Random(20260302);
        var lines = new List<string>();
        for (var run = 0; run < Crashes; run++)
        {
            await using var worker = await StartAsync(file, run);
            for (var wanted = random.Next(20, 90); wanted > 0 && await worker.ReadLineAsync() is { } line; wanted--)
                lines.Add(line);
            worker.Kill();
            lines.AddRange(await worker.ReadToEndAsync());
        }
        await using (var last = await StartAsync(file, Crashes))
        {
            lines.AddRange(await last.ReadToEndAsync());
            Assert.Empty(await last.WaitAsync());
        }

        var mails = lines.Where(line => line.StartsWith("mail ", StringComparison.Ordinal)).Select(line => line.Split(' ')).ToLookup(words => words[2], words => words[1]);
        using var sql = file.Connect();
        Assert.Equal((long)Bookings, sql.Scalar("SELECT COUNT(*) FROM vb_appointments"));
        Assert.Equal((long)Bookings, sql.Scalar(string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM vb_outbox WHERE state = {(int)OutboxState.Delivered}")));
        Assert.Equal(Bookings, mails.Count);
        Assert.All(mails, ids => Assert.Single(ids.Distinct()));
        // What was under way in a crash, eight at most, is sent again and no more.
        Assert.InRange(mails.Sum(ids => ids.Count()), Bookings, Bookings + (8 * Crashes));
        Assert.All(lines.Where(line => line.StartsWith("booked ", StringComparison.Ordinal)), line => Assert.True(mails.Contains(line.Split(' ')[1])));
    }

    private static Task<WorkerProcess> StartAsync(BookingFile file, int run) =>
        WorkerProcess.StartAsync(file.Path, string.Create(CultureInfo.InvariantCulture, $"tell:{run}"), Bookings);
}
