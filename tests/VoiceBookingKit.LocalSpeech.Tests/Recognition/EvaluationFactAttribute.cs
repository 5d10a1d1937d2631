namespace VoiceBookingKit.LocalSpeech.Tests.Recognition;

/// <summary>A measurement that takes minutes: it runs when it is asked for.</summary>
internal sealed class EvaluationFactAttribute : FactAttribute
{
    public const string Switch = "LOCAL_SPEECH_PHRASES";

    public EvaluationFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Switch) is null)
            Skip = $"Set {Switch} to a number to measure.";
    }
}
