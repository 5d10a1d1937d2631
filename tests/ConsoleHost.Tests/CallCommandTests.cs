using System.Text;
using System.Text.Json.Nodes;
using ConsoleHost.Calling;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.LocalSpeech;
using VoiceBookingKit.Speech;

namespace ConsoleHost.Tests;

public sealed class CallCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("call").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_caller_s_wavs_book_an_appointment()
    {
        var lines = await SpeakAsync("I'd like to book an appointment tomorrow please", "three PM", "Mary Smith", "mary dot smith at example dot com", "yes please");
        var reply = Path.Combine(_folder, "reply.wav");

        var (code, output, errors) = await RunAsync([.. lines.SelectMany(line => new[] { "--wav", line }), "--out", reply, "--json", "--fast", "--now", "2026-11-02T09:00"]);

        Assert.Equal((0, ""), (code, errors));
        var messages = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var said = string.Join('\n', messages.Where(message => (string?)message["type"] == "transcript" && (bool)message["is_final"]!).Select(message => $"{message["role"]}: {message["text"]}"));
        var booked = messages.SingleOrDefault(message => (string?)message["type"] == "booking_confirmed");
        Assert.True(booked is not null, said);
        Assert.Equal("2026-11-03", (string?)booked["booking"]!["date"]);
        Assert.Equal("15:00", (string?)booked["booking"]!["time"]);
        Assert.Equal("ended", (string?)messages[^2]["type"]);

        var sound = await WavFile.ReadAsync(reply, CancellationToken.None);
        var loudest = Enumerable.Range(0, sound.Length / 2).Max(i => Math.Abs((int)BitConverter.ToInt16(sound, i * 2)));
        Assert.InRange(loudest, 5_000, 32_766);
        Assert.True(AudioFormat.Session.DurationOf(sound.Length) > TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_person_at_the_terminal_reads_what_was_heard_and_what_was_answered()
    {
        var lines = await SpeakAsync("three PM");

        var (code, output, _) = await RunAsync(["--wav", lines[0], "--fast", "--now", "2026-11-02T09:00"]);

        Assert.Equal(0, code);
        Assert.Matches("^Tidewater: .+\n> three PM\nTidewater: .+\n", output);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, "is not a WAV file")]
    [InlineData(new byte[] { (byte)'R', (byte)'I', (byte)'F', (byte)'F', 0, 0, 0, 0, (byte)'W', (byte)'A', (byte)'V', (byte)'E' }, "holds no sound")]
    public async Task A_broken_wav_is_told(byte[] bytes, string problem)
    {
        var file = Path.Combine(_folder, "broken.wav");
        await File.WriteAllBytesAsync(file, bytes);

        var (code, output, errors) = await RunAsync(["--wav", file, "--json"]);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(problem, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_wav_is_told()
    {
        var (code, _, errors) = await RunAsync(["--wav", Path.Combine(_folder, "none.wav")]);

        Assert.Equal(1, code);
        Assert.Contains("none.wav", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--wav")]
    [InlineData("--at", "3")]
    [InlineData("--wav", "a.wav", "--at", "soon")]
    [InlineData("--wav", "a.wav", "--volume", "3")]
    public async Task Wrong_options_are_told(params string[] args)
    {
        var (code, _, errors) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
    }

    private async Task<List<string>> SpeakAsync(params string[] lines)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddVoiceBooking(kit => kit.UseLocalSpeech(options => options.Voice = LocalVoice.Rms));
        await using var provider = services.BuildServiceProvider();
        var voice = provider.GetRequiredService<NamedTts>().Tts;
        var files = new List<string>();
        foreach (var line in lines)
        {
            var sound = new List<byte>();
            await foreach (var piece in voice.SpeakAsync(line, AudioFormat.Session))
                sound.AddRange(piece.Span);
            files.Add(Path.Combine(_folder, $"{files.Count}.wav"));
            await WavFile.WriteAsync(files[^1], sound.ToArray(), CancellationToken.None);
        }
        return files;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] args)
    {
        using var output = new MemoryStream();
        await using var errors = new StringWriter();
        var code = await CallCommand.RunAsync(args, output, errors, TimeProvider.System);
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
