namespace VoiceBookingKit.Scheduling;

/// <summary>The open stretches around one date: the working state of a search, moved from day to day so that a day costs no memory.</summary>
internal sealed class OpenDay(SlotSearch search, OffsetTable offsets)
{
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    private readonly List<LocalSpan> _business = [];
    private readonly List<LocalSpan> _staff = [];
    private readonly List<LocalSpan> _both = [];
    private readonly List<OpenStretch> _businessStretches = [];
    private readonly List<OpenStretch> _staffStretches = [];

    public DateOnly Date { get; private set; }

    public void MoveTo(DateOnly date)
    {
        Date = date;
        Collect(search.BusinessHours, _business);
        offsets.Resolve(_business, _businessStretches);
        LocalSpan.MergeTouching(_business);
    }

    /// <summary>When a roster can work around this date, in order. Good until the next call.</summary>
    public List<OpenStretch> StretchesOf(Roster roster)
    {
        if (roster.Hours is null)
            return _businessStretches;
        Collect(roster.Hours, _staff);
        LocalSpan.Intersect(_staff, _business, _both);
        offsets.Resolve(_both, _staffStretches);
        return _staffStretches;
    }

    // The evening before can reach into this date. A long appointment can end two dates later, when the clock skips an hour in between.
    private void Collect(OpeningHours hours, List<LocalSpan> into) =>
        LocalSpan.Collect(hours, Date.AddDays(-1), Date.AddDays(search.Duration > HalfADay ? 2 : 1), into);
}
