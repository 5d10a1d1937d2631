using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Assertions;

/// <summary>Waits for what others do, and asserts that it comes about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    public static Task IsTrueAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") => IsTrueAsync(holds, () => what);

    public static Task IsTrueAsync(Func<bool> holds, Func<string> what) => IsTrueAsync(() => Task.FromResult(holds()), what);

    public static Task IsTrueAsync(Func<Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "") => IsTrueAsync(holds, () => what);

    private static async Task IsTrueAsync(Func<Task<bool>> holds, Func<string> what)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !await holds();)
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                Assert.Fail($"It never came about that {what()}.");
            await Task.Delay(LookEvery);
        }
    }
}
