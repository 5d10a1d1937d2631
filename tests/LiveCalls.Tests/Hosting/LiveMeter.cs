using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace VoiceBookingKit.LiveCalls.Tests.Hosting;

/// <summary>What one host counts of what is under way: its own sessions and speech streams, and Kestrel's upgraded connections, which are the open sockets of clients.</summary>
internal sealed class LiveMeter : IDisposable
{
    private static readonly string[] Watched = ["voicebooking.active_sessions", "voicebooking.active_speech_streams", "kestrel.upgraded_connections"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, long> _counts = [];
    private readonly ConcurrentBag<(string Stage, string Provider)> _streams = [];

    public LiveMeter(IServiceProvider services)
    {
        var host = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == host && Watched.Contains(instrument.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, change, tags, _) =>
        {
            _counts.AddOrUpdate(instrument.Name, change, (_, count) => count + change);
            if (change > 0 && instrument.Name == Watched[1])
                _streams.Add(((string)tags[0].Value!, (string)tags[1].Value!));
        });
        _listener.Start();
    }

    public long Sessions => _counts.GetValueOrDefault(Watched[0]);

    public long SpeechStreams => _counts.GetValueOrDefault(Watched[1]);

    public long Sockets => _counts.GetValueOrDefault(Watched[2]);

    /// <summary>How often a provider was used, whether or not it worked.</summary>
    public int Uses(string stage, string provider) => _streams.Count(stream => stream == (stage, provider));

    public void Dispose() => _listener.Dispose();
}
