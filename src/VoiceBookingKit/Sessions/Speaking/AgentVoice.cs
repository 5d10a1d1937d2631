using System.Threading.Channels;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>Gives the receptionist a voice of the host's own: one sentence is heard while the next is synthesised and the one after it still written.</summary>
/// <remarks>Without any <see cref="ITts"/> it stays silent, and whoever watches speaks the <see cref="SessionEvent.Say"/> events.</remarks>
internal sealed class AgentVoice(
    SpeechSynthesis synthesis, Playout playout, SessionEventLog log, SpeakingState speaking, Func<string, string> aloud, Func<bool>? leftUnsaid = null) : IDisposable
{
    private bool _hasToldMute;

    /// <summary>Whether there is no voice, or none for now.</summary>
    public bool IsMute => synthesis.IsMute;

    /// <summary>Whether something of the last turn was not said, so that nobody can have answered it; it is shown all the same.</summary>
    public bool HasUnsaid { get; private set; }

    /// <summary>Whether the voice of the host says a turn; also while it is held and may go on.</summary>
    public bool IsSpeaking => playout.IsUnderway;

    /// <summary>How much of the answer is still to be heard; without end as long as more may come.</summary>
    public TimeSpan Remaining => playout.Remaining;

    /// <summary>Speaks a turn until all of it was heard or it was cut short.</summary>
    /// <param name="sentences">Its sentences as they are written.</param>
    /// <param name="interrupted">Cuts it short.</param>
    /// <returns>The words that were heard of a turn that was cut short; null when nothing was lost.</returns>
    public async Task<string?> SpeakAsync(ChannelReader<SpokenSentence> sentences, CancellationToken interrupted)
    {
        var spoken = new SpokenText();
        HasUnsaid = false;
        playout.Begin();
        try
        {
            await foreach (var sentence in sentences.ReadAllAsync(interrupted).ConfigureAwait(false))
                await SpeakAsync(sentence, spoken, interrupted).ConfigureAwait(false);
            await playout.FinishAsync(interrupted).ConfigureAwait(false);
        }
        catch (Exception) when (interrupted.IsCancellationRequested)
        {
            // The caller spoke: silence is the right answer, also from a voice that failed at that moment.
            playout.Cut();
        }
        finally
        {
            speaking.Agent(false);
        }
        return playout.WasCut || HasUnsaid ? spoken.HeardUntil(playout.Heard) : null;
    }

    /// <summary>Falls silent, and may go on where it stopped.</summary>
    public void Hold() => playout.Hold();

    /// <summary>Goes on.</summary>
    public void Release() => playout.Release();

    /// <summary>Falls silent at once, before the answer itself has stopped.</summary>
    public void Interrupt() => playout.Cut();

    /// <summary>The client counted what it has not played yet.</summary>
    public void Report(TimeSpan queued) => playout.Report(queued);

    public void Dispose() => playout.Dispose();

    private async Task SpeakAsync(SpokenSentence sentence, SpokenText spoken, CancellationToken interrupted)
    {
        if (IsMute)
            return;
        spoken.Begin(sentence.IsFiller ? "" : sentence.Text, playout.Taken);
        await foreach (var piece in synthesis.SpeakAsync(aloud(sentence.Text), interrupted).ConfigureAwait(false))
            await playout.AddAsync(piece, interrupted).ConfigureAwait(false);
        spoken.End(playout.Taken);
        if (IsMute && leftUnsaid?.Invoke() == true)
        {
            spoken.Unsay();
            HasUnsaid = true;
        }
        if (IsMute && !_hasToldMute)
            log.Append(SessionFailures.VoiceUnavailable);
        _hasToldMute = IsMute;
    }
}

/// <summary>A sentence to be spoken.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsFiller">Whether it only bridges a gap, and is no part of the answer.</param>
internal readonly record struct SpokenSentence(string Text, bool IsFiller = false);
