using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VoiceBookingKit.Sessions;

/// <summary>Traces and measurements of sessions, for OpenTelemetry and the like.</summary>
/// <remarks>
/// Add a source and a meter of this name to see them. Times are in seconds, and tags hold names of stages, tools and providers, never what anybody said. An
/// <see cref="Activity"/> stands for each call (<c>voicebooking.call</c>), and in it for each of the receptionist's turns (<c>voicebooking.turn</c>), with an event for each tool
/// (<c>execute_tool</c>). The call's is current also where nobody collects traces, so that log lines and requests to providers carry its trace id.
/// </remarks>
public static class VoiceBookingDiagnostics
{
    /// <summary>The name of the activity source and of the meter: <c>VoiceBookingKit</c>.</summary>
    public const string Name = "VoiceBookingKit";

    internal static readonly ActivitySource Source = new(Name);
    internal static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> FinalTranscript = Seconds("voicebooking.time_to_final_transcript", "From the end of the caller's voice to the end of the turn.");
    internal static readonly Histogram<double> FirstToken = Seconds("gen_ai.server.time_to_first_token", "From the end of the caller's turn to the first word of the answer.");
    internal static readonly Histogram<double> FirstAudio = Seconds("voicebooking.time_to_first_audio", "From the first word of the answer to its first sound.");
    internal static readonly Histogram<double> VoiceToVoice = Seconds("voicebooking.voice_to_voice", "From the end of the caller's voice to the receptionist's first sound.");
    internal static readonly Histogram<double> ToolDuration = Seconds("voicebooking.tool.duration", "From one event of a turn to the end of the tool that followed.");
    internal static readonly Counter<long> Interruptions = Meter.CreateCounter<long>("voicebooking.interruptions", "{interruption}", "Answers that callers cut short.");
    internal static readonly Counter<long> FalseInterruptions = Meter.CreateCounter<long>("voicebooking.false_interruptions", "{interruption}", "Noises for which the voice was held and went on.");
    internal static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>("voicebooking.fallbacks", "{fallback}", "Providers that failed and were followed by the next in line.");

    /// <summary>Counts a provider that failed.</summary>
    /// <param name="stage">Where: <c>recogniser</c>, <c>receptionist</c> or <c>voice</c>.</param>
    /// <param name="which">The provider's name, or the failure's code.</param>
    internal static void FellBack(string stage, string which) =>
        Fallbacks.Add(1, new KeyValuePair<string, object?>("voicebooking.stage", stage), new KeyValuePair<string, object?>("voicebooking.provider", which));

    private static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(
        name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10] });
}
