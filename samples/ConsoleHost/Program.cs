using ConsoleHost;

return args switch
{
    ["understand", .. var rest] => await UnderstandCommand.RunAsync(rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, TimeProvider.System),
    ["chat", .. var rest] => await ChatCommand.RunAsync(rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, TimeProvider.System),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ConsoleHost understand [--now 2019-03-01T09:00] [--zone America/Los_Angeles]");
    Console.Error.WriteLine("       ConsoleHost chat [--json] [--now 2019-03-01T09:00] [--zone America/Los_Angeles] [--db FILE]");
    return 2;
}
