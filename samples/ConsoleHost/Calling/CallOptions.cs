using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ConsoleHost.Calling;

/// <summary>The options of <c>call</c>.</summary>
/// <param name="Turns">What the caller says, in order.</param>
/// <param name="Reply">The file for the receptionist's voice, or null.</param>
/// <param name="Speech">Who listens and speaks, in line, or null for the setting's.</param>
/// <param name="Settings">A file of settings, or null.</param>
/// <param name="IsFast">Whether the call's clock runs ahead of the real one.</param>
/// <param name="Chat">The options that <c>chat</c> has too.</param>
internal sealed record CallOptions(IReadOnlyList<CallerWav> Turns, string? Reply, string? Speech, string? Settings, bool IsFast, ChatSettings Chat)
{
    public const string Usage =
        "Usage: ConsoleHost call --wav A.wav [--at SECONDS] [--wav B.wav ...] [--out REPLY.wav] [--speech Deepgram,Local] [--settings FILE.json] [--json] [--fast] [--now 2019-03-01T09:00] [--zone America/Los_Angeles] [--db FILE]";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out CallOptions? options, [NotNullWhen(false)] out string? problem)
    {
        options = null;
        problem = null;
        var turns = new List<CallerWav>();
        var rest = new List<string>();
        string? reply = null, speech = null, settings = null;
        var isFast = false;
        for (var i = 0; i < args.Length && problem is null; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--fast":
                    isFast = true;
                    break;
                case "--json":
                    rest.Add(args[i]);
                    break;
                case var option when string.IsNullOrEmpty(value):
                    problem = $"Unknown option or missing value: '{option}'. {Usage}";
                    break;
                case "--wav":
                    turns.Add(new CallerWav(value, null));
                    i++;
                    break;
                case "--at" when turns.Count == 0:
                    problem = "--at follows the --wav that it is for.";
                    break;
                case "--at" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 36_000:
                    turns[^1] = turns[^1] with { At = TimeSpan.FromSeconds(seconds) };
                    i++;
                    break;
                case "--at":
                    problem = $"--at must be seconds from the start of the call, such as 4.5, not '{value}'.";
                    break;
                case "--out":
                    reply = value;
                    i++;
                    break;
                case "--speech":
                    speech = value;
                    i++;
                    break;
                case "--settings":
                    settings = value;
                    i++;
                    break;
                default:
                    rest.AddRange([args[i], value]);
                    i++;
                    break;
            }
        }
        if (problem is null && turns.Count == 0)
            problem = Usage;
        if (problem is not null || !ChatSettings.TryParse([.. rest], out var chat, out problem))
        {
            problem ??= Usage;
            return false;
        }
        options = new CallOptions(turns, reply, speech, settings, isFast, chat);
        return true;
    }
}

/// <summary>One turn of the caller.</summary>
/// <param name="File">The WAV file.</param>
/// <param name="At">When it begins, from the start of the call; null once the receptionist has finished.</param>
internal sealed record CallerWav(string File, TimeSpan? At);
