using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>Watches the clock of one call: how long Deepgram is silent while audio flows, and how long no audio flows. Safe from many threads.</summary>
internal sealed class ListenWatch(IListenDialect dialect, DeepgramListenOptions options, TimeProvider clock)
{
    /// <summary>How often it is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Without audio for this long, the caller's microphone is off; Deepgram counts audio, and would wait for ever.</summary>
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(750);

    /// <summary>Deepgram hangs up after 10 seconds of nothing.</summary>
    private static readonly TimeSpan StaysAlive = TimeSpan.FromSeconds(4);

    /// <summary>Words that were just said may not have come back yet when the audio stops.</summary>
    private static readonly TimeSpan Tail = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AliveSilence = TimeSpan.FromMilliseconds(80);

    private long _audioAt = clock.GetTimestamp();
    private long _waitingSince = clock.GetTimestamp();
    private long _bridgedAt = clock.GetTimestamp();
    private long _heldAt = clock.GetTimestamp();
    private long _endedAt;
    private volatile bool _isReading;
    private bool _hasFinalized;

    /// <summary>Whether the audio has ended, and the last words are awaited.</summary>
    public bool IsFinishing => Interlocked.Read(ref _endedAt) != 0;

    public bool IsFinishedLate => IsFinishing && Since(ref _endedAt) > options.FinishDeadline;

    private bool IsStalled => Since(ref _audioAt) > Stall;

    public void AudioCame()
    {
        // After a pause, Deepgram's time to answer begins anew.
        if (IsStalled)
            Stamp(ref _waitingSince);
        Stamp(ref _audioAt);
    }

    public void MessageCame() => Stamp(ref _waitingSince);

    /// <summary>The time that a session took over the last message is not Deepgram's.</summary>
    public void ReadingBegins()
    {
        Interlocked.Add(ref _waitingSince, clock.GetTimestamp() - Interlocked.Read(ref _heldAt));
        _isReading = true;
    }

    public void ReadingEnds()
    {
        _isReading = false;
        Stamp(ref _heldAt);
    }

    public void AudioEnded() => Stamp(ref _endedAt);

    /// <summary>What is wrong, or null.</summary>
    public SpeechProviderException? Failure() =>
        _isReading && !IsFinishing && !IsStalled && Since(ref _waitingSince) > options.MessageDeadline ? DeepgramFailures.TooSlow("to say anything while audio was sent", options.MessageDeadline) : null;

    /// <summary>While no audio comes, ends what is pending and keeps the connection.</summary>
    public async ValueTask BridgeAsync(AudioOut audioOut, CancellationToken stop)
    {
        if (IsFinishing || !IsStalled)
        {
            Stamp(ref _bridgedAt);
            _hasFinalized = false;
            return;
        }
        var since = Since(ref _bridgedAt);
        if (dialect.SendsSilence && (dialect.IsPending || Since(ref _audioAt) < Tail))
        {
            // As much as the time that passed, so that a turn ends as if the caller had been silent.
            Stamp(ref _bridgedAt);
            await audioOut.SendSilenceAsync(since < StaysAlive ? since : StaysAlive, stop).ConfigureAwait(false);
        }
        else if (dialect.IsPending && !_hasFinalized)
        {
            _hasFinalized = true;
            Stamp(ref _bridgedAt);
            await audioOut.SendFinalizeAsync(stop).ConfigureAwait(false);
        }
        else if (since >= StaysAlive)
        {
            Stamp(ref _bridgedAt);
            if (dialect.SendsSilence)
                await audioOut.SendSilenceAsync(AliveSilence, stop).ConfigureAwait(false);
            else
                await audioOut.SendKeepAliveAsync(stop).ConfigureAwait(false);
        }
    }

    private void Stamp(ref long at) => Interlocked.Exchange(ref at, clock.GetTimestamp());

    private TimeSpan Since(ref long at) => clock.GetElapsedTime(Interlocked.Read(ref at));
}
