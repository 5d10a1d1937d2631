namespace VoiceBookingKit.Language.English.Words;

internal static class CalendarWords
{
    public static void AddTo(Dictionary<string, Lexeme> words)
    {
        AddWeekday(words, DayOfWeek.Monday, "monday mondays munday mon");
        AddWeekday(words, DayOfWeek.Tuesday, "tuesday tuesdays tuseday teusday tusday tues tue");
        AddWeekday(words, DayOfWeek.Wednesday, "wednesday wednesdays wensday wednsday wedensday wendsday weds wed");
        AddWeekday(words, DayOfWeek.Thursday, "thursday thursdays thurday thrusday thirsday thursdsay thurs thur thu");
        AddWeekday(words, DayOfWeek.Friday, "friday fridays firday fryday fri");
        AddWeekday(words, DayOfWeek.Saturday, "saturday saturdays saterday satuday saturady sat");
        AddWeekday(words, DayOfWeek.Sunday, "sunday sundays sonday suday sun");

        string[] months =
        [
            "january jan januray", "february feb febuary feburary", "march mar", "april apr aprill", "may", "june jun", "july jul",
            "august aug agust", "september sept sep septemeber", "october oct octuber", "november nov", "december dec decemeber",
        ];
        for (var i = 0; i < months.Length; i++)
        {
            foreach (var word in months[i].Split(' '))
                words.In(word).Month = i + 1;
        }

        AddUnit(words, Unit.Minute, "minute minutes min mins");
        AddUnit(words, Unit.Hour, "hour hours hr hrs");
        AddUnit(words, Unit.Day, "day days");
        AddUnit(words, Unit.Week, "week weeks wk wks");
        AddUnit(words, Unit.Fortnight, "fortnight fortnights");
        AddUnit(words, Unit.Month, "month months");
        AddUnit(words, Unit.Year, "year years");

        words.Class(WordClass.Faint, "mon tue tues wed weds thu thur thurs fri sat sun march mar may jan jun dec nov sep");
    }

    private static void AddWeekday(Dictionary<string, Lexeme> words, DayOfWeek day, string spellings)
    {
        foreach (var word in spellings.Split(' '))
            words.In(word).Weekday = day;
    }

    private static void AddUnit(Dictionary<string, Lexeme> words, Unit unit, string spellings)
    {
        foreach (var word in spellings.Split(' '))
            words.In(word).Unit = unit;
    }
}
