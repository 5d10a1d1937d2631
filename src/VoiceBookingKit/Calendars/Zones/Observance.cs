using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Zones;

/// <summary>When a zone's clocks are set, and to what (RFC 5545 section 3.6.5, STANDARD and DAYLIGHT).</summary>
/// <param name="Start">The first time that they are set, by the clock before; some writers give it in UTC.</param>
/// <param name="OffsetFrom">Seconds ahead of UTC before.</param>
/// <param name="OffsetTo">Seconds ahead of UTC after.</param>
/// <param name="Rules">How it recurs.</param>
/// <param name="Dates">When else it happens.</param>
internal sealed record Observance(
    CalendarTime Start, int OffsetFrom, int OffsetTo, IReadOnlyList<RecurrenceRule> Rules, IReadOnlyList<CalendarTime> Dates)
{
    /// <summary>The instants at which the clocks are set, up to a time.</summary>
    public IEnumerable<long> Onsets(long to, WorkBudget budget)
    {
        yield return Instant(Start);
        foreach (var date in Dates)
            yield return date.Kind == CalendarTimeKind.Date ? Instant(Start with { Local = date.Local + Start.Local % WallClock.Day }) : Instant(date);
        foreach (var rule in Rules)
        {
            foreach (var time in RuleExpansion.Expand(rule, Start.Local, isDate: false, (Start.Local, to), Until(rule), countsStart: true, budget))
                yield return Instant(Start with { Local = time });
        }
    }

    private long Until(RecurrenceRule rule) => rule.Until switch
    {
        null => long.MaxValue,
        { Kind: CalendarTimeKind.Date, Local: var day } => day + WallClock.Day - 1,
        { Kind: CalendarTimeKind.Utc, Local: var instant } when Start.Kind != CalendarTimeKind.Utc => instant + OffsetFrom,
        { Local: var local } => local,
    };

    private long Instant(CalendarTime time) => time.Kind == CalendarTimeKind.Utc ? time.Local : time.Local - OffsetFrom;
}
