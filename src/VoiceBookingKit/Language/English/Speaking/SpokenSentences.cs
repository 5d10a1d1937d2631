using System.Globalization;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.Language.English.Speaking;

/// <summary>Sentences that were written for the eye as they are said: addresses, codes, phone numbers and clock times.</summary>
internal static partial class SpokenSentences
{
    public static string Say(string sentence)
    {
        var said = Emails.Replace(sentence, match => SpokenText.SayEmail(match.Value));
        said = Phones.Replace(said, match => SpokenText.SayPhone(match.Value));
        said = References.Replace(said, match => SpokenText.SayCode(match.Value));
        said = HalfDays.Replace(said, match => Time(match, HourOf(match.Groups["hour"].ValueSpan, match.Groups["half"].ValueSpan)));
        return Days.Replace(said, match => Time(match, int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture)));
    }

    private static string Time(Match match, int hour) =>
        SpokenTimes.Say(new TimeOnly(hour, int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)));

    private static int HourOf(ReadOnlySpan<char> hour, ReadOnlySpan<char> half) =>
        int.Parse(hour, CultureInfo.InvariantCulture) % 12 + (half[0] is 'p' or 'P' ? 12 : 0);

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,24}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Emails { get; }

    // With a plus, or in the usual groups, so that a year or a price is not taken for one.
    [GeneratedRegex(@"\+[0-9][0-9 ().-]{6,18}[0-9]|(?<!\w)\(?[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Phones { get; }

    // Six characters of a reference's alphabet, with a letter and a digit among them.
    [GeneratedRegex(@"\b(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[2-9AFHJKLMNQRUWXY]{6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex References { get; }

    [GeneratedRegex(@"\b(?<hour>0?[1-9]|1[0-2]):(?<minute>[0-5][0-9]) ?(?<half>[ap])\.?m\b\.?(?=\s+[a-z])|\b(?<hour>0?[1-9]|1[0-2]):(?<minute>[0-5][0-9]) ?(?<half>[ap])m\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HalfDays { get; }

    [GeneratedRegex(@"(?<![\d:])(?<hour>1[3-9]|2[0-3]):(?<minute>[0-5][0-9])(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Days { get; }
}
