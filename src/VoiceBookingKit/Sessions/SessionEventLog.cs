using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Sessions;

/// <summary>All events of one session in order, for any number of watchers, each at its own pace.</summary>
/// <remarks>Sound is kept for a short while only: a watcher that comes late reads the words and misses the voice.</remarks>
internal sealed class SessionEventLog(TimeProvider clock)
{
    // Three seconds: sound is sent as it is heard, so that whoever is further behind has missed it anyway.
    private const int MaxAudioBytes = 96_000;

    private readonly Lock _gate = new();
    private readonly List<SessionEvent> _events = [];
    private readonly Queue<int> _audio = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _audioBytes;
    private bool _isComplete;

    /// <summary>Numbers the event, stamps it and tells the watchers; after <see cref="SessionEvent.Ended"/> nothing is added.</summary>
    public void Append(SessionEvent happened)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            if (_isComplete)
                return;
            _events.Add(happened with { Sequence = _events.Count + 1, At = clock.GetUtcNow() });
            if (happened is SessionEvent.Audio audio)
                KeepAudio(audio);
            _isComplete = happened is SessionEvent.Ended;
            (changed, _changed) = (_changed, NewSignal());
        }
        changed.SetResult();
    }

    public async IAsyncEnumerable<SessionEvent> WatchAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = (int)Math.Clamp(after, 0, int.MaxValue);
        while (true)
        {
            var (news, isComplete, changed) = ReadAfter(seen);
            foreach (var happened in news)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return happened;
            }
            seen += news.Length;
            if (isComplete)
                yield break;
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private (SessionEvent[] News, bool IsComplete, Task Changed) ReadAfter(int seen)
    {
        lock (_gate)
            return (seen < _events.Count ? [.. _events[seen..]] : [], _isComplete, _changed.Task);
    }

    private void KeepAudio(SessionEvent.Audio audio)
    {
        _audio.Enqueue(_events.Count - 1);
        _audioBytes += audio.Pcm.Length;
        while (_audioBytes > MaxAudioBytes && _audio.Count > 1)
        {
            var oldest = _audio.Dequeue();
            _audioBytes -= ((SessionEvent.Audio)_events[oldest]).Pcm.Length;
            _events[oldest] = (SessionEvent.Audio)_events[oldest] with { Pcm = ReadOnlyMemory<byte>.Empty };
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
