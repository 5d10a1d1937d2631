using System.Text;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

public class HostileInputTests
{
    private static readonly string[] Vocabulary =
    [
        "monday", "next", "week", "the", "14th", "of", "march", "at", "3", "pm", "half", "past", "quarter", "to", "two", "thirty", "no", "not", "wait", "yes", "john", "dot", "@", "gmail", "com",
        "double", "l", "b", "as", "in", "bravo", "my", "name", "is", "between", "and", "from", "until", "2019-03-14", "99999999999", "2:30", "25:61", "31.12.", "+44", "oh", "o'clock", "\"", "'", "-", "/", ",",
        "?", "!", ".", "\n", "hundred", "thousand", "a", "second", "last", "after", "before", "tomorrow", "morning", "K7Q4M2", "first", "in", "weeks", "0", "february", "30", "29th", "easter", "christmas",
    ];

    [Fact]
    public void No_text_at_all_makes_it_throw()
    {
        var random = new Random(1);
        for (var i = 0; i < 15_000; i++)
            Hear(RandomText(random), random);
    }

    [Fact]
    public void No_sequence_of_its_own_words_makes_it_throw()
    {
        var random = new Random(2);
        for (var i = 0; i < 30_000; i++)
        {
            var text = new StringBuilder();
            for (var words = random.Next(1, 14); words > 0; words--)
                text.Append(Vocabulary[random.Next(Vocabulary.Length)]).Append(random.Next(8) == 0 ? "" : " ");
            Hear(text.ToString(), random);
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("2020-02-29T12:00")]
    public void The_ends_of_the_calendar_hold(string now)
    {
        var random = new Random(3);
        var then = DateTime.Parse(now, null);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
            Heard.In(text, new UnderstandingContext(then));
            Heard.In($"in {random.Next(400)} years and the week after next, last friday", new UnderstandingContext(then));
        }
    }

    public static TheoryData<string> Refrains =>
        ["monday ", "one ", "at ", "john dot ", "not on for the ", "double ", "k as in ", "my name is ", "between ", "a@", "1 2 ", "-", ".", "' ", "yes no ", "half past ", "four one five ", "\ud800", "🙂", "\u202e", "s m y t h "];

    [Theory]
    [MemberData(nameof(Refrains))]
    public void Five_thousand_characters_of_anything_are_read(string refrain)
    {
        var text = string.Concat(Enumerable.Repeat(refrain, 10_000 / refrain.Length));
        foreach (var expected in Enum.GetValues<Expected>())
            Assert.Equal(text, Heard.In(text, Heard.Friday with { Expected = expected, KnownName = "Ann Lee" }).Text);
    }

    [Fact]
    public void What_comes_after_five_thousand_characters_is_not_read() =>
        Assert.Empty(Heard.In(new string('x', 4_999) + " tomorrow at 3 pm").Dates);

    [Theory]
    [InlineData("<script>alert(1)</script> tomorrow at 3pm", "2019-03-02", "15:00")]
    [InlineData("\u202etomorrow\u202c at\u200b 3\u00a0pm", "2019-03-02", "15:00")]
    [InlineData("\0tomorrow\0at\u00013 pm", "2019-03-02", "15:00")]
    [InlineData("🙂 tomorrow 🙂 at 3 🙂 pm", "2019-03-02", "15:00")]
    [InlineData("TOMORROW AT 3 PM", "2019-03-02", "15:00")]
    public void Markup_and_odd_characters_do_not_hide_the_words(string said, string day, string time)
    {
        var heard = Heard.In(said);

        Assert.Equal(day, Heard.Dates(heard));
        if (!said.Contains("3 🙂", StringComparison.Ordinal))
            Assert.Equal(time, Heard.Times(heard));
    }

    private static void Hear(string text, Random random)
    {
        var expected = (Expected)random.Next(Enum.GetValues<Expected>().Length);
        var context = Heard.Offering("10:00", "16:00") with
        {
            Expected = expected,
            KnownName = random.Next(2) == 0 ? "Ann Lee" : null,
            CallingCode = random.Next(2) == 0 ? "+1" : null,
            DayInView = random.Next(2) == 0 ? new DateOnly(2019, 3, 12) : null,
            Services = [new("cut", ["Haircut"]), new("deep", ["Deep dive session", ""])],
            Staff = [new("maya", ["Maya Chen"])],
        };

        var heard = Heard.In(text, context);

        Assert.All(heard.Dates, date => Assert.True(date.From <= date.To, text));
        Assert.All(heard.Times, time => Assert.True(time.To is null || time.From <= time.To, text));
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(0, 60); length > 0; length--)
            text.Append(random.Next(5) switch { 0 => (char)random.Next(0x10000), 1 => ' ', 2 => (char)random.Next('0', '9' + 1), _ => (char)random.Next(' ', '~') });
        return text.ToString();
    }
}
