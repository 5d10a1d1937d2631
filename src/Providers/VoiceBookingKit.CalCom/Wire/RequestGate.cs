using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom.Wire;

/// <summary>Keeps all requests back while Cal.com has asked for fewer, so that none is spent on being refused.</summary>
internal sealed class RequestGate(TimeSpan longestWait, TimeProvider clock)
{
    private long _closedUntil;

    /// <summary>Waits until the gate is open.</summary>
    /// <exception cref="CalendarProviderException">It stays closed for longer than anyone is to wait.</exception>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref _closedUntil) - clock.GetUtcNow().UtcTicks is > 0 and var ticks)
        {
            var wait = TimeSpan.FromTicks(ticks);
            if (wait > longestWait)
                throw CalComFailures.TooMany(wait);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Closes the gate for a while; a longer one that is running goes on.</summary>
    public void Close(TimeSpan wait)
    {
        var until = (clock.GetUtcNow() + wait).UtcTicks;
        var known = Interlocked.Read(ref _closedUntil);
        while (known < until && Interlocked.CompareExchange(ref _closedUntil, until, known) is var seen && seen != known)
            known = seen;
    }
}
