using VoiceBookingKit.Testing.Callers;
using VoiceBookingKit.Voices;

namespace ConsoleHost.Tests.Callers;

/// <summary>Who calls, how they sound and what they want.</summary>
/// <param name="Name">The caller's name.</param>
/// <param name="Voice">Their voice.</param>
/// <param name="Wish">When they would like to come, local to the business.</param>
/// <param name="Manner">How they talk.</param>
internal sealed record PhoneCaller(string Name, CallerVoice Voice, DateTime Wish, CallerManner Manner = CallerManner.Terse)
{
    /// <summary>The day of all calls, a Monday.</summary>
    public static readonly DateOnly Today = new(2026, 11, 2);

    /// <summary>How far noise lies below the voice, in dB, all through the call; null for a quiet line.</summary>
    public double? NoiseBelow { get; init; }

    /// <summary>What noise.</summary>
    public LineNoise Noise { get; init; }

    /// <summary>How long they stop in the middle of each sentence.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Whether they spell their email address, letter by letter.</summary>
    public bool SpellsEmail { get; init; }

    public string Email => Name.ToLowerInvariant().Replace(' ', '.') + "@example.com";

    public CallerGoal Goal => new() { Name = Name, Email = Email, Service = "demo", Wish = CallerWish.Exactly(Wish) };

    /// <summary>What their line is like.</summary>
    public string Line => NoiseBelow is { } below ? $"{Noise} {below} dB".ToLowerInvariant() : Pause > TimeSpan.Zero ? $"pauses {Pause.TotalSeconds} s" : SpellsEmail ? "spells" : "quiet";

    /// <summary>Ten who differ in voice, pace, line and manner.</summary>
    public static IReadOnlyList<PhoneCaller> Ten { get; } =
    [
        new("Mary Smith", new("slt"), On(3, 15)),
        new("David Johnson", new("rms"), On(4, 10), CallerManner.Plain),
        new("Kevin Cooper", new("awb"), On(5, 14)),
        new("Susan Miller", new("kal"), On(6, 11)),
        new("Peter Walker", new("en-us"), On(9, 16)),
        new("Emma Turner", new("en-us+f3", 0.9), On(10, 9)),
        new("Carlos Garcia", new("rms", 1.2), On(11, 13)),
        new("Thomas Bennett", new("rms"), On(12, 15)) { SpellsEmail = true },
        new("Rachel Murphy", new("slt"), On(5, 10)) { NoiseBelow = 10, Noise = LineNoise.Car },
        new("John Lee", new("rms", 0.9), On(6, 14), CallerManner.Plain) { Pause = TimeSpan.FromSeconds(1.2) },
    ];

    public override string ToString() => $"{Name} ({Voice})";

    private static DateTime On(int day, int hour) => new(2026, 11, day, hour, 0, 0);
}
