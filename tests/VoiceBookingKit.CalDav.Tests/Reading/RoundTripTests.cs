using System.Diagnostics;
using System.Text.Json;
using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Tests.Reading;

/// <summary>Events around clock changes, written by another library and by the kit, through a real server and back.</summary>
[Collection(RadicaleTests.Name)]
public sealed class RoundTripTests(RadicaleServer server)
{
    private static readonly TimeRange Year = new(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

    private sealed record Written(string Name, string Text, DateTimeOffset Start, DateTimeOffset End);

    [Theory]
    [InlineData(1, "America/New_York")]
    [InlineData(2, "Asia/Kathmandu")]
    [InlineData(3, "UTC")]
    public async Task What_another_library_writes_is_busy_when_it_meant(int seed, string zone)
    {
        var remote = await server.CreateCalendarAsync();
        var written = await WrittenAsync(seed);
        foreach (var entry in written)
            await remote.PutAsync(entry.Name, entry.Text);
        using var calendar = Desk.Open(remote.Address, zone: IanaZone.Get(zone));

        var reading = await calendar.GetBusyAsync(new BusyQuery(Year));

        Assert.True(written.Count > 20);
        Assert.Equal(
            written.Select(entry => (entry.Start, entry.End, $"{entry.Name}@example.com")).Order(),
            reading.Busy.Select(busy => (busy.Start, busy.End, busy.Uid)).Order());
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("UTC")]
    public async Task What_the_kit_writes_comes_back_at_the_same_instants(string zone)
    {
        var remote = await server.CreateCalendarAsync();
        using var calendar = Desk.Open(remote.Address, zone: IanaZone.Get(zone));
        DateTimeOffset[] starts =
        [
            new(2026, 3, 8, 6, 30, 0, TimeSpan.Zero), new(2026, 3, 8, 7, 0, 0, TimeSpan.Zero), new(2026, 11, 1, 5, 30, 0, TimeSpan.Zero),
            new(2026, 11, 1, 6, 30, 0, TimeSpan.Zero), new(2026, 6, 1, 18, 15, 0, TimeSpan.Zero), new(2026, 6, 1, 23, 45, 0, TimeSpan.Zero),
        ];
        foreach (var start in starts)
            Assert.Equal(start, (await calendar.CreateAsync(Desk.At(start))).Entry!.Start);

        var reading = await calendar.GetBusyAsync(new BusyQuery(Year));

        Assert.Equal(starts.Order().Select(start => (start, start.AddMinutes(30))), reading.Busy.Select(busy => (busy.Start, busy.End)).Order());
    }

    private static async Task<List<Written>> WrittenAsync(int seed)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Reading", "write_events.py");
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, $"{seed}", "40"]) { RedirectStandardOutput = true })!;
        var written = new List<Written>();
        while (await python.StandardOutput.ReadLineAsync() is { } line)
            written.Add(JsonSerializer.Deserialize<Written>(line, JsonSerializerOptions.Web)!);
        await python.WaitForExitAsync();
        return python.ExitCode == 0 ? written : throw new InvalidOperationException("The events could not be written.");
    }
}
