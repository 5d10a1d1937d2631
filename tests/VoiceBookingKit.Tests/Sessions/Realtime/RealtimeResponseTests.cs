using VoiceBookingKit.Sessions.Realtime;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Tests.Sessions.Realtime;

public sealed class RealtimeResponseTests
{
    [Fact]
    public void A_sentence_is_found_whatever_its_signs_and_only_once()
    {
        var answer = Answer("Often, that is so. Ten? It's **fine**.");

        Assert.True(answer.TryTake("It's fine.", out var from, out var to));
        Assert.Equal("It's **fine**.", answer.Words[from..to]);
        Assert.False(answer.TryTake("It's fine.", out _, out _));
    }

    [Fact]
    public void Words_inside_of_others_are_not_taken_for_a_sentence() =>
        Assert.False(Answer("It is often so.").TryTake("Ten?", out _, out _));

    [Fact]
    public void What_is_left_out_has_its_share_of_the_sound_left_out()
    {
        var answer = Answer("One two. ", "Not this", " one. Three.");
        answer.Take(new RealtimeEvent.Sound("r1", new byte[2 * answer.Words.Length]));

        Assert.True(answer.TryTake("Three.", out var from, out var to));
        Assert.Equal("Three.", answer.Words[from..to]);
        Assert.Equal(2 * from, answer.BytesUntil(from));
        Assert.Equal(answer.SoundLength, answer.BytesUntil(to));
    }

    [Fact]
    public void A_place_in_the_words_is_a_whole_sample()
    {
        var answer = Answer("abc");
        answer.Take(new RealtimeEvent.Sound("r1", new byte[10]));

        Assert.Equal([0, 2, 6, 10], Enumerable.Range(0, 4).Select(answer.BytesUntil));
    }

    [Fact]
    public void After_its_end_nothing_is_added()
    {
        var answer = Answer("Done.");
        answer.Take(new RealtimeEvent.ResponseEnded("r1", HasFailed: false));

        answer.Take(new RealtimeEvent.Words("r1", "i1", " And more."));
        answer.End(new InvalidOperationException());

        Assert.Equal("Done.", answer.Words);
        Assert.Null(answer.Failure);
        Assert.True(answer.Changed.IsCompleted);
    }

    [Theory]
    [InlineData("Shall I book it?", "shall I book it", true)]
    [InlineData("Shall I book it?", "Sure! Shall I book it?", false)]
    [InlineData("At ten o'clock.", "At two o'clock.", false)]
    [InlineData("", "", false)]
    public void Only_the_very_words_are_the_same(string told, string said, bool same) => Assert.Equal(same, PlainLetters.AreSame(told, said));

    private static RealtimeResponse Answer(params string[] words)
    {
        var answer = new RealtimeResponse("r1");
        foreach (var piece in words)
            answer.Take(new RealtimeEvent.Words("r1", "i1", piece));
        return answer;
    }
}
