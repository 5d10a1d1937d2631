using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Sessions.TurnTaking;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions.TurnTaking;

/// <summary>Whatever happens, in whatever order: every word ends in one turn, no turn is lost, and it is the caller's turn again in the end.</summary>
public class RandomFloorTests
{
    private static readonly string[] Vocabulary = ["okay", "yes", "and", "um", "Tuesday.", "is", "mm-hm", "stop", "four", "two?"];

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Every_word_is_in_one_turn_and_the_floor_comes_free(int seed, bool judges)
    {
        for (var round = 0; round < 500; round++)
        {
            var random = new Random(seed * 10_000 + round);
            var (floor, said) = Play(random, judges);
            floor.Agent(AgentActivity.Listening).Quiet(0.5).Wait(60);

            var given = floor.Judged.Where(judged => judged.Contains("ended: ", StringComparison.Ordinal) || judged.StartsWith("acknowledged", StringComparison.Ordinal));
            Assert.Equal(string.Join(' ', said), string.Join(' ', given.Select(judged => judged.Split(": ")[1])));
            Assert.Null(floor.Taker.DueAt);
            CheckOrder(floor.Judged);
        }
    }

    private static (Floor Floor, List<string> Said) Play(Random random, bool judges)
    {
        var floor = new Floor(new TurnTakingOptions { ProtectReadBack = true }, judges);
        var (said, utterance, number) = (new List<string>(), new List<string>(), 0);
        for (var step = 0; step < 40; step++)
        {
            floor.Expected = (Expected)random.Next(0, 11);
            floor.Remaining = TimeSpan.FromSeconds(random.Next(0, 4) / 2.0);
            switch (random.Next(0, 10))
            {
                case 0 or 1:
                    floor.Voice(random.NextDouble() * 1.5);
                    break;
                case 2:
                    floor.Quiet(random.NextDouble() * 2);
                    break;
                case 3:
                    floor.Wait(random.NextDouble() * 6);
                    break;
                case 4 or 5:
                    utterance.Add($"{++number}{Vocabulary[random.Next(Vocabulary.Length)]}"[(random.Next(2) == 0 ? 0 : $"{number}".Length)..]);
                    floor.Interim(string.Join(' ', utterance));
                    break;
                case 6 when utterance.Count > 0:
                    said.AddRange(utterance);
                    floor.Final(string.Join(' ', utterance));
                    utterance.Clear();
                    break;
                case 7:
                    floor.Agent((AgentActivity)random.Next(0, 3), random.Next(4) == 0);
                    break;
                case 8 when judges:
                    floor.Hear(random.Next(3) switch
                    {
                        0 => new Heard.TurnResumed(default),
                        1 when utterance.Count == 0 => new Heard.TurnEnded(default, 1),
                        _ => new Heard.TurnEnding(default, string.Join(' ', utterance), 0.5),
                    });
                    break;
                case 9:
                    floor.Hear(new Heard.Started(default));
                    break;
            }
        }
        said.AddRange(utterance);
        floor.Final(string.Join(' ', utterance));
        return (floor, said);
    }

    private static void CheckOrder(List<string> judged)
    {
        var (isOpen, isLikely, isHeld) = (false, false, false);
        foreach (var what in judged)
        {
            switch (what.Split(':')[0])
            {
                case "began":
                    Assert.False(isOpen);
                    isOpen = true;
                    break;
                case "likely":
                    Assert.True(isOpen && !isLikely);
                    isLikely = true;
                    break;
                case "resumed":
                    Assert.True(isLikely);
                    isLikely = false;
                    break;
                case "held":
                    isHeld = true; // an earlier hold may have ended with its answer
                    break;
                case "output resumed":
                    Assert.True(isHeld);
                    isHeld = false;
                    break;
                case "interrupted":
                    isHeld = false;
                    break;
                default:
                    Assert.True(isOpen);
                    (isOpen, isLikely) = (false, false);
                    break;
            }
        }
        Assert.False(isOpen);
    }
}
