namespace VoiceBookingKit.Assertions;

/// <summary>Measures what work allocates on the thread that does it.</summary>
internal static class Allocations
{
    private const int Rounds = 5;

    /// <summary>
    /// The fewest bytes that a round of the work allocates, after one that is not counted. The runtime's own cost (a method compiled anew, a lock that is fought over) falls into some round;
    /// what the work itself costs is in every one.
    /// </summary>
    public static long Least(Action work)
    {
        work();
        return Enumerable.Range(0, Rounds).Min(_ => Of(work));
    }

    private static long Of(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
