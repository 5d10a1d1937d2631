using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Hello. How are you? Fine!", "Hello.|How are you?|Fine!")]
    [InlineData("Dr. Chen and Mrs. Lee are in. Shall we?", "Dr. Chen and Mrs. Lee are in.|Shall we?")]
    [InlineData("I have 2 p.m. on Monday. Or 3 p.m. Does that work?", "I have 2 p.m. on Monday.|Or 3 p.m.|Does that work?")]
    [InlineData("It costs $60.50 for 1.5 hours. OK?", "It costs $60.50 for 1.5 hours.|OK?")]
    [InlineData("Is ann.lee@example.com right? Say yes.", "Is ann.lee@example.com right?|Say yes.")]
    [InlineData("Write to ann@example.com. Then wait.", "Write to ann@example.com.|Then wait.")]
    [InlineData("J. R. Smith called. It was I. Who else?", "J. R. Smith called.|It was I.|Who else?")]
    [InlineData("Really?! \"Yes.\" (No.) So be it…", "Really?!|\"Yes.\"|(No.)|So be it…")]
    [InlineData("First line\nSecond line", "First line|Second line")]
    [InlineData("e.g. Monday, i.e. tomorrow. Good.", "e.g. Monday, i.e. tomorrow.|Good.")]
    [InlineData("No. Nobody is in room No. 5. No!", "No.|Nobody is in room No. 5.|No!")]
    [InlineData("  ", "")]
    [InlineData("こんにちは。元気ですか？", "こんにちは。|元気ですか？")]
    public void Text_is_cut_where_a_voice_would_pause(string text, string sentences)
    {
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Split([text]));
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Split(text.Select(character => character.ToString())));
    }

    [Fact]
    public void A_sentence_comes_out_as_soon_as_it_has_ended()
    {
        var splitter = new SentenceSplitter();

        Assert.Empty(splitter.Add("Tuesday is free."));
        Assert.Equal(["Tuesday is free."], splitter.Add(" Does"));
        Assert.Equal("Does", splitter.Finish());
        Assert.Null(splitter.Finish());
    }

    [Fact]
    public void Nothing_is_lost_or_added_however_the_text_arrives()
    {
        var random = new Random(7);
        const string Letters = "ab .!?\n\"Dr1,p.m😀";
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 900)).Select(_ => Letters[random.Next(Letters.Length)]));
            var pieces = new List<string>();
            for (var at = 0; at < text.Length;)
            {
                var length = Math.Min(random.Next(1, 40), text.Length - at);
                pieces.Add(text.Substring(at, length));
                at += length;
            }

            var sentences = Split(pieces).ToList();

            Assert.Equal(Bare(text), Bare(string.Concat(sentences)));
            Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 401));
        }
    }

    private static IEnumerable<string> Split(IEnumerable<string> pieces)
    {
        var splitter = new SentenceSplitter();
        foreach (var sentence in pieces.SelectMany(splitter.Add).ToList())
            yield return sentence;
        if (splitter.Finish() is { } rest)
            yield return rest;
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
