using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VoiceBookingKit.Scheduling;

namespace ConsoleHost;

/// <summary>The options of <c>busy</c>.</summary>
internal sealed record BusyOptions(string File, TimeRange Window, IanaZone Zone)
{
    private const string Usage = "Usage: ConsoleHost busy FILE.ics --from 2026-03-01 --to 2026-04-01 [--zone America/New_York]";

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>Reads the options; a date stands for the start of that day in the zone.</summary>
    /// <param name="args">A file and pairs of an option and its value, in any order.</param>
    /// <param name="options">The options, when the answer is true.</param>
    /// <param name="problem">What is wrong with them, when the answer is false.</param>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out BusyOptions? options, [NotNullWhen(false)] out string? problem)
    {
        options = null;
        string? file = null, from = null, to = null;
        var zoneId = "UTC";
        problem = null;
        for (var i = 0; i < args.Length && problem is null; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                problem = file is null ? null : $"One file at a time: '{file}' and '{args[i]}'.";
            else if (args[i] is not ("--from" or "--to" or "--zone"))
                problem = $"Unknown option '{args[i]}'. {Usage}";
            else if (i + 1 == args.Length)
                problem = $"{args[i]} needs a value.";
            if (problem is null)
                _ = args[i] switch { "--from" => from = args[++i], "--to" => to = args[++i], "--zone" => zoneId = args[++i], _ => file = args[i] };
        }
        if (problem is not null)
            return false;
        if (file is null || from is null || to is null)
            problem = Usage;
        else if (!IanaZone.TryGet(zoneId, out var zone))
            problem = $"--zone must be an IANA time zone such as America/New_York, not '{zoneId}'.";
        else if (Instant(from, zone) is not { } start)
            problem = $"--from must be a local date or time such as 2026-03-01 or 2026-03-01T09:00, not '{from}'.";
        else if (Instant(to, zone) is not { } end)
            problem = $"--to must be a local date or time such as 2026-04-01 or 2026-04-01T09:00, not '{to}'.";
        else if (end < start)
            problem = "--to must not be before --from.";
        else
            options = new BusyOptions(file, new TimeRange(start, end), zone);
        return options is not null;
    }

    private static DateTimeOffset? Instant(string text, IanaZone zone)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1 and < 9999)
            return zone.StartOfDay(date);
        return DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is > 1 and < 9999
            ? zone.Resolve(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time))
            : null;
    }
}
