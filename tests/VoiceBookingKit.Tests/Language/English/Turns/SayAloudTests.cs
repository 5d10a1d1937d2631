using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.Tests.Language.English.Turns;

public class SayAloudTests
{
    [Theory]
    [InlineData("I have john.smith@example.com for you.", "I have john dot smith at example dot com for you.")]
    [InlineData("Your reference is K7Q4M2.", "Your reference is K 7 Q 4 M 2.")]
    [InlineData("Call us on +14155550123.", "Call us on +1, 415, 555, 0123.")]
    [InlineData("Call 415-555-0123 today.", "Call 415, 555, 0123 today.")]
    [InlineData("We have 2:00 PM and 2:30 pm free.", "We have 2 PM and 2:30 PM free.")]
    [InlineData("At 14:30 or 12:00 p.m. on Monday.", "At 2:30 PM or noon on Monday.")]
    [InlineData("It is at 9:05.", "It is at 9:05.")]
    [InlineData("That was in 2026, for 1500 dollars, in room 234567.", "That was in 2026, for 1500 dollars, in room 234567.")]
    [InlineData("You're booked for Tuesday, March 5th at 2 PM.", "You're booked for Tuesday, March 5th at 2 PM.")]
    [InlineData("HARLEM and QUARRY are words.", "HARLEM and QUARRY are words.")]
    public void What_was_written_for_the_eye_is_said_in_words(string written, string said) => Assert.Equal(said, new EnglishLanguage().SayAloud(written));
}
