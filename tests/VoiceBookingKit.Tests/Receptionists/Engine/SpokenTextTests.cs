using VoiceBookingKit.Receptionists.Engine;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Engine;

public class SpokenTextTests
{
    [Theory]
    [InlineData("**Tuesday** at _two_ works.", "Tuesday at two works.")]
    [InlineData("# Free times\n- 2 PM\n- 3 PM", "Free times 2 PM 3 PM")]
    [InlineData("See [our page](https://example.com/a?b=c).", "See our page.")]
    [InlineData("Hello<script>alert('x')</script> there.", "Hello alert('x') there.")]
    [InlineData("Fine.<|im_end|>", "Fine.")]
    [InlineData("[INST] Fine [/INST]", "Fine")]
    [InlineData("Great! 🎉😀", "Great!")]
    [InlineData("jane_doe@example.com is 2 < 3", "jane_doe@example.com is 2 < 3")]
    [InlineData("Tail <img src=x onerror=", "Tail")]
    [InlineData("\u202eevil\u0000", "evil")]
    [InlineData("***", "")]
    public void A_models_writing_becomes_plain_speech(string written, string said) => Assert.Equal(said, PlainSpeech.Clean(written));

    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It is at 2 p.m. on Tuesday. With Dr. Lee.", "It is at 2 p.m. on Tuesday.|With Dr. Lee.")]
    [InlineData("Costs $2.50 each. Fine", "Costs $2.50 each.|Fine")]
    [InlineData("Line one\nLine two", "Line one|Line two")]
    [InlineData("No. Yes.", "No.|Yes.")]
    public void Text_is_cut_into_whole_sentences_however_it_is_streamed(string text, string sentences)
    {
        for (var size = 1; size <= text.Length; size++)
        {
            var buffer = new SentenceBuffer();
            var cut = text.Chunk(size).SelectMany(piece => buffer.Add(new string(piece))).ToList();
            cut.Add(buffer.Finish());

            Assert.Equal(sentences, string.Join('|', cut.Where(sentence => sentence.Length > 0)));
        }
    }

    [Fact]
    public void A_tag_is_stripped_wherever_the_stream_cuts_it()
    {
        const string text = "Look <a href=\"https://e.com. Now\" title='a! b'>here</a> please.";
        for (var size = 1; size <= text.Length; size++)
        {
            var buffer = new SentenceBuffer();
            var cut = text.Chunk(size).SelectMany(piece => buffer.Add(new string(piece))).ToList();
            cut.Add(buffer.Finish());

            Assert.Equal("Look here please.", string.Concat(cut));
        }
    }

    [Fact]
    public void A_sentence_without_end_is_let_out_at_a_space()
    {
        var buffer = new SentenceBuffer();

        var cut = buffer.Add(string.Concat(Enumerable.Repeat("word ", 1000))).ToList();

        Assert.All(cut, sentence => Assert.InRange(sentence.Length, 1, 501));
        Assert.True(cut.Count >= 9);
    }

    [Fact]
    public async Task A_claim_that_is_not_true_is_not_said()
    {
        var model = new ScriptedModel().Says("Great. You're all booked for Tuesday at 2 PM! Your appointment is confirmed. See you then.");
        await using var call = new FrontDesk().Call(model);

        var turn = await call.SayAsync("Tuesday at 2");

        Assert.Equal("Great. Nothing is settled yet, though. See you then.", turn.Text);
    }

    [Fact]
    public async Task A_claim_that_has_become_true_is_said()
    {
        var desk = new FrontDesk();
        var model = new ScriptedModel().Offers("2024-03-05").Books("2024-03-05", "14:00").Says("You're booked for Tuesday.").Says("I've cancelled it for you.");
        await using var call = desk.Call(model);
        await call.SayAsync("Tuesday?");
        await call.SayAsync("2 PM");
        await call.SayAsync("Yes");

        Assert.Equal("You're booked for Tuesday.", (await call.SayAsync("So when is it?")).Text);
        Assert.Equal(desk.Phrases.NothingDoneYet, (await call.SayAsync("And cancelled?")).Text);
    }

    [Theory]
    [InlineData("You're booked!", "Booked")]
    [InlineData("You are all set for Tuesday.", "Booked")]
    [InlineData("I’ve booked you in for 2 PM.", "Booked")]
    [InlineData("Your appointment has been successfully scheduled.", "Booked")]
    [InlineData("Your Product demo with Maya is confirmed.", "Booked")]
    [InlineData("Booking confirmed.", "Booked")]
    [InlineData("I have cancelled your appointment.", "Cancelled")]
    [InlineData("It's been moved to Friday.", "Moved")]
    [InlineData("We rescheduled it.", "Moved")]
    [InlineData("Shall I say you're booked?", null)]
    [InlineData("Just tell me the email address you booked with.", null)]
    [InlineData("Once you're booked, you get a mail.", null)]
    [InlineData("Nothing is booked yet.", null)]
    [InlineData("That time is already booked.", null)]
    [InlineData("Tuesday is fully booked.", null)]
    [InlineData("I can get you booked in.", null)]
    [InlineData("The appointment will be confirmed.", null)]
    [InlineData("We are open until five.", null)]
    public void Claims_are_told_from_plans_questions_and_denials(string sentence, string? claim) =>
        Assert.Equal(claim, new FrontDesk().Phrases.Claims(sentence)?.ToString());
}
