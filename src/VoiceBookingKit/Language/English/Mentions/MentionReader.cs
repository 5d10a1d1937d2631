using VoiceBookingKit.Language.English.Dates;
using VoiceBookingKit.Language.English.Times;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>Finds every date and time of a line, before neighbours refine each other.</summary>
internal static class MentionReader
{
    public static void Read(in Line line, UnderstandingContext context, bool steers, bool moves, ref MentionList mentions)
    {
        var today = DateOnly.FromDateTime(context.Now);
        var inView = context.DayInView;
        var offeredDays = context.OfferedDays;
        for (var at = 0; at < line.Count;)
        {
            if (line.IsClaimed(at) || line[at].Kind == TokenKind.Symbol)
            {
                at++;
                continue;
            }

            var dates = new DateContext(today, inView, context.Expected, context.Offered.Count, offeredDays, moves);
            var times = new TimeContext(context.Now, context.Expected, steers, FollowsTime(line, at, mentions), moves, context.Offered);
            var date = DateReader.Read(line, at, dates, out var day);
            var time = TimeReader.Read(line, at, times, out var clock);
            if (date == 0 && time == 0)
            {
                at++;
                continue;
            }

            if (date >= time && day.Kind != DateKind.Impossible)
            {
                mentions.AddDate(at, at + date, day);
                inView = day.From;
            }

            if (time > date || (time == date && PartsOfDay.IsOfToday(line, at)))
                mentions.AddTime(at, at + time, clock);
            var end = at + Math.Max(date, time);
            line.Claim(at, end);
            at = end;
        }
    }

    // "morning 10": the part of the day makes the number a time; so does another time before "or", and one that is denied: "not 3, 4".
    private static bool FollowsTime(in Line line, int at, in MentionList mentions)
    {
        if (mentions.Count == 0 || mentions[mentions.Count - 1] is not { IsDate: false } last)
            return false;
        var next = line.SkipComma(last.End);
        if (line.Is(next, "or") || line.Is(next, "and") || line.Is(next, "say") || line.Is(next, "at") || line.Is(next, "around"))
            next++;
        return next == at && (last.Time.Kind == TimeKind.Part || line.Is(at - 1, "or") || line.Is(at - 1, "and") || line.Is(last.From - 1, "not"));
    }
}
