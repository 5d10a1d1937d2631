namespace ConsoleHost.Tests.Callers;

/// <summary>A measurement that takes minutes: it runs when it is asked for.</summary>
internal sealed class CallersFactAttribute : FactAttribute
{
    public const string Switch = "VOICE_CALLERS";

    public CallersFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Switch) is null)
            Skip = $"Set {Switch} to the name of a file for the result to measure ten callers.";
    }
}
