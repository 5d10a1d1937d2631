using System.Diagnostics.Metrics;

namespace VoiceBookingKit.Sessions;

/// <summary>Counts what is under way on one host: up when it begins, down when it is really over, also what was given up and has not stopped yet.</summary>
internal sealed class LiveCounts
{
    private readonly UpDownCounter<long> _sessions;
    private readonly UpDownCounter<long> _streams;

    /// <param name="meters">The host's meters, so that several hosts in one process are told apart; null for those of the process.</param>
    public LiveCounts(IMeterFactory? meters)
    {
        var meter = meters?.Create(VoiceBookingDiagnostics.Name) ?? VoiceBookingDiagnostics.Meter;
        _sessions = meter.CreateUpDownCounter<long>("voicebooking.active_sessions", "{session}", "Conversations that are under way.");
        _streams = meter.CreateUpDownCounter<long>("voicebooking.active_speech_streams", "{stream}", "Recognisers that listen and voices that speak.");
    }

    public void SessionBegan() => _sessions.Add(1);

    public void SessionEnded() => _sessions.Add(-1);

    /// <summary>Counts the use of a recogniser or a voice; dispose the answer, once, when it is over.</summary>
    /// <param name="stage">What it does: <c>recogniser</c> or <c>voice</c>.</param>
    /// <param name="provider">Its name.</param>
    public IDisposable Stream(string stage, string provider)
    {
        var stream = new OpenStream(_streams, stage, provider);
        stream.Count(1);
        return stream;
    }

    private sealed class OpenStream(UpDownCounter<long> streams, string stage, string provider) : IDisposable
    {
        public void Count(int change) => streams.Add(
            change, new KeyValuePair<string, object?>("voicebooking.stage", stage), new KeyValuePair<string, object?>("voicebooking.provider", provider));

        public void Dispose() => Count(-1);
    }
}
