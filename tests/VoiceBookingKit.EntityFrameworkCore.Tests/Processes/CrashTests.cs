using System.Globalization;
using VoiceBookingKit.BookingWorker;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Tests.Processes;

public sealed class CrashTests : IAsyncLifetime
{
    private const int Bookings = 1000;

    private readonly BookingFile _file = new();
    private readonly Dictionary<int, string> _confirmed = [];

    [Fact]
    public async Task What_was_confirmed_before_kill_9_is_there_and_nothing_is_booked_twice()
    {
        var random = new Random(20260302);
        for (var crash = 1; crash <= 6; crash++)
        {
            await FillAndKillAsync(linesBefore: random.Next(5, 150), spins: random.Next(2_000_000));
            await RequireSoundAsync();
        }
        Assert.InRange(_confirmed.Count, 1, Bookings - 1);

        await using var worker = await WorkerProcess.StartAsync(_file.Path, "fill", Bookings);
        Confirm(await worker.ReadToEndAsync());

        Assert.Empty(await worker.WaitAsync());
        Assert.Equal(Bookings, _confirmed.Count);
        Assert.Equal(Bookings, await RequireSoundAsync());
    }

    [Fact]
    public async Task When_the_disk_is_full_what_was_confirmed_stays_and_the_rest_can_be_booked_later()
    {
        await using (var worker = await WorkerProcess.StartOnFullDiskAsync(_file.Path, "fill", Bookings, kilobytes: 400))
        {
            Confirm(await worker.ReadToEndAsync());
            Assert.Contains("BookingStoreException", await worker.WaitAsync(), StringComparison.Ordinal);
        }
        Assert.InRange(_confirmed.Count, 1, Bookings - 1);
        await RequireSoundAsync();

        await using var later = await WorkerProcess.StartAsync(_file.Path, "fill", 200);
        Confirm(await later.ReadToEndAsync());

        Assert.Empty(await later.WaitAsync());
        Assert.True(_confirmed.Count >= 200);
        await RequireSoundAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _file.DisposeAsync();

    private async Task FillAndKillAsync(int linesBefore, int spins)
    {
        await using var worker = await WorkerProcess.StartAsync(_file.Path, "fill", Bookings);
        var lines = new List<string>();
        while (lines.Count < linesBefore && await worker.ReadLineAsync() is { } line)
            lines.Add(line);
        Thread.SpinWait(spins);
        worker.Kill();
        lines.AddRange(await worker.ReadToEndAsync());
        Confirm(lines);
    }

    // Every line is "N REFERENCE"; the same N always has the same reference.
    private void Confirm(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Assert.Matches(@"^\d+ [2-9A-Z]{6}$", line);
            var n = int.Parse(line[..line.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
            var reference = line[^6..];
            Assert.Equal(reference, _confirmed.TryAdd(n, reference) ? reference : _confirmed[n]);
        }
    }

    private async Task<int> RequireSoundAsync()
    {
        using (var connection = _file.Connect())
        {
            Assert.Equal("ok", connection.Scalar("PRAGMA integrity_check"));
            Assert.Null(connection.Scalar("PRAGMA foreign_key_check"));
            Assert.Equal(0L, connection.Scalar("SELECT COUNT(*) FROM vb_appointments a WHERE (SELECT COUNT(*) FROM vb_changes c WHERE c.appointment_id = a.id) <> 1"));
            Assert.Equal(0L, connection.Scalar("SELECT COUNT(*) FROM vb_appointments a WHERE a.id NOT IN (SELECT id FROM vb_claims)"));
        }

        var all = await _file.Open().ListAsync(new TimeRange(Shop.Slot(0).Start, Shop.Slot(Bookings).End));
        Assert.Equal(all.Count, all.Select(appointment => appointment.Slot.Start).Distinct().Count());
        var byStart = all.ToDictionary(appointment => appointment.Slot, appointment => appointment.Reference);
        Assert.All(_confirmed, confirmed => Assert.Equal(confirmed.Value, byStart[Shop.Slot(confirmed.Key)]));
        return all.Count;
    }
}
