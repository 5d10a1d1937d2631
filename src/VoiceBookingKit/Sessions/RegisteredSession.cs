namespace VoiceBookingKit.Sessions;

/// <summary>A session with the number of its connections: without any it waits a while for its owner, and then ends.</summary>
internal sealed class RegisteredSession(VoiceBookingSession session, SessionOptions options, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private int _connections = 1;
    private bool _hasEnded;
    private ITimer? _timer;

    public VoiceBookingSession Session => session;

    public void Attach()
    {
        lock (_gate)
        {
            if (_connections++ == 0 && !_hasEnded)
            {
                Schedule(null);
                session.CallerBack();
            }
        }
    }

    /// <summary>One connection less. A connection that was replaced before it was found dead does not end the session.</summary>
    public void Detach()
    {
        lock (_gate)
        {
            if (_connections == 0 || --_connections > 0 || _hasEnded)
                return;
            session.CallerLost();
            Schedule(clock.CreateTimer(_ => _ = EndIfAlone(), null, options.ResumeWithin, Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>The session has ended: it can be read for a while, and is then forgotten.</summary>
    public void KeepEnded(Action forget)
    {
        lock (_gate)
        {
            _hasEnded = true;
            if (options.KeepEnded > TimeSpan.Zero)
            {
                Schedule(clock.CreateTimer(_ => Forget(forget), null, options.KeepEnded, Timeout.InfiniteTimeSpan));
                return;
            }
        }
        Forget(forget);
    }

    public void Dispose()
    {
        lock (_gate)
            Schedule(null);
    }

    private Task EndIfAlone()
    {
        lock (_gate)
        {
            if (_connections > 0)
                return Task.CompletedTask;
        }
        return session.EndAsync(EndReason.Disconnected);
    }

    private void Forget(Action forget)
    {
        Dispose();
        forget();
    }

    private void Schedule(ITimer? timer)
    {
        _timer?.Dispose();
        _timer = timer;
    }
}
