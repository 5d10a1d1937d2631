namespace VoiceBookingKit.Deepgram.Tests;

/// <summary>Waits for what another thread does.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<bool> condition, string what)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 2_000, $"It never came about that {what}.");
            await Task.Delay(5);
        }
    }
}
