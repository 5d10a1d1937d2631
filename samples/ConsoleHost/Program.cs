using ConsoleHost;
using ConsoleHost.Calling;

return args switch
{
    _ when args.Contains("--help") || args.Contains("-h") => Usage(Console.Out, 0),
    ["understand", .. var rest] => await UnderstandCommand.RunAsync(rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, TimeProvider.System),
    ["chat", .. var rest] => await ChatCommand.RunAsync(rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, TimeProvider.System),
    ["call", .. var rest] => await CallCommand.RunAsync(rest, Console.OpenStandardOutput(), Console.Error, TimeProvider.System),
    ["busy", .. var rest] => await BusyCommand.RunAsync(rest, Console.OpenStandardOutput(), Console.Error),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter output, int exitCode)
{
    output.WriteLine("Usage: ConsoleHost understand [--now 2019-03-01T09:00] [--zone America/Los_Angeles]");
    output.WriteLine("       ConsoleHost chat [--json] [--now 2019-03-01T09:00] [--zone America/Los_Angeles] [--db FILE]");
    output.WriteLine("       ConsoleHost call --wav A.wav [--at SECONDS] [--wav B.wav ...] [--out REPLY.wav] [--speech Deepgram,Local] [--settings FILE.json] [--json] [--fast]");
    output.WriteLine("                        [--now 2019-03-01T09:00] [--zone America/Los_Angeles] [--db FILE]");
    output.WriteLine("       ConsoleHost busy FILE.ics --from 2026-03-01 --to 2026-04-01 [--zone America/New_York]");
    return exitCode;
}
