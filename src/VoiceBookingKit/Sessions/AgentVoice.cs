using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>Gives the receptionist a voice of the host's own: one sentence is spoken while the next is still written.</summary>
/// <remarks>Without any <see cref="ITts"/> it stays silent, and whoever watches speaks the <see cref="SessionEvent.Say"/> events.</remarks>
internal sealed class AgentVoice(string sessionId, IReadOnlyList<NamedTts> line, SessionEventLog log, SpeakingState speaking, TimeProvider clock, ILogger logger)
{
    private int _next;

    /// <summary>Whether there is a voice at all.</summary>
    public bool IsMute => _next >= line.Count;

    /// <summary>Speaks sentences until there are no more, and then waits until the last one has been heard.</summary>
    public async Task SpeakAsync(ChannelReader<string> sentences, CancellationToken interrupted)
    {
        var heardUntil = clock.GetTimestamp();
        try
        {
            await foreach (var sentence in sentences.ReadAllAsync(interrupted).ConfigureAwait(false))
                heardUntil = await SpeakAsync(sentence, heardUntil, interrupted).ConfigureAwait(false);

            var rest = clock.GetElapsedTime(clock.GetTimestamp(), heardUntil);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, interrupted).ConfigureAwait(false);
        }
        catch (Exception) when (interrupted.IsCancellationRequested)
        {
            // The caller spoke: silence is the right answer, also from a voice that failed at that moment.
        }
        finally
        {
            speaking.Agent(false);
        }
    }

    private async Task<long> SpeakAsync(string sentence, long heardUntil, CancellationToken interrupted)
    {
        while (!IsMute)
        {
            var (name, tts) = line[_next];
            try
            {
                await foreach (var piece in tts.SpeakAsync(sentence, AudioFormat.Session, interrupted).ConfigureAwait(false))
                {
                    if (piece.IsEmpty)
                        continue;
                    speaking.Agent(true);
                    log.Append(new SessionEvent.Audio(piece.ToArray()));
                    heardUntil = Later(heardUntil, clock.GetTimestamp()) + Ticks(AudioFormat.Session.DurationOf(piece.Length));
                }
                return heardUntil;
            }
            catch (Exception failure) when (!interrupted.IsCancellationRequested)
            {
                logger.SpeechFailed(sessionId, name, failure.GetType().Name);
                _next++;
                if (IsMute)
                    log.Append(SessionFailures.VoiceUnavailable);
            }
        }
        return heardUntil;
    }

    private static long Later(long one, long other) => Math.Max(one, other);

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
