using VoiceBookingKit.Testing.Callers;
using Xunit.Abstractions;

namespace VoiceBookingKit.Testing.Tests.Callers;

public sealed class SpellingCallerTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("I'm sorry. Could you spell your last name for me, letter by letter?", "t u r n e r")]
    [InlineData("Please spell your last name.", "t u r n e r")]
    [InlineData("Let me get that right. Could you spell your first name, letter by letter?", "e m m a")]
    [InlineData("I'm sorry. Could you spell your name for me, letter by letter?", "e m m a then t u r n e r")]
    [InlineData("Could you spell the email address for me, letter by letter?", "e m m a dot t at example dot com")]
    public void A_caller_who_is_asked_to_spell_says_letters_and_nothing_else(string asked, string answer)
    {
        foreach (var manner in Enum.GetValues<CallerManner>())
            Assert.Equal(answer, Caller(manner, "Emma Turner").Answer(asked));
    }

    [Fact]
    public void A_name_of_more_than_letters_is_said_as_it_is_written() =>
        Assert.Equal("O'Neil", Caller(CallerManner.Plain, "Ann O'Neil").Answer("Could you spell your last name for me, letter by letter?"));

    [Fact]
    public void A_caller_notices_that_all_of_the_name_is_wrong()
    {
        var caller = Caller(CallerManner.Plain, "Emma Turner");

        Assert.Equal("No, the name is Emma Turner", caller.Answer("I have a demo on Tuesday, March 3rd at 2 PM, for Anna Goodman, emma.t@example.com. Shall I book it?"));
    }

    [Fact]
    public async Task Callers_whose_last_name_is_heard_as_another_are_booked_under_their_own_because_they_spell_it()
    {
        var calls = await CallerEvaluation.RunAsync(seed: 5, callers: 100, (goal, words) =>
            words.Replace(goal.Name, $"{goal.Name.Split(' ')[0]} Goodman", StringComparison.OrdinalIgnoreCase));

        var failures = calls.Where(call => call.Problem is not null).ToList();
        foreach (var failure in failures)
            output.WriteLine(failure.ToString());
        Assert.True(calls.Count(call => call.Transcript.Lines.Any(line => line.Text.Contains("spell your last name", StringComparison.Ordinal))) > 30);
        Assert.True(failures.Count <= 3, $"{failures.Count} of {calls.Count} callers did not get what they wanted.");
    }

    private static SimulatedCaller Caller(CallerManner manner, string name) => new(
        new CallerGoal { Name = name, Email = "emma.t@example.com", Wish = CallerWish.Exactly(new DateTime(2026, 3, 3, 14, 0, 0)) }, manner, seed: 1, Today);
}
