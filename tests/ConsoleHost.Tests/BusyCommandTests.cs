using System.Text;

namespace ConsoleHost.Tests;

public sealed class BusyCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Each_busy_interval_is_a_line_of_json_in_utc()
    {
        await File.WriteAllTextAsync(_file, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:weekly\nDTSTART;TZID=America/New_York:20260302T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\nEND:VCALENDAR\n");

        var (code, output, errors) = await RunAsync(_file, "--from", "2026-03-01", "--to", "2026-04-01", "--zone", "America/New_York");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            "{\"start\":\"2026-03-02T14:00:00Z\",\"end\":\"2026-03-02T15:00:00Z\",\"uid\":\"weekly\"}\n{\"start\":\"2026-03-09T13:00:00Z\",\"end\":\"2026-03-09T14:00:00Z\",\"uid\":\"weekly\"}\n",
            output);
    }

    [Fact]
    public async Task The_window_may_begin_and_end_within_a_day()
    {
        await File.WriteAllTextAsync(_file, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:hourly\nDTSTART:20260302T000000Z\nDURATION:PT1M\nRRULE:FREQ=HOURLY\nEND:VEVENT\nEND:VCALENDAR\n");

        var (_, output, _) = await RunAsync("--zone", "America/New_York", "--to", "2026-03-02T11:00", "--from", "2026-03-02T09:00", _file);

        Assert.Equal(2, output.Count(character => character == '\n'));
    }

    [Fact]
    public async Task What_is_broken_is_told_and_the_rest_is_read()
    {
        await File.WriteAllTextAsync(_file, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nUID:whole\nDTSTART:20260302T140000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n");

        var (code, output, errors) = await RunAsync(_file, "--from", "2026-03-01", "--to", "2026-04-01");

        Assert.Equal(0, code);
        Assert.Contains("whole", output, StringComparison.Ordinal);
        Assert.Contains("Line 2", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task What_is_no_calendar_ends_with_code_1(string content)
    {
        await File.WriteAllTextAsync(_file, content);

        Assert.Equal(1, (await RunAsync(_file, "--from", "2026-03-01", "--to", "2026-04-01")).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_code_1() =>
        Assert.Equal(1, (await RunAsync(_file + ".missing", "--from", "2026-03-01", "--to", "2026-04-01")).Code);

    [Theory]
    [InlineData("FILE")]
    [InlineData("FILE --from 2026-03-01")]
    [InlineData("--from 2026-03-01 --to 2026-04-01")]
    [InlineData("FILE --from 2026-03-01 --to")]
    [InlineData("FILE --from 2026-03-32 --to 2026-04-01")]
    [InlineData("FILE --from 2026-04-01 --to 2026-03-01")]
    [InlineData("FILE --from 2026-03-01 --to 2026-04-01 --zone Mars/Base")]
    [InlineData("FILE --from 2026-03-01 --to 2026-04-01 --color red")]
    [InlineData("FILE FILE --from 2026-03-01 --to 2026-04-01")]
    public async Task Options_that_can_not_be_read_end_with_code_2(string options)
    {
        var (code, output, errors) = await RunAsync(options.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(errors);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter { NewLine = "\n" };
        var code = await BusyCommand.RunAsync(args, output, errors);
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
