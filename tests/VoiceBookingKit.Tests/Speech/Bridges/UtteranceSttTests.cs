using System.Threading.Channels;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Detection;

namespace VoiceBookingKit.Tests.Speech.Bridges;

public sealed class UtteranceSttTests
{
    [Fact]
    public async Task Each_spoken_line_is_one_recording_with_its_beginning()
    {
        var (first, second) = (Line.Spoken("I would like a haircut on Tuesday", "slt"), Line.Spoken("Ten in the morning please", "rms"));
        byte[] call = [.. Silence(0.8), .. first, .. Silence(1.2), .. second, .. Silence(1)];
        var recogniser = new Recorder((recording, _) => Task.FromResult($"recording {recording}"));

        var heard = await HearAsync(recogniser, call);

        Assert.Equal(["recording 1", "recording 2"], heard.OfType<Heard.Final>().Select(final => final.Text));
        Assert.Equal(2, heard.OfType<Heard.Started>().Count());
        // No word is cut off: a recording holds all of the sound that was spoken, and some of the quiet around it.
        Assert.InRange(recogniser.Recordings[0].Length, first.Length * 0.85, first.Length + (32_000 * 1.0));
        Assert.InRange(recogniser.Recordings[1].Length, second.Length * 0.85, second.Length + (32_000 * 1.0));
    }

    [Fact]
    public async Task Finals_keep_the_order_of_speaking_whichever_is_recognised_first()
    {
        var gate = new TaskCompletionSource();
        byte[] call = [.. Silence(0.5), .. Line.Spoken("My name is Alice", "slt"), .. Silence(1), .. Line.Spoken("Tomorrow at three", "slt"), .. Silence(1)];
        var recogniser = new Recorder(async (recording, _) =>
        {
            if (recording == 1)
                await gate.Task;
            else
                gate.SetResult();
            return $"recording {recording}";
        });

        Assert.Equal(["recording 1", "recording 2"], (await HearAsync(recogniser, call)).OfType<Heard.Final>().Select(final => final.Text));
    }

    [Fact]
    public async Task A_failure_is_told_while_the_call_goes_on()
    {
        var recogniser = new Recorder((_, _) => throw new SpeechProviderException("no service"));
        byte[] call = [.. Silence(0.5), .. Line.Spoken("My name is Alice", "slt"), .. Silence(1)];
        var frames = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
        foreach (var frame in call.Chunk(640))
            frames.Writer.TryWrite(frame);

        // The audio does not end: the failure must not wait for it.
        var listening = HearAsync(recogniser, frames.Reader.ReadAllAsync());

        await Assert.ThrowsAsync<SpeechProviderException>(() => listening.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Quiet_is_never_sent()
    {
        var recogniser = new Recorder((_, _) => Task.FromResult("nothing"));

        Assert.Empty(await HearAsync(recogniser, Silence(10)));
        Assert.Empty(recogniser.Recordings);
    }

    private static byte[] Silence(double seconds) => new byte[(int)(32_000 * seconds) / 2 * 2];

    private static Task<List<Heard>> HearAsync(IStt recogniser, byte[] call) => HearAsync(recogniser, call.Chunk(640).ToAsyncEnumerable().Select(frame => new ReadOnlyMemory<byte>(frame)));

    private static async Task<List<Heard>> HearAsync(IStt recogniser, IAsyncEnumerable<ReadOnlyMemory<byte>> frames)
    {
        var heard = new List<Heard>();
        await foreach (var happened in recogniser.ListenAsync(frames, AudioFormat.Session, RecognitionHints.None))
            heard.Add(happened);
        return heard;
    }

    private sealed class Recorder(Func<int, RecognitionHints, Task<string>> recognise) : UtteranceStt(new SpectralVoiceActivityDetectors())
    {
        public List<byte[]> Recordings { get; } = [];

        protected override Task<string> RecogniseAsync(ReadOnlyMemory<byte> pcm, RecognitionHints hints, CancellationToken cancellationToken)
        {
            Recordings.Add(pcm.ToArray());
            return recognise(Recordings.Count, hints);
        }
    }
}
