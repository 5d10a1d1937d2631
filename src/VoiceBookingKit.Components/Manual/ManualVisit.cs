using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Components.Manual;

/// <summary>One visitor's dealings with the desk: what is free in a month, and the slot that is kept while they fill in the form.</summary>
internal sealed class ManualVisit(BookingDesk desk)
{
    private readonly string _owner = "manual-" + Guid.NewGuid().ToString("N");
    private string _key = NewKey();

    public Business Business => desk.Business;

    /// <summary>The business's day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Business.Zone.ToLocal(instant).DateTime);

    /// <summary>Free slots of a month by local day; one for each start.</summary>
    public async Task<SortedDictionary<DateOnly, List<Slot>>> FindMonthAsync(Wish wish, DateOnly month, CancellationToken cancellationToken)
    {
        var query = new AvailabilityQuery(wish.Service.Id, month, month.AddMonths(1).AddDays(-1))
        {
            Duration = wish.Duration,
            StaffId = wish.Staff?.Id,
            Owner = _owner,
            Leaving = wish.Moving?.Id,
        };
        var found = await desk.FindSlotsAsync(query, cancellationToken);
        if (found.Refusal == BookingRefusal.Unavailable)
            throw new BookingStoreException("None of the calendars that have to be asked can be read.");
        var order = Business.StaffFor(wish.Service).Select(staff => staff.Id).ToList();
        var days = new SortedDictionary<DateOnly, List<Slot>>();
        foreach (var start in found.Slots.GroupBy(slot => slot.Start).OrderBy(group => group.Key))
        {
            var day = DayOf(start.Key);
            if (!days.TryGetValue(day, out var slots))
                days[day] = slots = [];
            slots.Add(start.MinBy(slot => order.IndexOf(slot.StaffId))!);
        }

        return days;
    }

    public async Task<BookingRefusal> KeepAsync(Slot slot, Guid? moving, CancellationToken cancellationToken) =>
        (await desk.HoldAsync(slot, _owner, moving, cancellationToken)).Refusal;

    public Task ReleaseAsync() => desk.ReleaseHoldsAsync(_owner, CancellationToken.None);

    public Task<BookingResult> BookAsync(Slot slot, Customer customer, string? notes, CancellationToken cancellationToken) =>
        OnceAsync(key => desk.BookAsync(new BookRequest(slot, customer, key, _owner) { Notes = notes }, cancellationToken));

    public Task<BookingResult> MoveAsync(Appointment appointment, Slot to, CancellationToken cancellationToken) =>
        OnceAsync(key => desk.MoveAsync(new MoveRequest(appointment.Id, appointment.Sequence, to, key, _owner), cancellationToken));

    public Task<BookingResult> CancelAsync(Appointment appointment, CancellationToken cancellationToken) =>
        OnceAsync(key => desk.CancelAsync(new CancelRequest(appointment.Id, appointment.Sequence, key, _owner), cancellationToken));

    // The key changes once there is an answer; after a failure the same key finds out what became of the first try.
    private async Task<BookingResult> OnceAsync(Func<string, Task<BookingResult>> request)
    {
        var result = await request(_key);
        _key = NewKey();
        return result;
    }

    private static string NewKey() => "manual-" + Guid.NewGuid().ToString("N");
}

/// <summary>What a visitor looks for.</summary>
/// <param name="Service">The service.</param>
/// <param name="Duration">One of its lengths.</param>
/// <param name="Staff">With whom, or null for anyone.</param>
/// <param name="Moving">The appointment that is to be moved, or null.</param>
internal sealed record Wish(Service Service, TimeSpan Duration, Staff? Staff, Appointment? Moving);
