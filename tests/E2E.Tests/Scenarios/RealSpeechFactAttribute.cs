namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>A call in real speech, in real time, understood by an engine that mishears as people do: run on a quiet machine with <c>REAL_SPEECH=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealSpeechFactAttribute : FactAttribute
{
    public RealSpeechFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("REAL_SPEECH") != "1")
            Skip = "Set REAL_SPEECH=1 on a quiet machine.";
    }
}
