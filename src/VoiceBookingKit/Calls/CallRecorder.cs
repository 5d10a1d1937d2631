using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Calls;

/// <summary>Watches every session and writes its record as it happens. A record that can't be written never troubles the call.</summary>
internal sealed partial class CallRecorder(ICallStore store, TimeProvider clock, ILogger<CallRecorder> logger) : ISessionObserver
{
    private static readonly TimeSpan[] RetryAfter = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    private readonly ConcurrentDictionary<string, Task> _recordings = [];

    public void OnCreated(IVoiceBookingSession session, SessionRequest request)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _recordings[session.Id] = RecordAsync(session, new CallEntries(session.Id, request), begin.Task);
        begin.SetResult(); // the recording is known before it can end
    }

    /// <summary>Waits until the records of all sessions that have ended are written.</summary>
    public Task DrainAsync(CancellationToken cancellationToken = default) => Task.WhenAll(_recordings.Values).WaitAsync(cancellationToken);

    private async Task RecordAsync(IVoiceBookingSession session, CallEntries entries, Task begin)
    {
        await begin.ConfigureAwait(false);
        await foreach (var happened in session.WatchAsync().ConfigureAwait(false))
        {
            if (entries.Of(happened) is { } entry)
                await AppendAsync(entry).ConfigureAwait(false);
        }
        _recordings.TryRemove(session.Id, out _);
    }

    private async Task AppendAsync(CallEntry entry)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await store.AppendAsync(entry).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (attempt < RetryAfter.Length)
            {
                LogRetry(logger, entry.CallId, entry.Sequence, failure.GetType().Name);
                await Task.Delay(RetryAfter[attempt], clock).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                LogLost(logger, entry.CallId, entry.Sequence, failure.GetType().Name);
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Entry {Sequence} of call {CallId} could not be written ({ExceptionType}); trying again")]
    private static partial void LogRetry(ILogger logger, string callId, long sequence, string exceptionType);

    [LoggerMessage(2, LogLevel.Error, "Entry {Sequence} of call {CallId} is lost ({ExceptionType}); the call goes on")]
    private static partial void LogLost(ILogger logger, string callId, long sequence, string exceptionType);
}
