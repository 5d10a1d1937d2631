using System.Text;
using System.Text.Json;
using ConsoleHost;

namespace VoiceBookingKit.Tests.Language.English;

public class UnderstandCommandTests
{
    private static readonly string[] OnFriday = ["--now", "2019-03-01T09:00", "--zone", "America/Los_Angeles"];

    [Fact]
    public async Task A_line_is_answered_with_one_object_on_one_line()
    {
        var answer = Assert.Single(await RunAsync("Hi, it's John Smith. Next Wednesday between 2 and 4, or the 14th at 10:30? john dot smith at gmail dot com\n"u8.ToArray()));

        Assert.Equal(
            """
            {"text":"Hi, it\u0027s John Smith. Next Wednesday between 2 and 4, or the 14th at 10:30? john dot smith at gmail dot com","intent":"greet",
            "dates":[{"text":"Next Wednesday","date":"2019-03-06"},{"text":"the 14th","date":"2019-03-14"}],
            "times":[{"text":"between 2 and 4","from":"14:00","to":"16:00"},{"text":"10:30","time":"10:30"}],
            "name":"John Smith","email":"john.smith@gmail.com","phone":null,"confirm":null}
            """.ReplaceLineEndings(""),
            answer);
    }

    [Fact]
    public async Task Every_line_has_its_answer_whatever_it_holds()
    {
        byte[] input = [.. "yes\n\nno\r\n"u8, 0xff, 0xfe, 0xc3, (byte)'\n', .. "a\rb\0c\n"u8, .. Encoding.ASCII.GetBytes(new string('x', 300_000)), (byte)'\n', .. "the last without an end"u8];

        var answers = await RunAsync(input);

        Assert.Equal(7, answers.Count);
        Assert.Equal([true, null, false, null], answers.Take(4).Select(answer => JsonDocument.Parse(answer).RootElement.GetProperty("confirm")).Select(confirm => confirm.ValueKind == JsonValueKind.Null ? (bool?)null : confirm.GetBoolean()));
        Assert.Equal(300_000, JsonDocument.Parse(answers[5]).RootElement.GetProperty("text").GetString()!.Length);
    }

    [Fact]
    public async Task Without_a_time_the_clock_in_the_zone_counts()
    {
        var answer = Assert.Single(await RunAsync("today\n"u8.ToArray(), "--zone", "Pacific/Kiritimati"));

        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(14));
        Assert.Contains(today.ToString("yyyy-MM-dd", null), answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--now needs a value", "--now")]
    [InlineData("--now must be a local time", "--now", "noon")]
    [InlineData("--zone must be an IANA time zone", "--zone", "Mars/Olympus")]
    [InlineData("Unknown option '--tomorrow'", "--tomorrow", "yes")]
    public async Task A_bad_option_is_named(string message, params string[] options)
    {
        using var errors = new StringWriter();

        var code = await UnderstandCommand.RunAsync(options, Stream.Null, Stream.Null, errors, TimeProvider.System);

        Assert.Equal(2, code);
        Assert.Contains(message, errors.ToString(), StringComparison.Ordinal);
    }

    private static Task<List<string>> RunAsync(byte[] input) => RunAsync(input, OnFriday);

    private static async Task<List<string>> RunAsync(byte[] input, params string[] options)
    {
        using var output = new MemoryStream();

        Assert.Equal(0, await UnderstandCommand.RunAsync(options, new MemoryStream(input), output, TextWriter.Null, TimeProvider.System));

        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
