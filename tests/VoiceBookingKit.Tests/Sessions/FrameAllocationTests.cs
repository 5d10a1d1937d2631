using System.Runtime.CompilerServices;
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

        Send(frames: 500); // whatever is made once has been made

        // A lock that is fought over costs an object once in a while; what frames cost is there in every round.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated(frames: 2_000)));

        long Allocated(int frames)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Send(frames);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Send(int frames)
        {
            for (var frame = 0; frame < frames; frame++)
                _ = session.SendAudioAsync(hiss.AsMemory(frame % 100 * 640, 640)); // never waits
        }
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
