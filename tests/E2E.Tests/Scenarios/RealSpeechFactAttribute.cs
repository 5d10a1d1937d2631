namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>A call in real speech takes as long as it lasts, and an engine that mishears as people do lengthens it: it is run on request, with <c>REAL_SPEECH=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealSpeechFactAttribute : FactAttribute
{
    public RealSpeechFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("REAL_SPEECH") != "1")
            Skip = "Set REAL_SPEECH=1 to have the calls in real speech, which take some minutes.";
    }
}
