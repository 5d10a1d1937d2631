using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

public class SpelledNamesTests
{
    [Theory]
    [InlineData("e m m a t u r n e r", "Emma Turner")]
    [InlineData("E-M-M-A T-U-R-N-E-R", "Emma Turner")]
    [InlineData("E-M-M-A, T-U-R-N-E-R.", "Emma Turner")]
    [InlineData("e m m a, t u r n e r", "Emma Turner")]
    [InlineData("E, M, M, A, T, U, R, N, E, R", "Emma Turner")]
    [InlineData("e m m a then t u r n e r", "Emma Turner")]
    [InlineData("e m m a and then t u r n e r", "Emma Turner")]
    [InlineData("e m m a space t u r n e r", "Emma Turner")]
    [InlineData("e m m a last name t u r n e r", "Emma Turner")]
    [InlineData("first name e m m a last name t u r n e r", "Emma Turner")]
    [InlineData("it's e m m a t u r n e r please", "Emma Turner")]
    [InlineData("my name is e m m a t u r n e r", "Emma Turner")]
    [InlineData("emma, t u r n e r", "Emma Turner")]
    [InlineData("emma then t u r n e r", "Emma Turner")]
    [InlineData("emma turner, that's t u r n e r", "Emma Turner")]
    [InlineData("emma goodman, t u r n e r", "Emma Turner")]
    [InlineData("emma goodman, e m m a t u r n e r", "Emma Turner")]
    [InlineData("emma turner. that's e m m a t u r n e r", "Emma Turner")]
    [InlineData("sara smyth, that's s a r a h", "Sarah Smyth")]
    [InlineData("tara, t u r n e r", "Tara Turner")]
    [InlineData("my name is tara. it's spelled t u r n e r", "Tara Turner")]
    [InlineData("smyth, s m y t h e", "Smythe")]
    [InlineData("a n n e w u", "Anne Wu")]
    [InlineData("a n n a double l e e", "Anna Llee")]
    [InlineData("j o h n double n a s h", "John Nnash")]
    [InlineData("e m m a t u r n as in november e r", "Emma Turner")]
    [InlineData("capital e m m a space capital t u r n e r", "Emma Turner")]
    [InlineData("e m m a turner", "Emma Turner")]
    [InlineData("t u r n e r turner", "Turner")]
    [InlineData("t u r n e r that's it", "Turner")]
    [InlineData("o apostrophe n e i l", "O'Neil")]
    [InlineData("s m i t h hyphen j o n e s", "Smith-Jones")]
    [InlineData("m as in mike, c, d as in delta, o n a l d", "McDonald")]
    [InlineData("t as in tango, u, r, n as in november, e, r", "Turner")]
    public void A_name_that_is_spelled_right_through_is_heard_with_its_parts(string said, string name) =>
        Assert.Equal(name, Heard.In(said, Heard.Friday with { Expected = Expected.Name }).Name);

    [Theory]
    [InlineData("t u r n e r", "Turner")]
    [InlineData("T-U-R-N-E-R", "Turner")]
    [InlineData("it's t u r n e r", "Turner")]
    [InlineData("j o h n s o n", "Johnson")]
    [InlineData("j o n e s", "Jones")]
    [InlineData("h u g h e s", "Hughes")]
    [InlineData("w i l l i a m s", "Williams")]
    [InlineData("d a n i e l s", "Daniels")]
    [InlineData("m a r t i n e z", "Martinez")]
    [InlineData("a l e x a n d e r", "Alexander")]
    [InlineData("k e double l y", "Kelly")]
    public void A_lone_surname_that_is_spelled_stays_one_word(string said, string name) =>
        Assert.Equal(name, Heard.In(said, Heard.Friday with { Expected = Expected.Name }).Name);

    [Theory]
    [InlineData("d a n g e l o", "Dan Gelo", "Dangelo")]
    [InlineData("K-I-M-B-A-L-L", "Kim Ball", "Kimball")]
    [InlineData("it's d a v e n p o r t", "Dave Nport", "Davenport")]
    [InlineData("a n n e w u", "Anne Wu", "Annewu")]
    [InlineData("e m m a t u r n e r", "Emma Turner", null)]
    [InlineData("d a n, g e l o", "Dan Gelo", null)]
    [InlineData("dan g e l o", "Dan Gelo", null)]
    [InlineData("dan gelo", "Dan Gelo", null)]
    [InlineData("no, t u r n e r", "Turner", null)]
    [InlineData("no, d a n g e l o", "Dan Gelo", "Dangelo")]
    [InlineData("t u r n e r", "Turner", null)]
    public void Letters_without_a_gap_that_may_be_one_word_are_told_as_one_too(string said, string name, string? oneWord)
    {
        var heard = Heard.In(said, Heard.Friday with { Expected = Expected.Name });

        Assert.Equal((name, oneWord), (heard.Name, heard.OneWordName));
    }

    [Theory]
    [InlineData("t u r n e r", "Turner")]
    [InlineData("k i m b a l l", "Kimball")]
    [InlineData("l i", "Li")]
    [InlineData("turner", "Turner")]
    [InlineData("turner t u r n e r", "Turner")]
    [InlineData("goodman, t u r n e r", "Turner")]
    [InlineData("my last name is t u r n e r", "Turner")]
    [InlineData("my last name is k i m b a l l", "Kimball")]
    [InlineData("e m m a t u r n e r", "Emma Turner")]
    [InlineData("e m m a then k i m b a l l", "Emma Kimball")]
    public void Letters_without_a_gap_are_one_word_where_one_was_asked_for(string said, string name) =>
        Assert.Equal(name, Heard.In(said, Heard.Friday with { Expected = Expected.Name, KnownName = "Emma Goodman", IsPartOfNameExpected = true }).Name);

    [Theory]
    [InlineData("no, g o o d w i n", "Goodwin", CallerDetails.LastName)]
    [InlineData("goodwin, g o o d w i n", "Goodwin", CallerDetails.LastName)]
    [InlineData("no, e m n a", "Emna", CallerDetails.FirstName)]
    [InlineData("no, d a n g e l o", "Dangelo", CallerDetails.LastName)]
    [InlineData("no, it's Emily", "Emily", CallerDetails.FirstName)]
    [InlineData("no, it's Thomas", "Thomas", CallerDetails.LastName)]
    [InlineData("no, the name is Turner", "Turner", CallerDetails.Name)]
    [InlineData("no, e m m a g o o d w i n", "Emma Goodwin", CallerDetails.None)]
    [InlineData("yes", null, CallerDetails.None)]
    [InlineData("no, e m m y at turner", null, CallerDetails.None)]
    [InlineData("ok, p m is fine", null, CallerDetails.None)]
    public void Letters_in_answer_to_a_read_back_put_the_name_right(string said, string? name, CallerDetails part)
    {
        var heard = Heard.In(said, Heard.Friday with { Expected = Expected.Confirmation, KnownName = "Emma Goodman" });

        Assert.Equal((name, part), (heard.Name, heard.Details));
    }
}
