using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Asks the store what is taken, and the slot finder what that leaves.</summary>
internal sealed class FreeTime(Business business, IBookingStore store)
{
    /// <summary>Free slots of the staff, by start.</summary>
    public async Task<IReadOnlyList<Slot>> FindAsync(
        Service service, IReadOnlyList<Staff> staff, TimeSpan duration, DateOnly from, DateOnly to, int? limit, Asker asker, CancellationToken cancellationToken)
    {
        var days = new TimeRange(business.Zone.StartOfDay(from), business.Zone.StartOfDay(to.AddDays(1)));
        var touched = days.Widen(service.BufferBefore, duration + service.BufferAfter);
        var taken = await store.GetTakenAsync(touched, asker.Now, cancellationToken);

        var slots = SlotFinder.Enumerate(SearchFor(service, staff, duration, from, to, taken, asker));
        return [.. (limit is { } most ? slots.Take(most) : slots).Select(slot => new Slot(service.Id, slot.StaffId, slot.Start, slot.End))];
    }

    /// <summary>Whether one exact slot is free, and if not, why.</summary>
    public async Task<BookingRefusal> CheckAsync(SlotTerms terms, Asker asker, CancellationToken cancellationToken)
    {
        var blocked = terms.Slot.BlockedBy(terms.Service);
        var date = DateOnly.FromDateTime(business.Zone.ToLocal(terms.Slot.Start).DateTime);
        var touched = business.Policy.Slots.MaxPerDay is null ? blocked : Hull(blocked, business.Zone.Day(date));
        var taken = await store.GetTakenAsync(touched, asker.Now, cancellationToken);

        var search = SearchFor(terms.Service, [terms.Staff], terms.Slot.Duration, date, date, taken, asker);
        return SlotFinder.Check(search, terms.Staff.Id, terms.Slot.Start) switch
        {
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

    private SlotSearch SearchFor(
        Service service, IReadOnlyList<Staff> staff, TimeSpan duration, DateOnly from, DateOnly to, IReadOnlyList<TakenTime> taken, Asker asker) => new()
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
            Rosters = TakenRosters.Build(business, staff, taken, asker),
        };

    private static TimeRange Hull(TimeRange a, TimeRange b) => new(a.Start < b.Start ? a.Start : b.Start, a.End > b.End ? a.End : b.End);
}

/// <summary>For whom free time is looked for.</summary>
/// <param name="Now">The present, in UTC.</param>
/// <param name="Owner">Whose holds count as free, or null.</param>
/// <param name="Leaving">The appointment whose own time counts as free, or null.</param>
/// <param name="CountHolds">Whether others' holds count towards a day's limit. Not when committing: two callers who hold the last two places would refuse each other.</param>
internal readonly record struct Asker(DateTimeOffset Now, string? Owner, Guid? Leaving, bool CountHolds);
