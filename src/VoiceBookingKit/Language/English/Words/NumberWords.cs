namespace VoiceBookingKit.Language.English.Words;

internal static class NumberWords
{
    public static void AddTo(Dictionary<string, Lexeme> words)
    {
        string[] units =
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
            "thirteenth",
            "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ];

        for (var i = 0; i < units.Length; i++)
            words.In(units[i]).Cardinal = i;
        for (var i = 1; i <= 12; i++)
        {
            words.In(units[i] + "ish").Cardinal = i;
            words.Class(WordClass.Roughly, units[i] + "ish");
        }

        for (var i = 0; i < tens.Length; i++)
            words.In(tens[i]).Cardinal = 20 + i * 10;
        for (var i = 0; i < ordinals.Length; i++)
            words.In(ordinals[i]).Ordinal = i + 1;

        words.In("thirtieth").Ordinal = 30;
        words.In("hundred").Cardinal = 100;
        words.In("thousand").Cardinal = 1000;
        words.In("fourty").Cardinal = 40;
        words.In("twelveth").Ordinal = 12;
        words.In("nineth").Ordinal = 9;
        words.In("oh").Cardinal = 0;
        words.In("nought").Cardinal = 0;
        words.Class(WordClass.Homophone, "oh o to too for won ate");
    }
}
