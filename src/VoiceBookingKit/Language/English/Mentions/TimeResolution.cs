using VoiceBookingKit.Language.English.Times;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>Turns a time as it was said into one of the 24-hour clock.</summary>
internal static class TimeResolution
{
    public static TimeMention Resolve(string text, TimeMatch match, IReadOnlyList<DateTime> offered)
    {
        switch (match.Kind)
        {
            case TimeKind.Exact:
                var isOffered = match.From.IsOpen && IsOffered(match.From.OtherMinutes, offered) && !IsOffered(match.From.Minutes, offered);
                var isSettled = match.From.IsOpen && (isOffered || IsOffered(match.From.Minutes, offered));
                var minutes = isOffered ? match.From.OtherMinutes : match.From.Minutes;
                return new TimeMention(text, ToTime(minutes)) { IsHalfDayOpen = match.From.IsOpen && !isSettled };
            case TimeKind.Between:
                var (from, to) = Between(match.From, match.To);
                return new TimeMention(text, ToTime(from), ToTime(to)) { IsHalfDayOpen = match.From.IsOpen && match.To.IsOpen };
            default:
                return new TimeMention(text, ToTime(match.From.Minutes), ToTime(match.To.Minutes)) { IsHalfDayOpen = match.From.IsOpen || match.To.IsOpen };
        }
    }

    // Whichever end is settled pulls the other to its nearest side: "11 to 1 pm", "10 am to 2", "9 to 5".
    private static (int From, int To) Between(Clock from, Clock to)
    {
        var (start, end) = (from.Minutes, to.Minutes);
        if (from.IsOpen && !to.IsOpen)
            start = Candidates(from) is var (early, late) && late < end ? late : early;
        else if (to.IsOpen)
            end = Candidates(to) is var (early, late) && early > start ? early : late;
        return start <= end ? (start, end) : (end, start);
    }

    private static (int Early, int Late) Candidates(Clock clock) =>
        (Math.Min(clock.Minutes, clock.OtherMinutes), Math.Max(clock.Minutes, clock.OtherMinutes));

    private static bool IsOffered(int minutes, IReadOnlyList<DateTime> offered)
    {
        for (var i = 0; i < offered.Count; i++)
        {
            if (offered[i].Hour * 60 + offered[i].Minute == minutes)
                return true;
        }

        return false;
    }

    private static TimeOnly ToTime(int minutes) => new(minutes / 60 % 24, minutes % 60);
}
