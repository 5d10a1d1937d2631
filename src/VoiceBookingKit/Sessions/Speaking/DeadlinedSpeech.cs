using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>One sentence of one voice, each piece against the clock; a voice that ignores its cancellation is left behind.</summary>
internal sealed class DeadlinedSpeech : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _interrupted;
    private readonly TimeSpan _within;
    private readonly TimeProvider _clock;
    private readonly IDisposable _counted;
    private readonly ITts _tts;
    private readonly string _text;
    private IAsyncEnumerator<ReadOnlyMemory<byte>>? _pieces;
    private Task<bool>? _moving;

    public DeadlinedSpeech(ITts tts, string text, TimeSpan within, TimeProvider clock, IDisposable counted, CancellationToken interrupted)
    {
        (_tts, _text, _within, _clock, _counted, _interrupted) = (tts, text, within, clock, counted, interrupted);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
    }

    /// <summary>The latest piece.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Why it broke off, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How long the latest wait for a piece took.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>Waits for a piece that is not empty; false at the end or after a failure.</summary>
    /// <exception cref="OperationCanceledException">The caller interrupted.</exception>
    public async ValueTask<bool> NextAsync()
    {
        var since = _clock.GetTimestamp();
        try
        {
            _pieces ??= _tts.SpeakAsync(_text, AudioFormat.Session, _stop.Token).GetAsyncEnumerator(_stop.Token);
            do
            {
                var moving = _pieces.MoveNextAsync();
                var hasNext = moving.IsCompleted ? await moving.ConfigureAwait(false) : await WaitAsync(moving.AsTask()).ConfigureAwait(false);
                if (!hasNext)
                    return false;
                Current = _pieces.Current;
            }
            while (Current.IsEmpty);
            return true;
        }
        catch (Exception failure) when (!_interrupted.IsCancellationRequested)
        {
            Failure = failure;
            return false;
        }
        catch (Exception) when (_interrupted.IsCancellationRequested)
        {
            throw new OperationCanceledException(_interrupted);
        }
        finally
        {
            Waited = _clock.GetElapsedTime(since);
        }
    }

    /// <summary>Stops the voice, without waiting for one that hangs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_moving is null or { IsCompleted: true })
        {
            await PutAwayAsync().ConfigureAwait(false);
            return;
        }
        await _stop.CancelAsync().ConfigureAwait(false);
        _ = PutAwayAsync();
    }

    private Task<bool> WaitAsync(Task<bool> moving)
    {
        _moving = moving;
        return moving.WaitAsync(_within, _clock, _interrupted);
    }

    private async Task PutAwayAsync()
    {
        try
        {
            if (_moving is not null)
                await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_pieces is not null)
                await _pieces.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What an abandoned voice fails with is nobody's concern any more.
        }
        _stop.Dispose();
        _counted.Dispose();
    }
}
