using System.Diagnostics;

namespace VoiceBookingKit.Sessions;

/// <summary>The trace of a whole call: its turns, its lines in the log, and what its providers are asked belong to it, whichever thread or request they begin on.</summary>
internal sealed class CallTrace : IDisposable
{
    private readonly Activity _activity;

    public CallTrace(string sessionId)
    {
        var around = Activity.Current;
        // Kept also where nobody collects traces: its id tells calls apart in logs, and in the requests to providers.
        _activity = VoiceBookingDiagnostics.Source.StartActivity("voicebooking.call") ?? new Activity("voicebooking.call").Start();
        _activity.SetTag("voicebooking.session.id", sessionId);
        Activity.Current = around;
    }

    /// <summary>What the calling method does from here on belongs to the call.</summary>
    public void Enter() => Activity.Current = _activity;

    /// <summary>What <paramref name="make"/> begins belongs to the call; the caller's own trace goes on afterwards.</summary>
    public T Within<T>(Func<T> make)
    {
        var around = Activity.Current;
        Enter();
        try
        {
            return make();
        }
        finally
        {
            Activity.Current = around;
        }
    }

    public void Dispose() => _activity.Dispose();
}
