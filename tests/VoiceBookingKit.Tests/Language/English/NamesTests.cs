using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

public class NamesTests
{
    [Theory]
    [InlineData("My name is Mary-Jane O'Neil", "Mary-Jane O'Neil")]
    [InlineData("my name is maria de la cruz", "Maria de la Cruz")]
    [InlineData("my name is ronald mcdonald", "Ronald McDonald")]
    [InlineData("MY NAME IS JOHN SMITH", "John Smith")]
    [InlineData("I'm José García", "José García")]
    [InlineData("call me Bob", "Bob")]
    [InlineData("it's for Bob O'Neil", "Bob O'Neil")]
    [InlineData("the booking is for Priya Patel", "Priya Patel")]
    [InlineData("name's Chen", "Chen")]
    [InlineData("hi this is dave calling about my appointment", "Dave")]
    [InlineData("Dave here", "Dave")]
    [InlineData("Jane Doe calling", "Jane Doe")]
    [InlineData("my name is Smyth, that's S M Y T H E", "Smythe")]
    [InlineData("my name is john smyth s m y t h e", "John Smythe")]
    [InlineData("Chloe Bello, that's B-E-L-L-O", "Chloe Bello")]
    [InlineData("my name is Chloe Bello. That's B E L L O", "Chloe Bello")]
    [InlineData("book the 8th at half past 2 in the afternoon for Sam Hill, sam hill at hotmail dot com", "Sam Hill")]
    public void A_name_that_is_introduced_is_heard(string said, string name) =>
        Assert.Equal(name, Heard.In(said).Name);

    [Theory]
    [InlineData("this is great")]
    [InlineData("this is perfect")]
    [InlineData("I'm free")]
    [InlineData("I'm looking for a therapist")]
    [InlineData("I'm good with that")]
    [InlineData("I'm in San Francisco")]
    [InlineData("I'm sorry")]
    [InlineData("i'm sure")]
    [InlineData("I am Irish")]
    [InlineData("it's Monday")]
    [InlineData("it's urgent")]
    [InlineData("It's me")]
    [InlineData("it's info at my company dot com")]
    public void What_only_sounds_like_an_introduction_is_no_name(string said) =>
        Assert.Null(Heard.In(said).Name);

    [Theory]
    [InlineData("ann lee", "Ann Lee")]
    [InlineData("Ann", "Ann")]
    [InlineData("uh it's ann lee", "Ann Lee")]
    [InlineData("sure, ann lee", "Ann Lee")]
    [InlineData("John, and my email is john@x.com", "John")]
    [InlineData("john smith, john dot smith at gmail dot com", "John Smith")]
    [InlineData("j o h n s m i t h", "John Smith")]
    [InlineData("my first name is John and my last name is Smith", "John Smith")]
    [InlineData("first name Ann last name Lee", "Ann Lee")]
    [InlineData("Nguyen Thi Mai", "Nguyen Thi Mai")]
    [InlineData("Dr. Sarah Connor", "Sarah Connor")]
    [InlineData("Will Smith", "Will Smith")]
    [InlineData("Mark", "Mark")]
    [InlineData("Grace Hopper", "Grace Hopper")]
    [InlineData("xi jinping", "Xi Jinping")]
    [InlineData("Smith", "Smith")]
    [InlineData("my name? it's Peter Parker", "Peter Parker")]
    [InlineData("it is peter parker, p a r k e r", "Peter Parker")]
    [InlineData("Bob. Bob Jones", "Bob Jones")]
    [InlineData("that's Jean-Luc Picard", "Jean-Luc Picard")]
    [InlineData("under the name of Frank", "Frank")]
    [InlineData("李明", "李明")]
    [InlineData("Łukasz Żak", "Łukasz Żak")]
    [InlineData("B. J. Novak", "B. J. Novak")]
    [InlineData("Anna-Maria von Trapp", "Anna-Maria von Trapp")]
    [InlineData("The name is Bond. James Bond.", "James Bond")]
    [InlineData("it's spelled j o n", "Jon")]
    [InlineData("Al", "Al")]
    [InlineData("PM David Johnson", "David Johnson")] // what a slow recogniser owed of "at three PM"
    public void A_bare_name_is_heard_when_it_was_asked_for(string said, string name) =>
        Assert.Equal(name, Heard.In(said, Heard.Friday with { Expected = Expected.Name }).Name);

    [Theory]
    [InlineData("why do you need that?")]
    [InlineData("I'd rather not say")]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("what?")]
    [InlineData("Monday")]
    [InlineData("I want to book for tomorrow")]
    [InlineData("tomorrow at 3")]
    [InlineData("none of your business")]
    [InlineData("actually can we do Tuesday")]
    [InlineData("go back")]
    [InlineData("start over")]
    [InlineData("can I speak to a human")]
    [InlineData("PM")]
    public void Another_answer_than_a_name_is_no_name(string said) =>
        Assert.Null(Heard.In(said, Heard.Friday with { Expected = Expected.Name }).Name);
}
