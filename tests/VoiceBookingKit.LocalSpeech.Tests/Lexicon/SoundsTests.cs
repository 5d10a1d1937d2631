using VoiceBookingKit.LocalSpeech.Grammars;
using VoiceBookingKit.LocalSpeech.Lexicon;

namespace VoiceBookingKit.LocalSpeech.Tests.Lexicon;

public sealed class SoundsTests
{
    [Theory]
    [InlineData("balayage", "B AE L AE IH AE JH")]
    [InlineData("tidewater", "T IH D EH W AE T ER")]
    [InlineData("zzz", "Z")]
    public void A_word_that_no_dictionary_has_is_guessed_from_its_letters(string word, string like) =>
        Assert.InRange(LetterSounds.Guess(word).Split(' ').Length, 1, like.Split(' ').Length + 3);

    [Theory]
    [InlineData("a")]
    [InlineData("e")]
    [InlineData("q")]
    [InlineData("'")]
    [InlineData("xylophonic")]
    public void Every_word_has_some_sound_of_the_model(string word)
    {
        Assert.NotEmpty(LetterSounds.Guess(word));
        Assert.All(LetterSounds.Guess(word).Split(' '), phone => Assert.Matches("^[A-Z]{1,2}$", phone));
    }

    [Theory]
    [InlineData("30-minute Cut & Blow-dry", "thirty minute cut and blow dry")]
    [InlineData("Zoë’s Café", "zoe's cafe")]
    [InlineData("日本", "")]
    [InlineData("Room 101", "room one zero one")]
    public void Names_are_written_as_they_are_spoken(string name, string spoken) => Assert.Equal(spoken, SpokenWords.Of(name));
}
