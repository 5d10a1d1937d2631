using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Asks the store what is taken and the outside calendars who is busy, and the slot finder what that leaves.</summary>
internal sealed class FreeTime(Business business, IBookingStore store, IOutsideTime? outside)
{
    /// <summary>Free slots of the staff, by start. Those of whom it is not certain have none.</summary>
    public async Task<Availability> FindAsync(
        Service service, IReadOnlyList<Staff> staff, TimeSpan duration, DateOnly from, DateOnly to, int? limit, Asker asker, CancellationToken cancellationToken)
    {
        var days = new TimeRange(business.Zone.StartOfDay(from), business.Zone.StartOfDay(to.AddDays(1)));
        var touched = days.Widen(service.BufferBefore, duration + service.BufferAfter);
        var elsewhere = ReadOutsideAsync(new OutsideTimeQuery(touched, [.. staff.Select(member => member.Id)], service.Id, duration) { Leaving = asker.Leaving }, cancellationToken);
        var taken = await store.GetTakenAsync(touched, asker.Now, cancellationToken);

        var known = await elsewhere;
        var certain = staff.Where(member => !known.UnknownStaffIds.Contains(member.Id)).ToList();
        if (certain.Count == 0)
            return new Availability(BookingRefusal.Unavailable, []) { UnknownStaffIds = known.UnknownStaffIds };
        var slots = SlotFinder.Enumerate(SearchFor(service, certain, duration, from, to, taken, known.Busy, asker));
        return new Availability(
            BookingRefusal.None, [.. (limit is { } most ? slots.Take(most) : slots).Select(slot => new Slot(service.Id, slot.StaffId, slot.Start, slot.End))])
        {
            UnknownStaffIds = known.UnknownStaffIds,
            StaleSince = known.StaleSince,
        };
    }

    /// <summary>Whether one exact slot is free, and if not, why.</summary>
    public async Task<BookingRefusal> CheckAsync(SlotTerms terms, Asker asker, CancellationToken cancellationToken)
    {
        var blocked = terms.Slot.BlockedBy(terms.Service);
        var date = DateOnly.FromDateTime(business.Zone.ToLocal(terms.Slot.Start).DateTime);
        var touched = business.Policy.Slots.MaxPerDay is null ? blocked : Hull(blocked, business.Zone.Day(date));
        var question = new OutsideTimeQuery(blocked, [terms.Staff.Id], terms.Service.Id, terms.Slot.Duration) { Leaving = asker.Leaving, IsFresh = true };
        var elsewhere = ReadOutsideAsync(question, cancellationToken);
        var taken = await store.GetTakenAsync(touched, asker.Now, cancellationToken);

        var known = await elsewhere;
        var search = SearchFor(terms.Service, [terms.Staff], terms.Slot.Duration, date, date, taken, known.Busy, asker);
        return SlotFinder.Check(search, terms.Staff.Id, terms.Slot.Start) switch
        {
            SlotRefusal.None when known.UnknownStaffIds.Count > 0 => BookingRefusal.Unavailable,
            SlotRefusal.None => BookingRefusal.None,
            SlotRefusal.Past => BookingRefusal.Past,
            SlotRefusal.TooSoon => BookingRefusal.TooSoon,
            SlotRefusal.TooFar => BookingRefusal.TooFar,
            SlotRefusal.Closed => BookingRefusal.Closed,
            SlotRefusal.OffGrid => BookingRefusal.OffGrid,
            SlotRefusal.Taken => BookingRefusal.Taken,
            SlotRefusal.DayFull => BookingRefusal.DayFull,
            var unknown => throw new InvalidOperationException($"The slot finder gave an unknown reason: {unknown}."),
        };
    }

    private Task<OutsideTime> ReadOutsideAsync(OutsideTimeQuery query, CancellationToken cancellationToken) =>
        outside is null ? Task.FromResult(OutsideTime.None) : outside.ReadAsync(query, cancellationToken);

    private SlotSearch SearchFor(
        Service service, IReadOnlyList<Staff> staff, TimeSpan duration, DateOnly from, DateOnly to,
        IReadOnlyList<TakenTime> taken, IReadOnlyList<OutsideBusy> elsewhere, Asker asker) => new()
        {
            Zone = business.Zone,
            From = from,
            To = to,
            Duration = duration,
            BufferBefore = service.BufferBefore,
            BufferAfter = service.BufferAfter,
            Rules = business.Policy.Slots,
            Now = asker.Now,
            BusinessHours = business.Hours,
            Rosters = TakenRosters.Build(business, staff, taken, elsewhere, asker),
        };

    private static TimeRange Hull(TimeRange a, TimeRange b) => new(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End);
}

/// <summary>For whom free time is looked for.</summary>
/// <param name="Now">The present, in UTC.</param>
/// <param name="Owner">Whose holds count as free, or null.</param>
/// <param name="Leaving">The appointment whose own time counts as free, or null.</param>
/// <param name="CountHolds">Whether others' holds count towards a day's limit. Not when committing: two callers who hold the last two places would refuse each other.</param>
internal readonly record struct Asker(DateTimeOffset Now, string? Owner, Guid? Leaving, bool CountHolds);
