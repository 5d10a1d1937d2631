using VoiceBookingKit.Testing.Callers.Phrasing;

namespace VoiceBookingKit.Testing.Callers;

/// <summary>A caller with a goal and a manner, who answers whatever a receptionist says.</summary>
/// <remarks>
/// It hears words only, so it can call a rule-based receptionist, a language model or a person. The same goal, manner and seed give the same answers to the same words.
/// One caller has one call; not safe for concurrent use.
/// </remarks>
public sealed class SimulatedCaller
{
    private const int MostTurns = 30;

    private readonly CallerMind _mind;

    /// <summary>Makes a caller.</summary>
    /// <param name="goal">What they want.</param>
    /// <param name="manner">How they talk.</param>
    /// <param name="seed">Picks their words.</param>
    /// <param name="today">Today at the business.</param>
    public SimulatedCaller(CallerGoal goal, CallerManner manner, int seed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(goal);
        _mind = new CallerMind(goal, manner, new Dice(seed), today);
    }

    /// <summary>What the caller wants; a caller who changes their mind wants something else later on.</summary>
    public CallerGoal Goal => _mind.Goal;

    /// <summary>Whether the caller was told that what they want was done.</summary>
    public bool IsSatisfied => _mind.IsSatisfied;

    /// <summary>Answers the receptionist.</summary>
    /// <param name="said">What the receptionist said, all of its turn.</param>
    /// <returns>The caller's words, or null when they hang up.</returns>
    public string? Answer(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return _mind.Answer(said);
    }

    /// <summary>Has the whole call.</summary>
    /// <param name="greeting">What the receptionist says first.</param>
    /// <param name="say">Hands the caller's words to the receptionist and gives back its answer; null or empty when it has hung up.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<CallTranscript> CallAsync(
        string greeting, Func<string, CancellationToken, Task<string?>> say, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(greeting);
        ArgumentNullException.ThrowIfNull(say);
        List<CallLine> lines = [new(IsCaller: false, greeting)];
        for (var turn = 0; turn < MostTurns && Answer(lines[^1].Text) is { } words; turn++)
        {
            lines.Add(new(IsCaller: true, words));
            var answer = await say(words, cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrWhiteSpace(answer))
                break;
            lines.Add(new(IsCaller: false, answer));
        }
        return new CallTranscript(lines, IsSatisfied);
    }
}
