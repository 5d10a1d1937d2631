using System.Globalization;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Says a week's hours with equal days drawn together: "Monday to Friday 9 AM to 5 PM, and Saturday 10 AM to 2 PM".</summary>
internal static class WeekInWords
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Say(WeeklyHours week, Voice voice)
    {
        var parts = new List<string>();
        for (var first = 0; first < Week.Length;)
        {
            var hours = week.On(Week[first]);
            var after = first + 1;
            while (after < Week.Length && week.On(Week[after]).SequenceEqual(hours))
                after++;
            if (hours.Count > 0)
                parts.Add($"{Voice.Part(Days(after - first, voice), ("first", Name(Week[first])), ("last", Name(Week[after - 1])))} {Say(hours, voice)}");
            first = after;
        }
        return parts.Count == 0 ? "" : voice.List(parts);
    }

    public static string Say(IReadOnlyList<OpenHours> hours, Voice voice) =>
        voice.List(hours.Select(open => Voice.Part(voice.Phrases.FromTo, ("from", voice.Time(open.From)), ("to", voice.Time(open.To)))));

    private static IReadOnlyList<string> Days(int count, Voice voice) => count switch
    {
        1 => voice.Phrases.DayAlone,
        2 => voice.Phrases.DayAndDay,
        _ => voice.Phrases.DayToDay,
    };

    private static string Name(DayOfWeek day) => CultureInfo.GetCultureInfo("en").DateTimeFormat.GetDayName(day);
}
