using System.Text.Json;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace ConsoleHost;

/// <summary>Reads lines and writes what each one says, as one JSON object a line.</summary>
internal static class UnderstandCommand
{
    public static async Task<int> RunAsync(
        string[] args, Stream input, Stream output, TextWriter errors, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!ClockOptions.TryParse(args, clock, out var now, out var problem))
        {
            await errors.WriteLineAsync(problem);
            return 2;
        }

        var language = new EnglishLanguage();
        using var lines = new LineReader(input);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            var understanding = language.Understand(line, new UnderstandingContext(now()));
            var json = JsonSerializer.SerializeToUtf8Bytes(UnderstoodLine.Of(understanding), UnderstoodJson.Default.UnderstoodLine);
            await output.WriteAsync(json, cancellationToken);
            output.WriteByte((byte)'\n');
            await output.FlushAsync(cancellationToken);
        }

        return 0;
    }
}
