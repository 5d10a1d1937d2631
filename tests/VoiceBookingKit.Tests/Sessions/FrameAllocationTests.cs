using System.Runtime.CompilerServices;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions;

public class FrameAllocationTests
{
    [Fact]
    public async Task A_frame_of_sound_allocates_nothing_on_its_way_to_the_detector_and_into_the_recogniser_s_queue()
    {
        await using var host = new SessionHost(booking => booking.AddStt<Deaf>("deaf"));
        var session = await host.StartAsync(SessionChannel.WebVoice);
        var hiss = new byte[64_000];
        var random = new Random(1);
        for (var at = 0; at < hiss.Length; at += 2)
            BitConverter.TryWriteBytes(hiss.AsSpan(at), (short)random.Next(-40, 40));

        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var frame = 0; frame < 2_000; frame++)
                _ = session.SendAudioAsync(hiss.AsMemory(frame % 100 * 640, 640)); // never waits
        }));
    }

    /// <summary>Takes in all sound, and hears nothing.</summary>
    private sealed class Deaf : IStt
    {
        public async IAsyncEnumerable<Heard> ListenAsync(
            IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var _ in audio.WithCancellation(cancellationToken))
            {
            }
            yield break;
        }
    }
}
