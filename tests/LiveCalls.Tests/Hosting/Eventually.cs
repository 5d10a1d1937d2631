namespace VoiceBookingKit.LiveCalls.Tests.Hosting;

/// <summary>Waits for what others do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task IsTrueAsync(Func<bool> holds, Func<string> what)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !holds();)
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                Assert.Fail($"It never came about that {what()}.");
            await Task.Delay(5);
        }
    }
}
