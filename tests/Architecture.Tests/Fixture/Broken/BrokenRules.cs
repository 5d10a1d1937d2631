using System.Collections.Frozen;

#pragma warning disable CA2211, CA1802, IDE0051, IDE0052, IDE0044, CS0169, CA1823, CS0414, CS0649, xUnit1031 // Broken on purpose.

namespace VoiceBookingKit.Architecture.Tests.Fixture.Broken;

internal static class StaticState
{
    public const int Limit = 3;
    public static readonly FrozenSet<string> Frozen = FrozenSet<string>.Empty;
    public static readonly Func<int, int> Twice = number => number * 2;
    public static int Counter;
    private static readonly List<string> Names = [];

    public static int Current { get; set; }

    public static int Count => Names.Count;
}

internal static class Unawaitable
{
    public static async void FireAsync() => await Task.Yield();

    public static async Task AwaitAsync() => await Task.Yield();
}

internal static class Blocks
{
    public static int ByResult(Task<int> task) => task.Result;

    public static void ByWait(Task task) => task.Wait();

    public static void ByAwaiter(Task task) => task.GetAwaiter().GetResult();

    public static int ByValueTaskResult(ValueTask<int> task) => task.Result;

    public static async Task<int> InsideAsync(Task<int> task)
    {
        await Task.Yield();
        return task.GetAwaiter().GetResult();
    }

    public static async Task<int> OnlyAwaits(Task<int> task)
    {
        await using var stream = new MemoryStream();
        return await task.ConfigureAwait(false) + await new ValueTask<int>(1);
    }
}

public sealed class ShowsAForeignType
{
    public static Xunit.Sdk.XunitException? Show() => null;
}
