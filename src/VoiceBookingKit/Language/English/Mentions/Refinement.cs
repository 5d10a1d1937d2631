using VoiceBookingKit.Language.English.Dates;
using VoiceBookingKit.Language.English.Times;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>Lets neighbours settle each other: "Friday" and "morning" and "10" are one day and one time.</summary>
internal static class Refinement
{
    private const int WidestGap = 7;

    public static void Apply(in Line line, UnderstandingContext context, ref MentionList mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!mentions[i].IsDate && mentions[i].Time.Kind == TimeKind.Part)
                SettleHalves(line, i, ref mentions);
            else if (mentions[i].IsDate && mentions[i].Date.Kind == DateKind.Week)
                SettleWeek(line, i, ref mentions);
            else if (mentions[i].IsDate && mentions[i].Date.Kind == DateKind.Month)
                SettleMonth(line, i, ref mentions);
        }

        NamedDays.Settle(line, context, ref mentions);
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (!mentions[i].IsDate && !mentions[i + 1].IsDate)
                ShareHalf(line, ref mentions[i], ref mentions[i + 1]);
        }
    }

    // A part of the day beside a time says which half is meant, and is then said.
    private static void SettleHalves(in Line line, int part, ref MentionList mentions)
    {
        var used = Settle(line, part, Neighbour(mentions, part, +1), ref mentions);
        used |= Settle(line, part, Neighbour(mentions, part, -1), ref mentions);
        mentions[part].IsDropped = used;
    }

    private static bool Settle(in Line line, int part, int time, ref MentionList mentions)
    {
        if (time < 0 || Gap(line, Math.Min(part, time), Math.Max(part, time), mentions) > (time > part ? WidestGap : 2))
            return false;
        ref var settled = ref mentions[time];
        ref var by = ref mentions[part];
        var half = by.Time.Part;
        settled.Time = settled.Time with { From = settled.Time.From.In(half), To = settled.Time.To.In(half) };
        if (Math.Abs(time - part) == 1)
            (settled.From, settled.End) = (Math.Min(settled.From, by.From), Math.Max(settled.End, by.End));
        return true;
    }

    private static int Neighbour(in MentionList mentions, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < mentions.Count; i += step)
        {
            if (!mentions[i].IsDate && mentions[i].Time.Kind != TimeKind.Part)
                return i;
        }

        return -1;
    }

    /// <summary>How many words stand between two mentions and belong to neither nor to others; a great many across "or", "and" or a sentence's end.</summary>
    private static int Gap(in Line line, int first, int second, in MentionList mentions)
    {
        var gap = 0;
        var at = mentions[first].End;
        for (var i = first + 1; i <= second; i++)
        {
            for (; at < mentions[i].From; at++)
            {
                if (line.EndsBefore(at) || line.Is(at, "or") || line.Is(at, "not") || line.Is(at, "no") || (line.Is(at, "and") && !line.Is(at + 1, "at")))
                    return int.MaxValue;
                gap += line.IsSymbol(at, ',') ? 0 : 1;
            }

            at = Math.Max(at, mentions[i].End);
        }

        return gap;
    }

    // "next week, Tuesday if possible" is Tuesday of next week.
    private static void SettleWeek(in Line line, int week, ref MentionList mentions)
    {
        var monday = Calendar.Monday(mentions[week].Date.To);
        for (var i = 0; i < mentions.Count; i++)
        {
            ref var day = ref mentions[i];
            if (!day.IsDate || day.Date.Kind != DateKind.Weekday || IsAlternative(line, i, week, mentions) || line.Is(line.Before(day.From), "not"))
                continue;
            day.Date = DateMatch.Day(Calendar.InWeekOf(monday, day.Date.From.DayOfWeek));
            mentions[week].IsDropped = true;
        }
    }

    // "next month, on the 3rd" is the 3rd of next month.
    private static void SettleMonth(in Line line, int month, ref MentionList mentions)
    {
        var inMonth = mentions[month].Date.To;
        for (var i = 0; i < mentions.Count; i++)
        {
            ref var day = ref mentions[i];
            if (!day.IsDate || day.Date.Kind != DateKind.DayOfMonth || IsAlternative(line, i, month, mentions)
                || !Calendar.TryDay(inMonth.Year, inMonth.Month, day.Date.From.Day, out var found))
                continue;
            day.Date = DateMatch.Day(found);
            mentions[month].IsDropped = true;
        }
    }

    private static bool IsAlternative(in Line line, int a, int b, in MentionList mentions)
    {
        for (var at = mentions[Math.Min(a, b)].End; at < mentions[Math.Max(a, b)].From; at++)
        {
            if (line.Is(at, "or") && Math.Abs(a - b) == 1 || line.Is(at, "not"))
                return true;
        }

        return false;
    }

    // "7 or 8 pm": the open one takes the half that brings it nearer.
    private static void ShareHalf(in Line line, ref Mention first, ref Mention second)
    {
        if (first.Time.Kind != TimeKind.Exact || second.Time.Kind != TimeKind.Exact || !(line.Is(first.End, "or") || line.Is(first.End, "and")))
            return;
        if (first.Time.From.IsOpen && !second.Time.From.IsOpen)
            first.Time = Near(first.Time, second.Time.From.Minutes);
        else if (second.Time.From.IsOpen && !first.Time.From.IsOpen)
            second.Time = Near(second.Time, first.Time.From.Minutes);
    }

    private static TimeMatch Near(TimeMatch time, int minutes)
    {
        var (likely, other) = (time.From.Minutes, time.From.OtherMinutes);
        var near = Clock.At(Math.Abs(likely - minutes) <= Math.Abs(other - minutes) ? likely : other);
        return time with { From = near, To = near };
    }
}
