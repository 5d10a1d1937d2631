namespace VoiceBookingKit.Tests.Receptionists.BuiltIn;

/// <summary>A recogniser hears "Emma Turner" as another name each time.</summary>
public sealed class NamingTests
{
    [Fact]
    public async Task The_second_time_that_the_name_is_wrong_the_last_name_is_spelled()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        Assert.Contains("What name should it be?", (await call.SayAsync("the name is wrong")).Text, StringComparison.Ordinal);
        Assert.Contains("for Emma Dunlap,", (await call.SayAsync("Emma Dunlap")).Text, StringComparison.Ordinal);
        Assert.Contains("spell your last name", (await call.SayAsync("the name is wrong")).Text, StringComparison.Ordinal);
        Assert.Contains("for Emma Turner,", (await call.SayAsync("t u r n e r")).Text, StringComparison.Ordinal);

        await call.SayAsync("yes");
        Assert.Equal("2024-03-05 14:00 demo maya 30 Emma Turner <emma@turner.com>", await call.BookedAsync());
    }

    [Fact]
    public async Task The_third_time_the_first_name_is_spelled_and_then_the_last_again()
    {
        await using var call = await ReadBackAsync("Anna Goodman");

        await call.SayAsync("the name is wrong", "Anna Dunlap", "the name is wrong", "t u r n e r");
        Assert.Contains("spell your first name", (await call.SayAsync("the name is wrong")).Text, StringComparison.Ordinal);
        Assert.Contains("for Emna Turner,", (await call.SayAsync("e m n a")).Text, StringComparison.Ordinal);
        Assert.Contains("spell your last name", (await call.SayAsync("no, the name is wrong")).Text, StringComparison.Ordinal);
        Assert.Contains("spell your first name", (await call.SayAsync("t u r n e r")).Text, StringComparison.Ordinal);
        await call.SayAsync("e m m a", "yes");

        Assert.Contains("Emma Turner", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Emma Turner")]
    [InlineData("e m m a t u r n e r")]
    [InlineData("E-M-M-A T-U-R-N-E-R")]
    [InlineData("Turner")]
    [InlineData("turner, t u r n e r")]
    [InlineData("it's Turner")]
    [InlineData("my last name is Turner")]
    [InlineData("it's emma turner, that's t u r n e r")]
    public async Task A_spelled_or_typed_answer_mends_the_name_and_a_full_name_replaces_it(string answer)
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("the name is wrong", "Emma Dunlap", "the name is wrong");

        Assert.Contains("for Emma Turner,", (await call.SayAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my last name is wrong", "spell your last name", "t u r n e r", "Anna Turner")]
    [InlineData("no, the surname is wrong", "spell your last name", "Turner", "Anna Turner")]
    [InlineData("the first name is wrong", "spell your first name", "e m m a", "Emma Goodman")]
    [InlineData("my last name is misspelled", "spell your last name", "t u r n e r", "Anna Turner")]
    [InlineData("you misspelled my last name", "spell your last name", "t u r n e r", "Anna Turner")]
    [InlineData("it's not Goodman", "spell your last name", "t u r n e r", "Anna Turner")]
    [InlineData("my name is not Anna", "spell your first name", "e m m a", "Emma Goodman")]
    [InlineData("Goodman is wrong", "spell your last name", "no, t u r n e r", "Anna Turner")]
    [InlineData("no, Anna isn't right", "spell your first name", "e m m a", "Emma Goodman")]
    [InlineData("the name is misspelled", "What name", "Emma Turner", "Emma Turner")]
    [InlineData("that's the wrong name", "What name", "Emma Turner", "Emma Turner")]
    [InlineData("the name is still wrong", "What name", "Emma Turner", "Emma Turner")]
    [InlineData("both names are wrong", "What name", "Emma Turner", "Emma Turner")]
    [InlineData("you got my first name wrong", "spell your first name", "Emma", "Emma Goodman")]
    [InlineData("the first name is wrong", "spell your first name", "Emma Turner", "Emma Turner")]
    public async Task A_caller_who_says_which_part_is_wrong_is_asked_for_that_one(string objection, string asked, string answer, string name)
    {
        await using var call = await ReadBackAsync("Anna Goodman");

        Assert.Contains(asked, (await call.SayAsync(objection)).Text, StringComparison.Ordinal);
        Assert.Contains($"for {name},", (await call.SayAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's Turner, not Goodman", "Anna Turner")]
    [InlineData("it's turner not goodman", "Anna Turner")]
    [InlineData("no, it's not Goodman, it's Turner", "Anna Turner")]
    [InlineData("the name is not Goodman but Turner", "Anna Turner")]
    [InlineData("No, Emma, not Anna", "Emma Goodman")]
    [InlineData("not Goodman, Turner", "Anna Turner")]
    [InlineData("no, it's Turner", "Anna Turner")]
    [InlineData("change the last name to Turner", "Anna Turner")]
    [InlineData("the last name should be Turner", "Anna Turner")]
    [InlineData("it's Emma Turner, not Anna Goodman", "Emma Turner")]
    [InlineData("no, my last name is Turner", "Anna Turner")]
    [InlineData("no, the first name is Emma", "Emma Goodman")]
    [InlineData("No, the name is Emma Turner", "Emma Turner")]
    public async Task A_caller_who_says_what_stands_instead_hears_it_read_back(string correction, string name)
    {
        await using var call = await ReadBackAsync("Anna Goodman");

        Assert.Contains($"for {name},", (await call.SayAsync(correction)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, g o o d w i n", "Emma Goodwin")]
    [InlineData("no, it's g o o d w i n", "Emma Goodwin")]
    [InlineData("No. G-O-O-D-W-I-N.", "Emma Goodwin")]
    [InlineData("goodwin, g o o d w i n", "Emma Goodwin")]
    [InlineData("Goodwin, g o o d w i n", "Emma Goodwin")]
    [InlineData("no, it's goodwin, g o o d w i n", "Emma Goodwin")]
    [InlineData("no, Goodwin, spelled g o o d w i n", "Emma Goodwin")]
    [InlineData("that's g o o d w i n, not Goodman", "Emma Goodwin")]
    [InlineData("no, t u r n e r", "Emma Turner")]
    [InlineData("no, e m n a", "Emna Goodman")]
    [InlineData("no, it's Emily", "Emily Goodman")]
    [InlineData("no, it's Anna", "Anna Goodman")]
    [InlineData("no, e m m a g o o d w i n", "Emma Goodwin")]
    [InlineData("no, Anna Goodwin, g o o d w i n", "Anna Goodwin")]
    [InlineData("no, a n n a then g o o d w i n", "Anna Goodwin")]
    [InlineData("no, my first name is a n n a", "Anna Goodman")]
    public async Task A_caller_who_spells_at_the_read_back_without_being_asked_is_understood(string correction, string name)
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        Assert.Contains($"for {name},", (await call.SayAsync(correction)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("spell", (await call.SayAsync("yes")).Text, StringComparison.Ordinal);
        Assert.Contains($"{name} <", await call.BookedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("g o o d w i n")]
    [InlineData("it's Goodwin, g o o d w i n")]
    public async Task A_caller_who_spells_what_should_be_different_is_understood(string correction)
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("no");
        Assert.Contains("for Emma Goodwin,", (await call.SayAsync(correction)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, it's w i n at example dot com", "win@example.com")]
    [InlineData("no it's w i n at example dot com", "win@example.com")]
    [InlineData("w i n at example dot com", "win@example.com")]
    [InlineData("no, e m m y at turner dot com", "emmy@turner.com")]
    [InlineData("no, the email is e m m y at turner dot com", "emmy@turner.com")]
    [InlineData("it's emmy, e m m y, at turner dot com", "emmy@turner.com")]
    public async Task A_caller_who_spells_the_email_at_the_read_back_without_being_asked_is_understood(string correction, string email)
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        Assert.Contains($"for Emma Goodman, {email}", (await call.SayAsync(correction)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d a n g e l o", "Maria", "Maria Dangelo")]
    [InlineData("D-A-N-G-E-L-O", "it's Maria", "Maria Dangelo")]
    [InlineData("it's d a n g e l o", "m a r i a", "Maria Dangelo")]
    [InlineData("d a n g e l o", "Dan", "Dan Gelo")]
    [InlineData("d a n g e l o", "d a n", "Dan Gelo")]
    [InlineData("d a n g e l o", "Dan Gelo", "Dan Gelo")]
    [InlineData("d a n g e l o", "Maria D'Angelo", "Maria D'Angelo")]
    [InlineData("d a n g e l o", "my last name is Gelo", "Dan Gelo")]
    [InlineData("d a n g e l o", "D'Angelo", "D'Angelo")]
    [InlineData("d a n i k a", "that is my first name", "Danika")]
    [InlineData("d a n i k a", "no, just that", "Danika")]
    [InlineData("d a n i k a", "my last name is Smith", "Danika Smith")]
    [InlineData("d a v e n p o r t", "Ann", "Ann Davenport")]
    [InlineData("a n n l e e", "Ann", "Ann Lee")]
    public async Task A_name_that_is_spelled_without_a_gap_may_be_the_last_so_the_first_is_asked_for(string spelled, string answer, string name)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM");
        Assert.Contains("first name", (await call.SayAsync(spelled)).Text, StringComparison.Ordinal);
        Assert.Contains("email", (await call.SayAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Contains($"for {name},", (await call.SayAsync("someone@example.com")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e m m a t u r n e r", "Emma Turner")]
    [InlineData("d a n then g e l o", "Dan Gelo")]
    [InlineData("D-A-N G-E-L-O", "Dan Gelo")]
    [InlineData("dan g e l o", "Dan Gelo")]
    [InlineData("t u r n e r", "Turner")]
    public async Task Who_spells_a_name_whose_parts_are_clear_is_not_asked_for_them(string spelled, string name)
    {
        await using var call = new BuiltInCall();

        await call.SayAsync("a demo on Tuesday at 2 PM");
        Assert.Contains("email", (await call.SayAsync(spelled)).Text, StringComparison.Ordinal);
        Assert.Contains($"for {name},", (await call.SayAsync("someone@example.com")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_that_is_spelled_anew_without_a_gap_keeps_nothing_of_the_old()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("the name is wrong");
        Assert.Contains("first name", (await call.SayAsync("d a n g e l o")).Text, StringComparison.Ordinal);
        Assert.Contains("first name", (await call.SayAsync("when are you open?")).Text, StringComparison.Ordinal);
        Assert.Contains("for Emma Dangelo,", (await call.SayAsync("Emma")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with Omar, not Maya")]
    [InlineData("in May, not April")]
    public async Task A_member_of_the_staff_or_a_month_that_is_denied_is_not_the_caller_of_that_name(string correction)
    {
        await using var call = await ReadBackAsync("Maya April");

        Assert.DoesNotContain("for Omar", (await call.SayAsync(correction)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya May", (await call.SayAsync("yes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await call.Desk.StandingAsync()), appointment => appointment.Customer.Name != "Maya April");
    }

    [Fact]
    public async Task A_name_of_one_word_is_spelled_whole()
    {
        await using var call = await ReadBackAsync("Emily");

        await call.SayAsync("the name is wrong", "Amelia");
        Assert.Contains("spell your name", (await call.SayAsync("the name is wrong")).Text, StringComparison.Ordinal);
        Assert.Contains("for Emma,", (await call.SayAsync("e m m a")).Text, StringComparison.Ordinal);
        await call.SayAsync("the name is wrong");
        Assert.Contains("for Emma Turner,", (await call.SayAsync("e m m a t u r n e r")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_heard_the_same_again_is_asked_for_letter_by_letter()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("the name is wrong");
        Assert.Contains("spell your last name", (await call.SayAsync("Emma Goodman")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_insists_on_the_name_that_was_read_back_is_asked_to_spell_it()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        Assert.Contains("spell your last name", (await call.SayAsync("No, the name is Emma Goodman")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_between_does_not_read_the_wrong_name_back()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("the name is wrong", "Emma Dunlap", "the name is wrong");
        await call.SayAsync("why do you need that?");
        Assert.Contains("spell your last name", (await call.SayAsync("when are you open?")).Text, StringComparison.Ordinal);
        Assert.Contains("for Emma Turner,", (await call.SayAsync("t u r n e r")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_given_within_the_objection_counts_as_wrong_too()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("No, the name is Emma Dunlap");
        Assert.Contains("spell your last name", (await call.SayAsync("the name is wrong")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_booking_of_the_call_begins_to_count_anew()
    {
        await using var call = await ReadBackAsync("Emma Goodman");

        await call.SayAsync("the name is wrong", "Emma Turner", "yes", "I'd like to book another one on Friday at 10");
        Assert.Contains("What name should it be?", (await call.SayAsync("the name is wrong")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_time_that_the_email_is_wrong_it_is_spelled()
    {
        await using var call = await ReadBackAsync("Emma Turner");

        Assert.Contains("What email address should it be?", (await call.SayAsync("the email is wrong")).Text, StringComparison.Ordinal);
        await call.SayAsync("emmy@turner.com");
        Assert.Contains("spell the email", (await call.SayAsync("the email is wrong")).Text, StringComparison.Ordinal);
        await call.SayAsync("e m m i e at turner dot com", "yes");

        Assert.Contains("<emmie@turner.com>", await call.BookedAsync(), StringComparison.Ordinal);
    }

    private static async Task<BuiltInCall> ReadBackAsync(string name)
    {
        var call = new BuiltInCall();
        Assert.NotNull((await call.SayAsync("a demo on Tuesday at 2 PM", name, "emma@turner.com")).Asked);
        return call;
    }
}
