using VoiceBookingKit.Language.English.Dialogue;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>The days and times of a line that stand when all is said.</summary>
internal static class WhenReader
{
    public readonly record struct Result(
        IReadOnlyList<DateMention> Dates, IReadOnlyList<TimeMention> Times, IReadOnlyList<DateMention> RejectedDates, IReadOnlyList<TimeMention> RejectedTimes, bool Corrected);

    public static Result Read(in Line line, UnderstandingContext context, in Intents.Findings wants)
    {
        var mentions = new MentionList(stackalloc Mention[MentionList.Room]);
        MentionReader.Read(line, context, wants.Steers, wants.Moves, ref mentions);
        if (mentions.Count == 0)
            return new Result([], [], [], [], false);
        Refinement.Apply(line, context, ref mentions);
        var corrected = Corrections.Apply(line, wants.Moves, ref mentions);
        return new Result(
            Dates(line, mentions, isRejected: false), Times(line, mentions, context, isRejected: false),
            Dates(line, mentions, isRejected: true), Times(line, mentions, context, isRejected: true), corrected);
    }

    private static List<DateMention> Dates(in Line line, in MentionList mentions, bool isRejected)
    {
        var dates = new List<DateMention>();
        for (var i = 0; i < mentions.Count; i++)
        {
            ref var mention = ref mentions[i];
            if (mention.IsDate && mention.IsDropped == isRejected && mention.IsRejected == isRejected && !IsSaid(dates, mention))
                dates.Add(new DateMention(line.Text(mention.From, mention.End), mention.Date.From, mention.Date.To) { OtherDay = mention.Date.OtherDay });
        }

        return dates;
    }

    private static bool IsSaid(List<DateMention> dates, in Mention mention)
    {
        foreach (var date in dates)
        {
            if (date.From == mention.Date.From && date.To == mention.Date.To)
                return true;
        }

        return false;
    }

    private static List<TimeMention> Times(in Line line, in MentionList mentions, UnderstandingContext context, bool isRejected)
    {
        var times = new List<TimeMention>();
        for (var i = 0; i < mentions.Count; i++)
        {
            ref var mention = ref mentions[i];
            if (mention.IsDate || mention.IsDropped != isRejected || mention.IsRejected != isRejected)
                continue;
            var time = TimeResolution.Resolve(line.Text(mention.From, mention.End), mention.Time, context.Offered);
            if (!times.Exists(said => said.From == time.From && said.To == time.To))
                times.Add(time);
        }

        return times;
    }
}
