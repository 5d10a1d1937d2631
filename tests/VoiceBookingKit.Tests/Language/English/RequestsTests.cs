using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.Tests.Language.English;

public class RequestsTests
{
    private static readonly EnglishLanguage English = new();

    [Theory]
    [InlineData("Hello, this is Northwind. How can I help you?", Expected.Anything)]
    [InlineData("What day would suit you?", Expected.Date)]
    [InlineData("We're closed on Sunday. Which day or time would be better?", Expected.Date)]
    [InlineData("When would you like it instead?", Expected.Date)]
    [InlineData("What time would you like on Tuesday?", Expected.Time)]
    [InlineData("On Tuesday I have 2 PM, 3 PM and 4:30 PM. Which suits you?", Expected.Time)]
    [InlineData("The nearest I have is 3 PM. Would that work?", Expected.Time)]
    [InlineData("May I have your name, please?", Expected.Name)]
    [InlineData("What name shall I put it under?", Expected.Name)]
    [InlineData("Who am I speaking with?", Expected.Name)]
    [InlineData("Thanks, Ann. And your email address, for the confirmation?", Expected.Email)]
    [InlineData("What email address shall I send the confirmation to?", Expected.Email)]
    [InlineData("Is a.lee@example.com right?", Expected.Confirmation)]
    [InlineData("Shall I book it?", Expected.Confirmation)]
    [InlineData("So, shall I cancel the demo on Tuesday at 3 PM?", Expected.Confirmation)]
    [InlineData("Does that sound right?", Expected.Confirmation)]
    [InlineData("I can take a message. Shall I?", Expected.Confirmation)]
    [InlineData("What's the best number to reach you on?", Expected.Phone)]
    [InlineData("Could you give me a phone number?", Expected.Phone)]
    [InlineData("What's the booking reference? You find it in your confirmation.", Expected.Reference)]
    [InlineData("What would you like to book: a demo or a review?", Expected.Service)]
    [InlineData("Who would you like to see?", Expected.Staff)]
    [InlineData("And what should I tell them?", Expected.Message)]
    [InlineData("You're booked. Is there anything else I can do for you?", Expected.Anything)]
    [InlineData("Please tell me your name.", Expected.Name)]
    [InlineData("I just need your email address.", Expected.Email)]
    [InlineData("What is your dog called?", Expected.Anything)]
    public void The_last_question_or_plea_tells_what_is_asked_for(string said, Expected expected) => Assert.Equal(expected, English.ReadRequest(said));

    [Theory]
    [InlineData("")]
    [InlineData("One moment.")]
    [InlineData("Your reference is K7Q4M2.")]
    [InlineData("Are you still there?")]
    [InlineData("I'm sorry, I didn't get that. Could you say it again?")]
    public void Words_that_ask_for_nothing_new_leave_the_question_as_it_was(string said) => Assert.Null(English.ReadRequest(said));

    [Fact]
    public void A_huge_text_is_read_from_its_end() =>
        Assert.Equal(Expected.Email, English.ReadRequest(new string('a', 200_000) + ". What is your email?"));
}
