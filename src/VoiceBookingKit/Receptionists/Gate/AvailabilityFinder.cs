using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>Looks for free slots as a caller asks for them, and notes that they are offered.</summary>
internal sealed class AvailabilityFinder(CallContext call, OfferedSlots offered, ProvedAppointments proved)
{
    private const int DaysAtOnce = 7;
    private const int MostWeeksAhead = 9;
    private const int NextDays = 3;
    private const int SlotsOfNextDay = 3;
    private const int MostSlots = 96;

    /// <summary>What a day has; when it has nothing, why, and the next days that have.</summary>
    /// <param name="service">The service.</param>
    /// <param name="date">The local day.</param>
    /// <param name="duration">One of the service's lengths.</param>
    /// <param name="staff">With whom, or null for anyone.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="BookingStoreException">What is taken can't be read.</exception>
    public async Task<AvailabilityResult> FindAsync(Service service, DateOnly date, TimeSpan duration, Staff? staff, CancellationToken cancellationToken)
    {
        var (answer, slots) = await SearchAsync(service, date, date, duration, staff, cancellationToken);
        var uncertain = answer.UnknownStaffIds.Select(id => call.Business.FindStaff(id)?.Name ?? id).ToList();
        if (answer.Refusal == BookingRefusal.Unavailable)
            return Unreachable(service, date, duration, staff, uncertain);
        var next = slots.Count > 0 ? [] : await NextAsync(service, date, duration, staff, cancellationToken);
        offered.Add(next);
        offered.Add(slots);

        return new AvailabilityResult(slots.Count > 0 ? ToolStatus.Ok : ToolStatus.None, date, slots)
        {
            ServiceId = service.Id,
            ServiceName = service.Name,
            Duration = (int)duration.TotalMinutes,
            Staff = staff?.Name,
            Reason = slots.Count > 0 ? null : Reason(answer, service, date, staff),
            Next = next,
            Uncertain = uncertain,
            Message = Caution(uncertain, answer.StaleSince),
        };
    }

    private static AvailabilityResult Unreachable(Service service, DateOnly date, TimeSpan duration, Staff? staff, List<string> uncertain) =>
        new(ToolStatus.Unavailable, date, [])
        {
            ServiceId = service.Id,
            ServiceName = service.Name,
            Duration = (int)duration.TotalMinutes,
            Staff = staff?.Name,
            Reason = "uncertain",
            Uncertain = uncertain,
            Message = "The calendar can't be reached just now, so no time may be offered or promised. Say so, and offer to take a message or to try again.",
        };

    private static string? Caution(List<string> uncertain, DateTimeOffset? staleSince) => (uncertain.Count, staleSince) switch
    {
        ( > 0, _) => $"The calendar of {string.Join(", ", uncertain)} can't be reached just now; only these times are certain. Say so.",
        (_, not null) => "A calendar can't be reached just now and these times are from a little earlier; they are checked again before anything is booked.",
        _ => null,
    };

    /// <summary>Of what was found, the few slots that come closest to a lost one.</summary>
    /// <param name="found">What was found on its day.</param>
    /// <param name="lost">The lost slot.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<OfferedSlot> Closest(AvailabilityResult found, Slot lost, int most) =>
        [.. found.Slots.Concat(found.Next)
            .OrderBy(offer => (offer.Slot.Start - lost.Start).Duration())
            .Take(most)
            .OrderBy(offer => offer.Slot.Start)];

    private async Task<(Availability Answer, IReadOnlyList<OfferedSlot> Slots)> SearchAsync(
        Service service, DateOnly from, DateOnly to, TimeSpan duration, Staff? staff, CancellationToken cancellationToken)
    {
        var query = new AvailabilityQuery(service.Id, from, to)
        {
            Duration = duration,
            StaffId = staff?.Id,
            Owner = call.Owner,
            // Whoever moves an appointment by a quarter of an hour moves it over its own time.
            Leaving = proved.Latest?.Id,
        };
        var answer = await call.Desk.FindSlotsAsync(query, cancellationToken);
        var anyone = call.Business.StaffFor(service).Select(member => member.Id).ToList();
        var slots = answer.Slots
            .Where(slot => slot.Start != proved.Latest?.Slot.Start || slot.StaffId != proved.Latest.Slot.StaffId)
            .GroupBy(slot => slot.Start)
            .OrderBy(start => start.Key)
            .Select(start => call.Offer(start.MinBy(slot => anyone.IndexOf(slot.StaffId))!));
        return (answer, [.. slots.Take(from == to ? MostSlots : int.MaxValue)]);
    }

    private async Task<IReadOnlyList<OfferedSlot>> NextAsync(
        Service service, DateOnly date, TimeSpan duration, Staff? staff, CancellationToken cancellationToken)
    {
        var next = new List<OfferedSlot>();
        var days = 0;
        var lastDay = DateOnly.FromDateTime(call.Local(call.Clock.GetUtcNow() + call.Business.Policy.Slots.Horizon).DateTime);
        if (date > lastDay)
            return next;
        var from = date < call.Today ? call.Today : date.AddDays(1);
        for (var week = 0; week < MostWeeksAhead && days < NextDays && from <= lastDay; week++, from = from.AddDays(DaysAtOnce))
        {
            var (_, slots) = await SearchAsync(service, from, from.AddDays(DaysAtOnce - 1), duration, staff, cancellationToken);
            foreach (var day in slots.GroupBy(slot => slot.Date).Take(NextDays - days))
            {
                next.AddRange(day.Take(SlotsOfNextDay));
                days++;
            }
        }
        return next;
    }

    private string Reason(Availability answer, Service service, DateOnly date, Staff? staff) => answer.Refusal switch
    {
        BookingRefusal.Past => "past",
        BookingRefusal.TooFar => "too_far",
        _ when !IsOpen(service, date, staff) => "closed",
        _ when IsOver(date) => "too_soon",
        _ when answer.UnknownStaffIds.Count > 0 => "uncertain",
        _ => "full",
    };

    private bool IsOpen(Service service, DateOnly date, Staff? staff) =>
        call.Business.Hours.HoursOn(date).Count > 0
        && call.Business.StaffFor(service).Any(member => (staff is null || member == staff) && (member.Hours ?? call.Business.Hours).HoursOn(date).Count > 0);

    private bool IsOver(DateOnly date) =>
        call.Business.Hours.OpenOn(date, call.Business.Zone).All(open => open.End <= call.Clock.GetUtcNow() + call.Business.Policy.Slots.MinimumNotice);
}
