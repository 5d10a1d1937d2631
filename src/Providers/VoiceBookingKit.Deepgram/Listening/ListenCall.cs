using System.Net.WebSockets;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>One caller's stream: audio goes out on one task, a caretaker watches on another, and messages are read by whoever enumerates. Disposing ends all of it.</summary>
internal sealed class ListenCall(
    DeepgramConnection connection, IListenDialect dialect, AudioOut audioOut, DeepgramListenOptions options, TimeProvider clock, ILogger logger, CancellationToken hangUp) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(hangUp);
    private readonly ListenWatch _watch = new(dialect, options, clock);
    private Exception? _failure;
    private Task _work = Task.CompletedTask;

    public void Begin(IAsyncEnumerable<ReadOnlyMemory<byte>> audio) => _work = Task.WhenAll(Task.Run(() => SendAsync(audio)), Task.Run(TakeCareAsync));

    /// <summary>Waits for the next message and what it tells.</summary>
    /// <returns>Whether more may come.</returns>
    /// <exception cref="OperationCanceledException">The caller hung up.</exception>
    public async ValueTask<bool> NextAsync(List<Heard> heard)
    {
        try
        {
            _watch.ReadingBegins();
            var message = await connection.ReceiveAsync(_stop.Token).ConfigureAwait(false);
            _watch.ReadingEnds();
            if (message.IsClose && !_watch.IsFinishing)
                throw connection.Closed();
            if (message is { IsClose: false, IsSound: false })
                return !Read(message.Content.Span, heard) || Finish(isTurnOver: true, heard);
            return !message.IsClose || Finish(isTurnOver: true, heard);
        }
        catch (OperationCanceledException) when (hangUp.IsCancellationRequested)
        {
            throw;
        }
        catch (SpeechProviderException) when (_watch.IsFinishing && !_stop.IsCancellationRequested)
        {
            // The audio had ended, and what Deepgram knew has come: how the connection ends does not matter.
            return Finish(isTurnOver: true, heard);
        }
        catch (Exception failure) when (failure is SpeechProviderException or OperationCanceledException)
        {
            if (failure is SpeechProviderException)
                _failure ??= failure;
            // Whoever listens next has not heard the beginning: words that came so far are not lost.
            return Finish(isTurnOver: _failure is null, heard);
        }
    }

    public void ThrowIfFailed()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _stop.Dispose();
    }

    private bool Read(ReadOnlySpan<byte> message, List<Heard> heard)
    {
        try
        {
            var isLast = dialect.Read(message, heard);
            _watch.MessageCame();
            return isLast && _watch.IsFinishing;
        }
        catch (JsonException)
        {
            // One bad message does not end a call; if no good one follows, the deadline does.
            DeepgramLog.Unreadable(logger);
            return false;
        }
    }

    private bool Finish(bool isTurnOver, List<Heard> heard)
    {
        dialect.Finish(isTurnOver, heard);
        return false;
    }

    private async Task SendAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio)
    {
        try
        {
            await foreach (var frame in audio.WithCancellation(_stop.Token).ConfigureAwait(false))
            {
                _watch.AudioCame();
                await audioOut.SendAsync(frame, _stop.Token).ConfigureAwait(false);
            }
            _watch.AudioEnded();
            await audioOut.CloseAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (WebSocketException)
        {
            // Whoever receives learns more about why the connection is gone.
        }
        catch (Exception failure)
        {
            await FailAsync(failure).ConfigureAwait(false);
        }
    }

    private async Task TakeCareAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(ListenWatch.Interval, clock);
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                if (_watch.Failure() is { } failure)
                {
                    await FailAsync(failure).ConfigureAwait(false);
                    return;
                }
                if (_watch.IsFinishedLate)
                {
                    await _stop.CancelAsync().ConfigureAwait(false);
                    return;
                }
                await _watch.BridgeAsync(audioOut, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The same: the end of the call, or its receiver knows.
        }
    }

    private async Task FailAsync(Exception failure)
    {
        Interlocked.CompareExchange(ref _failure, failure, null);
        await _stop.CancelAsync().ConfigureAwait(false);
    }
}
