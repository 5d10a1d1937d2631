using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VoiceBookingKit.Scheduling;

namespace ConsoleHost;

/// <summary>The options <c>--now</c> and <c>--zone</c>, by which any day can be replayed.</summary>
internal static class ClockOptions
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>Reads the options.</summary>
    /// <param name="args">Pairs of an option and its value.</param>
    /// <param name="clock">The real clock, for when <c>--now</c> is not given.</param>
    /// <param name="now">Answers the wall-clock time in the zone.</param>
    /// <param name="problem">What is wrong with the options, when the answer is false.</param>
    public static bool TryParse(string[] args, TimeProvider clock, [NotNullWhen(true)] out Func<DateTime>? now, [NotNullWhen(false)] out string? problem)
    {
        var zone = IanaZone.Utc;
        DateTime? fixedNow = null;
        now = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            problem = (args[i], value) switch
            {
                ("--now" or "--zone", null) => $"{args[i]} needs a value.",
                ("--now", _) => TryTime(value, out fixedNow) ? null : $"--now must be a local time such as 2019-03-01T09:00, not '{value}'.",
                ("--zone", _) => IanaZone.TryGet(value, out zone) ? null : $"--zone must be an IANA time zone such as America/Los_Angeles, not '{value}'.",
                _ => $"Unknown option '{args[i]}'. Use --now and --zone.",
            };
            if (problem is not null)
                return false;
        }

        problem = null;
        var here = zone!;
        now = () => fixedNow ?? here.ToLocal(clock.GetUtcNow()).DateTime;
        return true;
    }

    private static bool TryTime(string? text, out DateTime? time)
    {
        var parsed = DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        time = parsed ? found : null;
        return parsed;
    }
}
