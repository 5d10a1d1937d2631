using System.Diagnostics;

namespace VoiceBookingKit.Sessions;

/// <summary>Times one answer after another of a session. Safe from many threads.</summary>
internal sealed class TurnClock(string sessionId, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Activity? _activity;
    private CallerTurn? _asked;
    private long _beganAt;
    private long _lastAt;
    private TurnLatency _latency = new();

    /// <summary>An answer begins, or something that is said without having been asked.</summary>
    public void Begin(CallerTurn? asked)
    {
        lock (_gate)
        {
            _asked = asked;
            _lastAt = clock.GetTimestamp();
            _beganAt = asked is { EndedAt: > 0 } ? asked.Value.EndedAt : _lastAt;
            _latency = new TurnLatency { FinalTranscript = asked?.Pause };
            _activity = VoiceBookingDiagnostics.Source.StartActivity("voicebooking.turn");
            _activity?.SetTag("voicebooking.session.id", sessionId);
        }
    }

    public void Words()
    {
        lock (_gate)
        {
            _lastAt = clock.GetTimestamp();
            if (_latency.FirstToken is null)
                _latency = _latency with { FirstToken = clock.GetElapsedTime(_beganAt, _lastAt) };
        }
    }

    public void Sound()
    {
        lock (_gate)
        {
            if (_latency is not { FirstAudio: null, FirstToken: { } firstToken })
                return;
            var whole = clock.GetElapsedTime(_beganAt);
            _latency = _latency with { FirstAudio = whole - firstToken, VoiceToVoice = whole + (_latency.FinalTranscript ?? TimeSpan.Zero) };
        }
    }

    public void Tool(string name)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var took = clock.GetElapsedTime(_lastAt, now);
            _lastAt = now;
            _latency = _latency with { Tools = _latency.Tools + took };
            VoiceBookingDiagnostics.ToolDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("gen_ai.tool.name", name));
            _activity?.AddEvent(new ActivityEvent("execute_tool", tags: new ActivityTagsCollection { ["gen_ai.tool.name"] = name, ["voicebooking.tool.duration"] = took.TotalSeconds }));
        }
    }

    /// <summary>The turn is over; gives its times when it was an answer.</summary>
    public TurnLatency? End(bool wasInterrupted)
    {
        lock (_gate)
        {
            _activity?.SetTag("voicebooking.interrupted", wasInterrupted);
            _activity?.Dispose();
            _activity = null;
            if (_asked is null)
                return null;
            Record(_latency.FinalTranscript, VoiceBookingDiagnostics.FinalTranscript);
            Record(_latency.FirstToken, VoiceBookingDiagnostics.FirstToken);
            Record(_latency.FirstAudio, VoiceBookingDiagnostics.FirstAudio);
            Record(_latency.VoiceToVoice, VoiceBookingDiagnostics.VoiceToVoice);
            return _latency;
        }
    }

    private static void Record(TimeSpan? time, System.Diagnostics.Metrics.Histogram<double> histogram)
    {
        if (time is { } known)
            histogram.Record(known.TotalSeconds);
    }
}
