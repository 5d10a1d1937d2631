using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

public class LatencyTests
{
    [Fact]
    public async Task Each_answer_tells_how_long_its_parts_took()
    {
        var measured = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == VoiceBookingDiagnostics.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.Start();

        await using var call = new SpokenCall();
        await call.StartAsync();
        await call.SayAsync("hello there");
        await call.UntilAsync(() => call.Events.OfType<SessionEvent.Latency>().Any());

        var times = Assert.Single(call.Events.OfType<SessionEvent.Latency>()).Times;
        Assert.InRange(times.FinalTranscript!.Value, TimeSpan.FromSeconds(0.6), TimeSpan.FromSeconds(0.8));
        Assert.NotNull(times.FirstToken);
        Assert.NotNull(times.FirstAudio);
        Assert.Equal(times.FinalTranscript + times.FirstToken + times.FirstAudio, times.VoiceToVoice);
        Assert.Contains("gen_ai.server.time_to_first_token", measured);
        Assert.Contains("voicebooking.voice_to_voice", measured);
    }

    [Fact]
    public async Task A_greeting_answers_nothing_and_has_no_times()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync();
        await session.SendTextAsync("one");
        var events = await session.UntilAsync<SessionEvent.Latency>();

        Assert.Equal(2, events.Said(TranscriptRole.Agent).Count());
    }
}
