namespace VoiceBookingKit.Testing.Callers.Phrasing;

/// <summary>Seeded chance: the same seed gives the same caller on every machine.</summary>
internal sealed class Dice(int seed)
{
#pragma warning disable CA5394 // Not a secret: a caller must be the same each time.
    private readonly Random _random = new(seed);

    public int Below(int count) => _random.Next(count);

    public bool Chance(double share) => _random.NextDouble() < share;
#pragma warning restore CA5394

    public T Pick<T>(params IReadOnlyList<T> from) => from[Below(from.Count)];
}
