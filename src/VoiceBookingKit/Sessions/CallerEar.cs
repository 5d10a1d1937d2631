using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>Listens to the caller's audio with the first recogniser in line that works.</summary>
internal sealed class CallerEar : IAsyncDisposable
{
    // Two seconds of 10 ms frames: sound that nobody could hear in time is dropped, oldest first.
    private const int MaxFrames = 200;

    private readonly Channel<ReadOnlyMemory<byte>> _frames =
        Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(MaxFrames) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource _hangUp = new();
    private readonly string _sessionId;
    private readonly IReadOnlyList<NamedStt> _line;
    private readonly RecognitionHints _hints;
    private readonly Action<Heard> _onHeard;
    private readonly Action _onUnavailable;
    private readonly ILogger _logger;
    private readonly Task _listening;

    public CallerEar(
        string sessionId, IReadOnlyList<NamedStt> line, RecognitionHints hints, Action<Heard> onHeard, Action onUnavailable, ILogger logger)
    {
        (_sessionId, _line, _hints, _onHeard, _onUnavailable, _logger) = (sessionId, line, hints, onHeard, onUnavailable, logger);
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Takes in a frame; the memory must not change any more.</summary>
    public void Hear(ReadOnlyMemory<byte> frame) => _frames.Writer.TryWrite(frame);

    public async ValueTask DisposeAsync()
    {
        _frames.Writer.TryComplete();
        await _hangUp.CancelAsync().ConfigureAwait(false);
        await _listening.ConfigureAwait(false);
        _hangUp.Dispose();
    }

    private async Task ListenAsync()
    {
        for (var next = 0; next < _line.Count && !_hangUp.IsCancellationRequested;)
        {
            // A recogniser that closes a stream after hearing something did its work; it may open another.
            if (!await ListenAsync(_line[next]).ConfigureAwait(false))
                next++;
        }
        _frames.Writer.TryComplete();
        if (!_hangUp.IsCancellationRequested)
            _onUnavailable();
    }

    private async Task<bool> ListenAsync(NamedStt recogniser)
    {
        var hasHeard = false;
        try
        {
            await foreach (var heard in recogniser.Stt.ListenAsync(_frames.Reader.ReadAllAsync(_hangUp.Token), AudioFormat.Session, _hints, _hangUp.Token).ConfigureAwait(false))
            {
                hasHeard |= heard is Heard.Final;
                _onHeard(heard);
            }
            return hasHeard;
        }
        catch (OperationCanceledException) when (_hangUp.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception failure)
        {
            _logger.SpeechFailed(_sessionId, recogniser.Name, failure.GetType().Name);
            return false;
        }
    }
}
