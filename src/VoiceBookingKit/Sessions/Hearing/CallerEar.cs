using Microsoft.Extensions.Logging;
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
    private readonly RecognitionHints _hints;
    private readonly IEarListener _listener;
    private readonly LiveCounts _counts;
    private readonly ILogger _logger;
    private readonly Task _listening;

    private AudioStream? _stream;
    private CancellationTokenSource? _attempt;
    private long _explained;
    private long _heardUntil;
    private volatile int _current;

    public CallerEar(string sessionId, IReadOnlyList<NamedStt> line, RecognitionHints hints, IEarListener listener, LiveCounts counts, ILogger logger)
    {
        (_sessionId, _line, _hints, _listener, _counts, _logger) = (sessionId, line, hints, listener, counts, logger);
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
            if (_current >= _line.Count - 1 || _attempt is not { IsCancellationRequested: false } attempt)
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
        while (_current < _line.Count && !_hangUp.IsCancellationRequested)
        {
            // A recogniser that closes a stream after hearing something did its work; it may open another. One that kept the caller waiting is not given the time to do so again.
            var end = await ListenAsync(_line[_current]).ConfigureAwait(false);
            var mayTryAgain = end == ListeningEnd.Transient && !hasTriedAgain && (_current == _line.Count - 1 || !_listener.IsOverdue);
            if (end == ListeningEnd.Worked || mayTryAgain)
            {
                hasTriedAgain = end == ListeningEnd.Transient;
                continue;
            }
            hasTriedAgain = false;
            if (!_hangUp.IsCancellationRequested)
                VoiceBookingDiagnostics.FellBack("recogniser", _line[_current].Name);
            _current++;
        }
        if (!_hangUp.IsCancellationRequested)
            _listener.OnDeaf();
    }

    private async Task<ListeningEnd> ListenAsync(NamedStt recogniser)
    {
        var hasHeard = false;
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(_hangUp.Token);
        var (stream, from) = Open(attempt);
        try
        {
            _listener.OnListening(recogniser.Stt.JudgesTurns, repeats: from < _heardUntil);
            var heards = recogniser.Stt.ListenAsync(stream.ReadAsync(CancellationToken.None), AudioFormat.Session, _hints, attempt.Token);
            await foreach (var heard in heards.LeaveBehindAsync(_counts.Stream("recogniser", recogniser.Name), attempt.Token).ConfigureAwait(false))
            {
                hasHeard |= heard is Heard.Final;
                Explain(heard, from);
                _listener.OnHeard(heard with { At = AudioFormat.Session.DurationOf(PlaceOf(heard.At, from)) });
            }
            return hasHeard ? ListeningEnd.Worked : ListeningEnd.Failed;
        }
        catch (OperationCanceledException) when (_hangUp.IsCancellationRequested)
        {
            return ListeningEnd.Worked;
        }
        catch (Exception failure)
        {
            _logger.SpeechFailed(_sessionId, recogniser.Name, failure);
            return hasHeard || failure is SpeechProviderException { IsTransient: true } ? ListeningEnd.Transient : ListeningEnd.Failed;
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
