using Microsoft.Extensions.Logging;
using VoiceBookingKit.Failover;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Has the caller's sound recognised by the first in line that works; the next begins with what the one before it did not make words of.</summary>
internal sealed class CallerEar : IAsyncDisposable
{
    // What a recogniser that takes over is played again.
    private const int MostKept = 20 * 32_000;

    private readonly RecentAudio _audio = new(MostKept);
    private readonly CancellationTokenSource _hangUp = new();
    private readonly Lock _gate = new();
    private readonly string _sessionId;
    private readonly IReadOnlyList<NamedStt> _line;
    private readonly PlaceInLine _place;
    private readonly RecognitionHints _hints;
    private readonly IEarListener _listener;
    private readonly LiveCounts _counts;
    private readonly ILogger _logger;
    private readonly Task _listening;

    private AudioStream? _stream;
    private CancellationTokenSource? _attempt;
    private long _explained;
    private long _heardUntil;

    public CallerEar(string sessionId, IReadOnlyList<NamedStt> line, PlaceInLine place, RecognitionHints hints, IEarListener listener, LiveCounts counts, ILogger logger)
    {
        (_sessionId, _line, _place, _hints, _listener, _counts, _logger) = (sessionId, line, place, hints, listener, counts, logger);
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>How much sound there was in all.</summary>
    public TimeSpan Length => AudioFormat.Session.DurationOf(_audio.End);

    /// <summary>Takes in a piece of sound; it is copied.</summary>
    public void Hear(ReadOnlySpan<byte> pcm)
    {
        _audio.Append(pcm);
        lock (_gate)
            _stream?.Ring();
    }

    /// <summary>Nothing was said up to a moment ago, so that a recogniser that takes over need not hear it.</summary>
    public void Forget()
    {
        lock (_gate)
            _explained = Math.Max(_explained, _audio.End - AudioFormat.Session.BytesPerSecond / 2);
        _audio.Release(_explained);
    }

    /// <summary>Gives the recogniser in use up for the next, if there is one.</summary>
    public bool TryReplace()
    {
        lock (_gate)
        {
            if (!_place.HasNext || _attempt is not { IsCancellationRequested: false } attempt)
                return false;
            _ = attempt.CancelAsync();
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
            _stream?.End();
        await _hangUp.CancelAsync().ConfigureAwait(false);
        await _listening.ConfigureAwait(false);
        _audio.Dispose();
        _hangUp.Dispose();
    }

    private async Task ListenAsync()
    {
        var hasTriedAgain = false;
        while (!_place.IsOver && !_hangUp.IsCancellationRequested)
        {
            // A recogniser that closes a stream after hearing something did its work; it may open another. One that kept the caller waiting is not given the time to do so again.
            var recogniser = _line[_place.Current];
            var end = await ListenAsync(recogniser).ConfigureAwait(false);
            var mayTryAgain = end.How == ListeningEnd.Transient && !hasTriedAgain && (!_place.HasNext || !_listener.IsOverdue);
            if (end.How == ListeningEnd.Worked || mayTryAgain)
            {
                hasTriedAgain = end.How == ListeningEnd.Transient;
                continue;
            }
            hasTriedAgain = false;
            if (!_hangUp.IsCancellationRequested)
            {
                VoiceBookingDiagnostics.FellBack("recogniser", recogniser.Name);
                end.Use?.Fail(end.RetryAfter);
            }
            _place.GiveUp();
        }
        if (!_hangUp.IsCancellationRequested)
            _listener.OnDeaf();
    }

    private async Task<Ending> ListenAsync(NamedStt recogniser)
    {
        var (hasHeard, hasSign) = (false, false);
        var use = _place.Begin();
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(_hangUp.Token);
        var (stream, from) = Open(attempt);
        try
        {
            _listener.OnListening(recogniser.Stt.JudgesTurns, repeats: from < _heardUntil);
            var heards = recogniser.Stt.ListenAsync(stream.ReadAsync(CancellationToken.None), AudioFormat.Session, _hints, attempt.Token);
            await foreach (var heard in heards.LeaveBehindAsync(_counts.Stream("recogniser", recogniser.Name), attempt.Token).ConfigureAwait(false))
            {
                (hasHeard, hasSign) = (hasHeard || heard is Heard.Final, true);
                if (heard is Heard.Interim or Heard.Final)
                    use?.Work();
                Explain(heard, from);
                _listener.OnHeard(heard with { At = AudioFormat.Session.DurationOf(PlaceOf(heard.At, from)) });
            }
            // One that closes in peace has had enough of a silent caller, and keeps nobody waiting.
            return new Ending(hasHeard ? ListeningEnd.Worked : ListeningEnd.Failed);
        }
        catch (OperationCanceledException) when (_hangUp.IsCancellationRequested)
        {
            return new Ending(ListeningEnd.Worked);
        }
        catch (Exception failure)
        {
            _logger.SpeechFailed(_sessionId, recogniser.Name, failure);
            var how = hasHeard || failure is SpeechProviderException { IsTransient: true } ? ListeningEnd.Transient : ListeningEnd.Failed;
            // One that gave signs of life, and no words for a voice, may be right: other callers are no television.
            return failure is OperationCanceledException && hasSign ? new Ending(how) : new Ending(how, use, (failure as SpeechProviderException)?.RetryAfter);
        }
        finally
        {
            stream.End();
            lock (_gate)
                _attempt = null;
        }
    }

    private (AudioStream Stream, long From) Open(CancellationTokenSource attempt)
    {
        lock (_gate)
        {
            _attempt = attempt;
            var from = Math.Max(_explained, _audio.Start);
            _stream = new AudioStream(_audio, from);
            return (_stream, from);
        }
    }

    /// <summary>What became words need not be played to the next recogniser.</summary>
    private void Explain(Heard heard, long from)
    {
        if (heard is Heard.Interim or Heard.Final)
            _heardUntil = Math.Max(_heardUntil, PlaceOf(heard.At, from));
        if (heard is not Heard.Final final)
            return;
        lock (_gate)
            _explained = Math.Clamp(PlaceOf(final.Words.Count > 0 ? final.Words[^1].End : final.At, from), _explained, _audio.End);
        _audio.Release(_explained);
    }

    /// <summary>Where in the call's sound a recogniser's time is; the end of it for a recogniser that tells no times.</summary>
    private long PlaceOf(TimeSpan at, long from) =>
        at > TimeSpan.Zero ? from + AudioFormat.Session.BytesOf(at) : _audio.End;

    /// <param name="How">How the listening ended.</param>
    /// <param name="Use">To be told when the recogniser is given up for it; null when other calls should know nothing of it.</param>
    /// <param name="RetryAfter">How long the vendor asks to wait, or null.</param>
    private readonly record struct Ending(ListeningEnd How, ProviderAttempt? Use = null, TimeSpan? RetryAfter = null);

    private enum ListeningEnd
    {
        Worked,
        Transient,
        Failed,
    }
}

/// <summary>Is told what a recogniser hears, and how the line of recognisers fares. Called by one thread at a time.</summary>
internal interface IEarListener
{
    /// <summary>Whether the caller has finished speaking and should have been given words by now.</summary>
    bool IsOverdue { get; }

    /// <summary>A recogniser begins.</summary>
    /// <param name="judgesTurns">Whether it tells when a turn ends.</param>
    /// <param name="repeats">Whether it is played sound of which words were heard already.</param>
    void OnListening(bool judgesTurns, bool repeats);

    /// <param name="heard">What was heard, its time counted from the call's first sound.</param>
    void OnHeard(Heard heard);

    /// <summary>No recogniser is left.</summary>
    void OnDeaf();
}
