namespace VoiceBookingKit.Quartz.Tests;

/// <summary>Waits for what a scheduler does.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!await condition())
            await Task.Delay(50, patience.Token);
    }
}
