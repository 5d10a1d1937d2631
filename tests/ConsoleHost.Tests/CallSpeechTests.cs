using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsoleHost.Calling;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Testing.Speech.Tones;

namespace ConsoleHost.Tests;

public sealed class CallSpeechTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("speech").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_call_goes_over_the_providers_of_its_settings()
    {
        await using var deepgram = new DeepgramServer();
        await deepgram.StartAsync();
        var settings = await SettingsAsync(new { Speech = "Deepgram", VoiceBooking = new { Deepgram = new { deepgram.ApiKey, Endpoint = deepgram.Address } } });
        var reply = Path.Combine(_folder, "reply.wav");

        var (code, output, errors) = await RunAsync("--wav", await SayAsync("I'd like to book a demo"), "--settings", settings, "--out", reply, "--json", "--now", "2026-11-02T09:00");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("I'd like to book a demo", Finals(output, "user"));
        Assert.Equal(["/v1/speak", "/v2/listen"], deepgram.Requests.Select(request => request.Path).Distinct().Order());
        Assert.Contains((await WavFile.ReadAsync(reply, CancellationToken.None)).Chunk(2), sample => Math.Abs((int)BitConverter.ToInt16(sample)) > 1_000);
    }

    [Fact]
    public async Task A_refused_key_is_told_and_the_next_in_line_takes_the_call()
    {
        await using var deepgram = new DeepgramServer();
        await deepgram.StartAsync();
        var settings = await SettingsAsync(new { VoiceBooking = new { Deepgram = new { ApiKey = "not-a-key", Endpoint = deepgram.Address } } });

        var (code, output, errors) = await RunAsync("--wav", await SilenceAsync(), "--settings", settings, "--speech", "Deepgram,Local", "--json");

        Assert.Equal(0, code);
        Assert.Contains("VoiceBooking:Deepgram:ApiKey", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-key", errors, StringComparison.Ordinal);
        Assert.NotEmpty(Finals(output, "agent"));
        Assert.DoesNotContain("voice_unavailable", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deepgram", "VoiceBooking:Deepgram:ApiKey")]
    [InlineData("OpenAI", "VoiceBooking:OpenAISpeech:ApiKey")]
    [InlineData("Siri", "'Siri'")]
    public async Task What_is_missing_is_told_before_the_call(string speech, string named)
    {
        var (code, output, errors) = await RunAsync("--wav", await SilenceAsync(), "--speech", speech);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(named, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Haste_is_refused_where_a_service_keeps_its_own_time()
    {
        var (code, _, errors) = await RunAsync("--wav", await SilenceAsync(), "--speech", "Deepgram,Local", "--fast");

        Assert.Equal(1, code);
        Assert.Contains("--fast", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_is_missing_is_told_with_what_to_install_and_the_call_does_not_stand_still()
    {
        var settings = await SettingsAsync(new { VoiceBooking = new { LocalSpeech = new { ModelFolder = Path.Combine(_folder, "none") } } });

        var (code, output, errors) = await RunAsync("--wav", await SilenceAsync(), "--settings", settings, "--json", "--fast");

        Assert.Equal(0, code);
        Assert.Contains("apt-get install", errors, StringComparison.Ordinal);
        Assert.Contains("speech_unavailable", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_can_t_be_written_is_told_before_the_call()
    {
        var (code, output, errors) = await RunAsync("--wav", await SilenceAsync(), "--out", Path.Combine(_folder, "none", "reply.wav"), "--fast");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("reply.wav", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wav_without_a_sample_is_told()
    {
        var file = Path.Combine(_folder, "header.wav");
        await WavFile.WriteAsync(file, ReadOnlyMemory<byte>.Empty, CancellationToken.None);

        var (code, _, errors) = await RunAsync("--wav", file);

        Assert.Equal(1, code);
        Assert.Contains("holds no sound", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_told_to_stop_stops()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CallCommand).Assembly.Location, "chat"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        try
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync());
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await Eventually.IsTrueAsync(() => process.HasExited, "the command has ended");
        }
        finally
        {
            process.Kill();
        }
    }

    private async Task<string> SettingsAsync<T>(T settings)
    {
        var file = Path.Combine(_folder, "settings.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(settings));
        return file;
    }

    private Task<string> SilenceAsync() => WavAsync(new byte[AudioFormat.Session.BytesPerSecond]);

    private Task<string> SayAsync(string words) => WavAsync(ToneVoice.Speak(words, AudioFormat.Session));

    private async Task<string> WavAsync(ReadOnlyMemory<byte> pcm)
    {
        var file = Path.Combine(_folder, "caller.wav");
        await WavFile.WriteAsync(file, pcm, CancellationToken.None);
        return file;
    }

    private static List<string> Finals(string output, string role) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
            .Where(message => (string?)message["type"] == "transcript" && (bool)message["is_final"]! && (string?)message["role"] == role)
            .Select(message => (string)message["text"]!)];

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        await using var errors = new StringWriter();
        var code = await CallCommand.RunAsync(args, output, errors, TimeProvider.System);
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
