namespace VoiceBookingKit.Tests.Language.English;

public class CorrectionsTests
{
    [Theory]
    [InlineData("not next week, the week after", "2019-03-11..2019-03-17", "")]
    [InlineData("no earlier than 10", "", "10:00..23:59")]
    [InlineData("not before 10", "", "10:00..23:59")]
    [InlineData("no later than 5", "", "00:00..17:00")]
    [InlineData("not in the morning", "", "12:00..23:59")]
    [InlineData("I'd like 2 o'clock, no, 3 o'clock", "", "15:00")]
    [InlineData("on Monday. No wait, Tuesday. At 3.", "2019-03-05", "15:00")]
    [InlineData("Monday at 2, no, Tuesday at 3", "2019-03-05", "15:00")]
    [InlineData("can we do tuesday instead of monday", "2019-03-05", "")]
    [InlineData("change it from 3 to 4", "", "16:00")]
    [InlineData("move it from monday to tuesday", "2019-03-05", "")]
    [InlineData("move my monday appointment to tuesday", "2019-03-05", "")]
    [InlineData("I have an appointment on monday at 3, can you move it to thursday at 4", "2019-03-07", "16:00")]
    [InlineData("reschedule my 3 pm to 5 pm", "", "17:00")]
    [InlineData("push it to next week", "2019-03-04..2019-03-10", "")]
    [InlineData("can't do monday, how about tuesday", "2019-03-05", "")]
    [InlineData("monday doesn't work, tuesday does", "2019-03-05", "")]
    [InlineData("not 3, 4", "", "16:00")]
    [InlineData("3? no, 4", "", "16:00")]
    [InlineData("not at 3 but at 4", "", "16:00")]
    [InlineData("I said tuesday not thursday", "2019-03-05", "")]
    [InlineData("tuesday not thursday", "2019-03-05", "")]
    [InlineData("I meant the 5th not the 4th", "2019-03-05", "")]
    [InlineData("actually, the 6th at 2", "2019-03-06", "14:00")]
    [InlineData("sorry, the 6th", "2019-03-06", "")]
    [InlineData("oh wait, I'm busy on the 6th. the 7th?", "2019-03-07", "")]
    [InlineData("what about 3:30 instead", "", "15:30")]
    [InlineData("not today, tomorrow", "2019-03-02", "")]
    [InlineData("wednesday. actually thursday.", "2019-03-07", "")]
    [InlineData("3 pm, make that 4 pm", "", "16:00")]
    [InlineData("4 rather than 3", "", "16:00")]
    [InlineData("Tuesday at 3, scratch that", "", "")]
    public void Only_what_stands_is_heard(string said, string days, string times) =>
        Assert.Equal((days, times), (Heard.Dates(Heard.In(said)), Heard.Times(Heard.In(said))));

    [Theory]
    [InlineData("not Monday, Tuesday", "2019-03-04", "")]
    [InlineData("Monday doesn't work", "2019-03-04", "")]
    [InlineData("anything but Monday", "2019-03-04", "")]
    [InlineData("not at three", "", "15:00")]
    [InlineData("Monday at three doesn't work", "", "15:00")]
    [InlineData("not Monday at three", "", "15:00")]
    [InlineData("not Monday, three on Tuesday", "2019-03-04", "")]
    [InlineData("not Friday the 15th", "2019-03-15", "")]
    [InlineData("Friday the 15th doesn't work", "2019-03-15", "")]
    [InlineData("Monday, no, Tuesday", "", "")]
    [InlineData("not in the morning", "", "")]
    [InlineData("Monday the 4th", "", "")]
    public void What_is_named_to_reject_it_is_told_apart(string said, string days, string times)
    {
        var heard = Heard.In(said);

        Assert.Equal((days, times), (string.Join(", ", heard.RejectedDates.Select(day => Heard.Iso(day.From))), string.Join(", ", heard.RejectedTimes.Select(time => Heard.Iso(time.From)))));
    }
}
