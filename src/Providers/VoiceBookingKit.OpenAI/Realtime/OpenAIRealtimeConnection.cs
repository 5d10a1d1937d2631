using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.OpenAI.Realtime;

/// <summary>One call over the Realtime API.</summary>
internal sealed class OpenAIRealtimeConnection : IRealtimeConnection
{
    private readonly RealtimeSocket _socket;
    private readonly OpenAIRealtimeOptions _options;
    private readonly RealtimeReader _reader = new();
    private readonly PcmConverter _caller = new(AudioFormat.Session, new AudioFormat(RealtimeMessages.SampleRate));
    private readonly SemaphoreSlim _speaking = new(1, 1);
    private readonly CancellationTokenSource _overdue = new();
    private readonly Lock _watching = new();
    private readonly ITimer _watch;

    public OpenAIRealtimeConnection(RealtimeSocket socket, OpenAIRealtimeOptions options, TimeProvider clock)
    {
        (_socket, _options) = (socket, options);
        _watch = clock.CreateTimer(_ => _overdue.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public async IAsyncEnumerable<RealtimeEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _overdue.Token);
        while (true)
        {
            foreach (var happened in _reader.Read(await ReceiveAsync(stop.Token, cancellationToken).ConfigureAwait(false), Stop))
            {
                if (happened is RealtimeEvent.Words or RealtimeEvent.Sound or RealtimeEvent.ToolCall or RealtimeEvent.ResponseEnded)
                    Watch();
                yield return happened;
            }
        }
    }

    public async ValueTask SendAudioAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken = default)
    {
        await _speaking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var sound = _caller.Convert(pcm.Span);
            if (!sound.IsEmpty)
                await _socket.SendAsync(RealtimeMessages.Sound(sound.Span), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _speaking.Release();
        }
    }

    public ValueTask ConfigureAsync(string instructions, IReadOnlyList<AIFunctionDeclaration> tools, CancellationToken cancellationToken = default) =>
        _socket.SendAsync(RealtimeMessages.Configure(instructions, tools), cancellationToken);

    public ValueTask AddAsync(RealtimeItem item, string? after, CancellationToken cancellationToken = default) =>
        _socket.SendAsync(RealtimeMessages.Add(item, after), cancellationToken);

    public ValueTask RemoveAsync(string itemId, CancellationToken cancellationToken = default) => _socket.SendAsync(RealtimeMessages.Remove(itemId), cancellationToken);

    public ValueTask TruncateAsync(string itemId, TimeSpan heard, CancellationToken cancellationToken = default) =>
        _socket.SendAsync(RealtimeMessages.Truncate(itemId, heard), cancellationToken);

    public async ValueTask RespondAsync(string requestId, string? exactly = null, CancellationToken cancellationToken = default)
    {
        _reader.Asked(requestId);
        Watch();
        await _socket.SendAsync(RealtimeMessages.Respond(requestId, exactly), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CancelAsync(string requestId, CancellationToken cancellationToken = default)
    {
        if (_reader.Stop(requestId) is { } responseId)
            await _socket.SendAsync(RealtimeMessages.Cancel(responseId), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync().ConfigureAwait(false);
        _socket.Dispose();
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            return await _socket.ReceiveAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw RealtimeFailures.TooSlow("with its answer", _options.AnswerDeadline);
        }
    }

    /// <summary>The time until more of an answer has to come begins anew.</summary>
    private void Watch()
    {
        // Counted and set in one step: an answer that ends must not stop the watch over one that was just asked for.
        lock (_watching)
            _watch.Change(_reader.Open > 0 ? _options.AnswerDeadline : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Stop(string responseId) => _ = StopAsync(responseId);

    private async Task StopAsync(string responseId)
    {
        try
        {
            await _socket.SendAsync(RealtimeMessages.Cancel(responseId), CancellationToken.None).ConfigureAwait(false);
        }
        catch (SpeechProviderException)
        {
            // Whoever reads is told that the connection is gone.
        }
    }
}
