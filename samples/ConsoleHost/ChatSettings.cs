using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VoiceBookingKit.Scheduling;

namespace ConsoleHost;

/// <summary>The options of <c>chat</c>.</summary>
internal sealed record ChatSettings
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>Whether messages of the socket protocol are written instead of plain text.</summary>
    public bool IsJson { get; private init; }

    /// <summary>The wall-clock time in the zone at which the call begins, or null for the present.</summary>
    public DateTime? Now { get; private init; }

    /// <summary>The business's zone, or null for the one in its settings.</summary>
    public IanaZone? Zone { get; private init; }

    /// <summary>The SQLite file that keeps the appointments, or null to keep them in memory.</summary>
    public string? Database { get; private init; }

    /// <summary>Reads the options.</summary>
    /// <param name="args">The arguments after <c>chat</c>.</param>
    /// <param name="settings">The settings, when the answer is true.</param>
    /// <param name="problem">What is wrong, when the answer is false.</param>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out ChatSettings? settings, [NotNullWhen(false)] out string? problem)
    {
        settings = new ChatSettings();
        problem = null;
        for (var i = 0; i < args.Length && problem is null; i++)
        {
            if (args[i] == "--json")
                settings = settings with { IsJson = true };
            else if (i + 1 == args.Length)
                problem = $"Unknown option or missing value: '{args[i]}'. Use --json, --now TIME, --zone ZONE and --db FILE.";
            else
                settings = settings.With(args[i], args[++i], out problem);
        }
        return problem is null;
    }

    private ChatSettings With(string option, string value, out string? problem)
    {
        problem = null;
        switch (option)
        {
            case "--now" when DateTime.TryParseExact(value, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var now):
                return this with { Now = now };
            case "--now":
                problem = $"--now must be a local time such as 2019-03-01T09:00, not '{value}'.";
                return this;
            case "--zone" when IanaZone.TryGet(value, out var zone):
                return this with { Zone = zone };
            case "--zone":
                problem = $"--zone must be an IANA time zone such as America/Los_Angeles, not '{value}'.";
                return this;
            case "--db":
                return this with { Database = value };
            default:
                problem = $"Unknown option '{option}'. Use --json, --now TIME, --zone ZONE and --db FILE.";
                return this;
        }
    }
}
