using Xunit.Abstractions;

namespace VoiceBookingKit.Testing.Tests.Callers;

public sealed class SimulatedCallerTests(ITestOutputHelper output)
{
    /// <summary>How many callers call; the environment variable <c>CALLERS</c> lets more of them.</summary>
    private static int Callers => int.TryParse(Environment.GetEnvironmentVariable("CALLERS"), out var callers) ? callers : 500;

    [Fact]
    public async Task Of_500_random_callers_98_in_100_end_with_exactly_the_appointment_that_they_wanted()
    {
        var calls = await CallerEvaluation.RunAsync(seed: 1, callers: Callers);

        var failures = calls.Where(call => call.Problem is not null).ToList();
        foreach (var failure in failures)
            output.WriteLine(failure.ToString());
        var turns = calls.Select(call => call.Transcript.CallerTurns).Order().ToList();
        output.WriteLine($"{calls.Count - failures.Count} of {calls.Count} as wanted, {turns[turns.Count / 2]} turns at the median");

        Assert.True(failures.Count <= calls.Count / 50, $"{failures.Count} of {calls.Count} callers did not get what they wanted.");
        Assert.True(turns[turns.Count / 2] <= 8, $"{turns[turns.Count / 2]} turns at the median.");
    }
}
