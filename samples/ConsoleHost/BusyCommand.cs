using System.Globalization;
using System.Text.Json;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;

namespace ConsoleHost;

/// <summary>Reads a calendar file and writes when it is busy, as one JSON object a line.</summary>
internal static class BusyCommand
{
    public static async Task<int> RunAsync(string[] args, Stream output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        if (!BusyOptions.TryParse(args, out var options, out var problem))
        {
            await errors.WriteLineAsync(problem);
            return 2;
        }

        try
        {
            await using var file = File.OpenRead(options.File);
            var calendar = await CalendarReader.ReadAsync(file, cancellationToken: cancellationToken);
            foreach (var found in calendar.Problems)
                await errors.WriteLineAsync($"{options.File}: {found}");
            if (calendar.ProblemCount > calendar.Problems.Count)
                await errors.WriteLineAsync($"{options.File}: and {calendar.ProblemCount - calendar.Problems.Count} more problems.");
            await WriteAsync(BusyTime.Of(calendar, options.Window, options.Zone), output, cancellationToken);
            return 0;
        }
        catch (Exception unreadable) when (unreadable is CalendarReadException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{options.File}: {unreadable.Message}");
            return 1;
        }
    }

    private static async Task WriteAsync(IReadOnlyList<BusyInterval> busy, Stream output, CancellationToken cancellationToken)
    {
        await using var lines = new BufferedStream(output);
        foreach (var interval in busy)
        {
            var line = new BusyLine(Utc(interval.Start), Utc(interval.End), interval.Uid);
            await lines.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, BusyJson.Default.BusyLine), cancellationToken);
            lines.WriteByte((byte)'\n');
        }
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
