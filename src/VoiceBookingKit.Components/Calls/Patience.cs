using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Calls;

/// <summary>Keeps a session that began by voice from taking a visitor who now types, reads or is muted for silent.</summary>
/// <remarks>A session asks a silent caller soon, as on the phone; someone who types is given the minutes that a typed call would give.</remarks>
internal sealed class Patience : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private DateTimeOffset _until;

    public Patience(IVoiceBookingSession session, TimeProvider clock, Func<bool> isNeeded)
    {
        _clock = clock;
        Renew();
        _timer = clock.CreateTimer(
            _ =>
            {
                if (isNeeded() && clock.GetUtcNow() < _until)
                    _ = session.ReportPresenceAsync();
            },
            null, Interval, Interval);
    }

    /// <summary>The visitor did something.</summary>
    public void Renew() => _until = _clock.GetUtcNow() + Limit;

    public void Dispose() => _timer.Dispose();
}
