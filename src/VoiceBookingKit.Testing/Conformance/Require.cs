using System.Runtime.CompilerServices;

namespace VoiceBookingKit.Testing.Conformance;

/// <summary>What a promise demands; broken, it says so in a sentence.</summary>
internal static class Require
{
    /// <summary>Demands that a condition holds.</summary>
    public static void That(bool condition, string otherwise)
    {
        if (!condition)
            throw new ConformanceException(otherwise);
    }

    /// <summary>Demands that what is seen equals what is expected.</summary>
    public static void Same<T>(T expected, T seen, [CallerArgumentExpression(nameof(seen))] string? what = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, seen))
            throw new ConformanceException($"{what} should be {Show(expected)}, and is {Show(seen)}.");
    }

    /// <summary>Demands the same things in the same order.</summary>
    public static void SameList<T>(IEnumerable<T> expected, IEnumerable<T> seen, [CallerArgumentExpression(nameof(seen))] string? what = null)
    {
        var (wanted, got) = (expected.ToList(), seen.ToList());
        if (!wanted.SequenceEqual(got))
            throw new ConformanceException($"{what} should be [{Show(wanted)}], and is [{Show(got)}].");
    }

    /// <summary>Demands that something fails in a certain way.</summary>
    public static async Task ThrowsAsync<TException>(Func<Task> action, string otherwise) where TException : Exception
    {
        try
        {
            await action();
        }
        catch (TException)
        {
            return;
        }
        catch (Exception other) when (other is not ConformanceException)
        {
            throw new ConformanceException($"{otherwise} It is a {other.GetType().Name}.", other);
        }
        throw new ConformanceException(otherwise);
    }

    private static string Show<T>(List<T> items) => string.Join("; ", items.Select(item => Show(item)));

    private static string Show<T>(T value) => value?.ToString() ?? "null";
}
