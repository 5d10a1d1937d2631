using System.Net.WebSockets;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>Sockets that wait for the next sentence. Safe from many threads; disposing ends all of them, and those that are being cleaned.</summary>
internal sealed class SpeakSocketPool(TimeProvider clock) : IAsyncDisposable, IDisposable
{
    private const int MostIdle = 8;

    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly List<SpeakSocket> _idle = [];
    private readonly HashSet<Task> _cleaning = [];
    private readonly CancellationTokenSource _end = new();
    private ITimer? _sweeper;
    private bool _isEnded;

    /// <summary>The socket that rested last and may speak again, or null.</summary>
    public SpeakSocket? TryTake(int sampleRate)
    {
        lock (_gate)
        {
            var at = _idle.FindLastIndex(socket => socket.SampleRate == sampleRate && socket.HasFlushLeft);
            if (at < 0)
                return null;
            var socket = _idle[at];
            _idle.RemoveAt(at);
            return socket;
        }
    }

    public void Return(SpeakSocket socket)
    {
        lock (_gate)
        {
            if (!_isEnded && !socket.IsWorn && _idle.Count < MostIdle)
            {
                socket.Rest();
                _idle.Add(socket);
                _sweeper ??= clock.CreateTimer(_ => Sweep(), null, LongestIdle, LongestIdle);
                return;
            }
        }
        socket.Dispose();
    }

    /// <summary>Has a socket forget the rest of an interrupted sentence, while the caller goes on.</summary>
    public void Clean(SpeakSocket socket, TimeSpan deadline)
    {
        lock (_gate)
        {
            if (!_isEnded)
            {
                var cleaning = CleanAsync(socket, deadline);
                _cleaning.Add(cleaning);
                _ = cleaning.ContinueWith(Forget, TaskScheduler.Default);
                return;
            }
        }
        socket.Dispose();
    }

    /// <summary>Ends all sockets; those that are being cleaned end a moment later.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isEnded)
                return;
            _isEnded = true;
            _idle.ForEach(socket => socket.Dispose());
            _idle.Clear();
            _sweeper?.Dispose();
        }
        _end.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        Task[] cleaning;
        lock (_gate)
            cleaning = [.. _cleaning];
        await Task.WhenAll(cleaning).ConfigureAwait(false);
    }

    private async Task CleanAsync(SpeakSocket socket, TimeSpan deadline)
    {
        await Task.Yield();
        try
        {
            using var late = new CancellationTokenSource(deadline, clock);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _end.Token);
            await socket.ClearAsync(stop.Token).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is OperationCanceledException or SpeechProviderException or WebSocketException)
        {
            socket.Dispose();
            return;
        }
        Return(socket);
    }

    private void Forget(Task cleaning)
    {
        lock (_gate)
            _cleaning.Remove(cleaning);
    }

    private void Sweep()
    {
        lock (_gate)
        {
            foreach (var old in _idle.FindAll(socket => clock.GetElapsedTime(socket.IdleSince) >= LongestIdle || socket.IsWorn))
            {
                _idle.Remove(old);
                old.Dispose();
            }
        }
    }
}
