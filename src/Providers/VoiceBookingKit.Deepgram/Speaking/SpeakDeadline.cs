using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>How long a voice may take for its first sound, and then for each next; tells lateness, interruption and broken connections apart.</summary>
internal sealed class SpeakDeadline : IDisposable
{
    private readonly DeepgramSpeakOptions _options;
    private readonly CancellationToken _interruption;
    private readonly CancellationTokenSource _late;
    private readonly CancellationTokenSource _either;
    private TimeSpan _current;

    public SpeakDeadline(DeepgramSpeakOptions options, TimeProvider clock, CancellationToken interruption)
    {
        (_options, _interruption, _current) = (options, interruption, options.FirstSoundDeadline);
        _late = new CancellationTokenSource(_current, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_late.Token, interruption);
    }

    public CancellationToken Token => _either.Token;

    /// <summary>Whoever hears the sound takes it at the speed of speech: that time is not Deepgram's.</summary>
    public void Pause() => _late.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>The next sound is awaited from now on.</summary>
    public void Restart()
    {
        _current = _options.NextSoundDeadline;
        _late.CancelAfter(_current);
    }

    /// <exception cref="SpeechProviderException">It took too long, or the connection broke.</exception>
    /// <exception cref="OperationCanceledException">The sentence was interrupted.</exception>
    public async Task<T> ForAsync<T>(Task<T> waiting)
    {
        try
        {
            return await waiting.ConfigureAwait(false);
        }
        catch (Exception) when (_interruption.IsCancellationRequested)
        {
            throw new OperationCanceledException(_interruption);
        }
        catch (Exception) when (_late.IsCancellationRequested)
        {
            throw DeepgramFailures.TooSlow("to speak", _current);
        }
        catch (HttpRequestException unreachable) when (unreachable is { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError })
        {
            throw DeepgramFailures.Unreachable(unreachable);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            throw DeepgramFailures.Broken(broken);
        }
    }

    public Task<T> ForAsync<T>(ValueTask<T> waiting) => ForAsync(waiting.AsTask());

    public void Dispose()
    {
        _either.Dispose();
        _late.Dispose();
    }
}
