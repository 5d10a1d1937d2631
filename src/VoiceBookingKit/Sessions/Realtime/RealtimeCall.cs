using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Failover;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>The realtime model's part in one call: its connection, and the answers that are under way. Once it is lost, it stays lost, and the next in line takes over.</summary>
internal sealed class RealtimeCall : IAsyncDisposable
{
    private readonly IRealtimeModel _model;
    private readonly string? _language;
    private readonly ProviderAttempt? _attempt;
    private readonly string _sessionId;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _hangUp = new();
    private readonly ConcurrentDictionary<string, RealtimeResponse> _open = [];
    private readonly ConcurrentQueue<RealtimeResponse> _answers = [];
    private readonly Channel<RealtimeEvent> _caller = Channel.CreateUnbounded<RealtimeEvent>(new() { SingleWriter = true });
    private readonly Lock _gate = new();
    private Task<IRealtimeConnection>? _connecting;
    private Task _reading = Task.CompletedTask;
    private Exception? _lost;
    private int _requests;

    public RealtimeCall(IRealtimeModel model, string? language, ProviderAttempt? attempt, string sessionId, ILogger logger) =>
        (_model, _language, _attempt, _sessionId, _logger) = (model, language, attempt, sessionId, logger);

    /// <summary>Whether it was lost.</summary>
    public bool IsLost => Volatile.Read(ref _lost) is not null;

    /// <summary>What the caller said, as it comes; one reader at a time.</summary>
    public ChannelReader<RealtimeEvent> Caller => _caller.Reader;

    /// <summary>Answers to the conversation whose sound may still be wanted, oldest first.</summary>
    public IEnumerable<RealtimeResponse> Answers => _answers;

    /// <summary>The connection, opened at the first call.</summary>
    /// <exception cref="SpeechProviderException">It could not be opened, or was lost.</exception>
    public Task<IRealtimeConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Volatile.Read(ref _lost) is not null)
                throw Lost();
            _connecting ??= Task.Run(OpenAsync, CancellationToken.None);
            return _connecting.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Asks for an answer.</summary>
    /// <param name="exactly">What to say beside the conversation, or null for an answer to it.</param>
    /// <param name="cancellationToken">Stops waiting for the connection.</param>
    public async Task<RealtimeResponse> RespondAsync(string? exactly, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        // One that was interrupted may not have stopped yet.
        if (exactly is null && _answers.LastOrDefault() is { IsOver: false } before)
            await StopAsync(before).WaitAsync(cancellationToken).ConfigureAwait(false);
        var response = new RealtimeResponse($"r{Interlocked.Increment(ref _requests)}");
        _open[response.RequestId] = response;
        if (exactly is null)
        {
            _answers.Enqueue(response);
            // What was not spoken two answers later is spoken no more.
            while (_answers.Count > 8)
                _answers.TryDequeue(out _);
        }
        if (IsLost)
            response.End(Lost());
        await connection.RespondAsync(response.RequestId, exactly, cancellationToken).ConfigureAwait(false);
        return response;
    }

    /// <summary>Stops an answer and waits until the model has stopped.</summary>
    public async Task StopAsync(RealtimeResponse response)
    {
        if (response.IsOver || IsLost)
            return;
        try
        {
            await (await ConnectAsync(_hangUp.Token).ConfigureAwait(false)).CancelAsync(response.RequestId, _hangUp.Token).ConfigureAwait(false);
            while (!response.IsOver)
                await response.Changed.WaitAsync(_hangUp.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or SpeechProviderException)
        {
            // There is nothing left to stop.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Lose(new SpeechProviderException("The call is over.") { IsTransient = false });
        await _hangUp.CancelAsync().ConfigureAwait(false);
        Task<IRealtimeConnection>? connecting;
        lock (_gate)
            connecting = _connecting;
        if (connecting is not null)
        {
            await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (connecting.IsCompletedSuccessfully)
                await (await connecting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _hangUp.Dispose();
    }

    private async Task<IRealtimeConnection> OpenAsync()
    {
        try
        {
            var connection = await _model.ConnectAsync(_language, _hangUp.Token).ConfigureAwait(false);
            _attempt?.Work();
            _reading = Task.Run(() => ReadAsync(connection), CancellationToken.None);
            return connection;
        }
        catch (Exception failure)
        {
            if (!_hangUp.IsCancellationRequested)
                _attempt?.Fail((failure as SpeechProviderException)?.RetryAfter);
            Tell(failure);
            throw Lost();
        }
    }

    private async Task ReadAsync(IRealtimeConnection connection)
    {
        try
        {
            await foreach (var happened in connection.ReadAsync(_hangUp.Token).ConfigureAwait(false))
                Take(happened);
            Tell(new SpeechProviderException("The realtime model closed the connection."));
        }
        catch (Exception failure)
        {
            Tell(failure);
        }
    }

    private void Take(RealtimeEvent happened)
    {
        var request = happened switch
        {
            RealtimeEvent.Words words => words.RequestId,
            RealtimeEvent.Sound sound => sound.RequestId,
            RealtimeEvent.ToolCall call => call.RequestId,
            RealtimeEvent.ResponseEnded ended => ended.RequestId,
            _ => null,
        };
        if (request is null)
            _caller.Writer.TryWrite(happened);
        else if (_open.TryGetValue(request, out var response))
            response.Take(happened);
        if (happened is RealtimeEvent.ResponseEnded over)
            _open.TryRemove(over.RequestId, out _);
    }

    private void Tell(Exception failure)
    {
        if (!_hangUp.IsCancellationRequested && !IsLost)
            _logger.RealtimeLost(_sessionId, failure is SpeechProviderException ? failure.Message : failure.GetType().Name);
        Lose(failure);
    }

    private void Lose(Exception failure)
    {
        Interlocked.CompareExchange(ref _lost, failure, null);
        foreach (var response in _open.Values)
            response.End(Lost());
        _caller.Writer.TryComplete(Lost());
    }

    // Whoever meets it goes on to the next in line at once: another try in this call would only keep the caller waiting.
    private SpeechProviderException Lost() => new("The realtime model is lost to this call.", Volatile.Read(ref _lost)!) { IsTransient = false };
}
