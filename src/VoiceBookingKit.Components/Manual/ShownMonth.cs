using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Components.Manual;

/// <summary>The month on show: its free days, and the day whose times are listed.</summary>
internal sealed class ShownMonth
{
    private const int MonthsToLookAhead = 3;

    private readonly ManualVisit _visit;
    private SortedDictionary<DateOnly, List<Slot>> _days = [];

    /// <summary>Begins with the current month of the business; nothing is looked up yet.</summary>
    public ShownMonth(ManualVisit visit, TimeProvider clock)
    {
        _visit = visit;
        First = visit.Business.Zone.Today(clock);
        Last = visit.DayOf(clock.GetUtcNow() + visit.Business.Policy.Slots.Horizon);
        Month = FirstOf(First);
    }

    /// <summary>Today at the business.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that can be booked.</summary>
    public DateOnly Last { get; }

    /// <summary>The first day of the month on show.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>The day whose times are listed; null when the month has nothing free.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Whether the month's free times are being looked up.</summary>
    public bool IsLoading { get; private set; } = true;

    /// <summary>Whether nothing in the month is free.</summary>
    public bool IsFull => _days.Count == 0;

    /// <summary>How many times are free on each day that has some.</summary>
    public IReadOnlyDictionary<DateOnly, int> FreeTimes { get; private set; } = new Dictionary<DateOnly, int>();

    /// <summary>The free slots of the chosen day; none when no day is chosen, or it lies in another month.</summary>
    public IReadOnlyList<Slot> Slots => Day is { } day && _days.TryGetValue(day, out var slots) ? slots : [];

    /// <summary>Lists the times of a day; the month stays the same.</summary>
    public void Choose(DateOnly day) => Day = day;

    /// <summary>Shows the first month, of a few, that has something free.</summary>
    public async Task ShowFirstFreeAsync(Wish wish, CancellationToken cancellationToken)
    {
        var month = FirstOf(First);
        for (var looked = 0; looked < MonthsToLookAhead && month <= Last; looked++, month = month.AddMonths(1))
        {
            await ShowAsync(wish, month, cancellationToken);
            if (!IsFull)
                return;
        }
    }

    /// <summary>Shows the month of a day, and the times of that day if it has some.</summary>
    public Task ShowAsync(Wish wish, Slot around, CancellationToken cancellationToken)
    {
        var day = _visit.DayOf(around.Start);
        Choose(day);
        return ShowAsync(wish, FirstOf(day), cancellationToken);
    }

    /// <summary>Shows a month.</summary>
    /// <param name="wish">What is looked for.</param>
    /// <param name="month">Its first day.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task ShowAsync(Wish wish, DateOnly month, CancellationToken cancellationToken)
    {
        (Month, IsLoading) = (month, true);
        try
        {
            var days = await _visit.FindMonthAsync(wish, month, cancellationToken);
            if (month != Month)
                return; // the visitor has turned the page since
            (_days, FreeTimes) = (days, days.ToDictionary(day => day.Key, day => day.Value.Count));
            Day = Day is { } day && days.ContainsKey(day) ? day : days.Keys.Select(free => (DateOnly?)free).FirstOrDefault();
        }
        finally
        {
            IsLoading = false;
        }
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
