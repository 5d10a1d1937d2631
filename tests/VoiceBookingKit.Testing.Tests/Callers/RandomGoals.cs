using VoiceBookingKit.Booking;
using VoiceBookingKit.Testing.Callers;

namespace VoiceBookingKit.Testing.Tests.Callers;

/// <summary>Random people with random goals, each of which can be met in the calendar as it is.</summary>
internal sealed class RandomGoals(Random random, Business business, BookingDesk desk, DateOnly today)
{
    /// <summary>How far ahead people wish to come.</summary>
    public const int DaysAhead = 15;

    private static readonly string[] First =
        ["Ann", "James", "Maria", "Wei", "Fatima", "Liam", "Olivia", "Sven", "Chloe", "Raj", "Ingrid", "Pedro", "Aisha", "Noah", "Emma", "Yuki", "Grace", "Omar", "Nina", "Robert"];

    private static readonly string[] Last =
        ["Lee", "O'Brien", "Garcia", "Zhang", "Khan", "Smith", "Jansen", "Lindqvist", "Dubois", "Patel", "Larsen", "Santos", "Bello", "Fischer", "Rossi", "Tanaka", "Kelly", "Haddad", "Novak", "Brown"];

    private static readonly string[] Domains = ["gmail.com", "example.com", "outlook.com", "mail.example.org", "northwind.co.uk", "yahoo.com"];

    private static readonly (string? Said, string Id)[] Services =
        [(null, "demo"), (null, "demo"), ("product demo", "demo"), ("demo", "demo"), ("intro call", "intro"), ("deep dive", "deep-dive"), ("Deep dive", "deep-dive")];

    private static readonly (string? Said, string? Id)[] Staff =
        [(null, null), (null, null), (null, null), (null, null), ("Maya", "maya"), ("Tom Okafor", "tom"), ("Priya", "priya")];

    /// <summary>Someone who wants an appointment.</summary>
    public async Task<PlannedCall> BookAsync()
    {
        var (service, serviceId) = Pick(Services);
        var (staff, staffId) = Pick(Staff);
        var (name, email) = Person();
        var free = await FreeAsync(serviceId, staffId, leaving: null);
        var (wish, otherwise) = Wish(free);
        var goal = new CallerGoal { Name = name, Email = email, Service = service, Staff = staff, Wish = wish, Otherwise = otherwise };
        return new PlannedCall(goal, serviceId, staffId, free, null);
    }

    /// <summary>Someone who has an appointment, and wants to move or cancel it.</summary>
    public async Task<PlannedCall> ChangeAsync(CallerErrand errand)
    {
        var (_, serviceId) = Pick(Services);
        var (name, email) = Person();
        var free = await FreeAsync(serviceId, null, leaving: null);
        var start = Pick(free);
        var slots = await desk.FindSlotsAsync(new AvailabilityQuery(serviceId, DateOnly.FromDateTime(start), DateOnly.FromDateTime(start)));
        var slot = slots.Slots.First(slot => business.Zone.ToLocal(slot.Start).DateTime == start);
        var booked = (await desk.BookAsync(new BookRequest(slot, new Customer(name, email), $"before-{email}", "manual"))).Appointment!;

        var left = await FreeAsync(serviceId, slot.StaffId, booked.Id);
        left.Remove(start);
        var (wish, otherwise) = errand == CallerErrand.Move ? Wish(left) : (CallerWish.Exactly(start), []);
        var goal = new CallerGoal
        {
            Errand = errand,
            Name = name,
            Email = email,
            Wish = wish,
            Otherwise = otherwise,
            Current = start,
            Reference = random.NextDouble() < 0.6 ? booked.Reference : null,
        };
        return new PlannedCall(goal, serviceId, slot.StaffId, left, booked);
    }

    private (CallerWish Wish, IReadOnlyList<CallerWish> Otherwise) Wish(IReadOnlyList<DateTime> free)
    {
        var start = Pick(free);
        var other = CallerWish.Exactly(Pick([.. free.Where(slot => slot != start)]));
        var day = DateOnly.FromDateTime(start);
        var time = TimeOnly.FromDateTime(start);
        var anyTime = new CallerWish(day, day, TimeOnly.MinValue, new TimeOnly(23, 59));
        switch (random.Next(10))
        {
            case 0: // the time is not free, but another time of that day would do
                var taken = Enumerable.Range(16, 20).Select(half => day.ToDateTime(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(half * 30)))).Where(at => !free.Contains(at)).ToList();
                return (CallerWish.Exactly(Pick(taken)), [anyTime]);
            case 1: // Sunday, when nobody is there, or else the other time
                var sunday = day.AddDays((7 - (int)day.DayOfWeek) % 7);
                return (new CallerWish(sunday, sunday, TimeOnly.MinValue, new TimeOnly(23, 59)), [other]);
            case 2:
                return (anyTime, [other]);
            case 3 when time < new TimeOnly(12, 0):
                return (new CallerWish(day, day, TimeOnly.MinValue, new TimeOnly(11, 59)), [other]);
            case 3 or 4 when time >= new TimeOnly(12, 0):
                return (new CallerWish(day, day, new TimeOnly(12, 0), new TimeOnly(23, 59)), [other]);
            case 5:
                var monday = today.AddDays(8 - (((int)today.DayOfWeek + 6) % 7 + 1));
                return (new CallerWish(monday, monday.AddDays(5), TimeOnly.MinValue, new TimeOnly(23, 59)), [other]);
            default:
                return (CallerWish.Exactly(start), [other]);
        }
    }

    private async Task<List<DateTime>> FreeAsync(string service, string? staff, Guid? leaving)
    {
        var query = new AvailabilityQuery(service, today, today.AddDays(DaysAhead)) { StaffId = staff, Leaving = leaving };
        var found = await desk.FindSlotsAsync(query);
        return [.. found.Slots.Select(slot => business.Zone.ToLocal(slot.Start).DateTime).Distinct()];
    }

    private (string Name, string Email) Person()
    {
        var (first, last) = (Pick(First), Pick(Last));
        var (f, l) = (first.ToLowerInvariant(), last.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal));
        var local = Pick<string>([$"{f}.{l}", $"{f}{l}", $"{f[0]}{l}", $"{f}_{l}", $"{f}.{l}{random.Next(10, 99)}", $"{l}{random.Next(1, 9)}", $"{f}-{l}"]);
        return ($"{first} {last}", $"{local}@{Pick(Domains)}");
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}

/// <summary>A goal, and what it takes to judge the outcome.</summary>
/// <param name="Goal">What the caller wants.</param>
/// <param name="ServiceId">The service that they must end up with.</param>
/// <param name="StaffId">The staff member that they must end up with, or null for anyone.</param>
/// <param name="Free">What was free when they called, local.</param>
/// <param name="Before">The appointment that they called about, or null.</param>
internal sealed record PlannedCall(CallerGoal Goal, string ServiceId, string? StaffId, IReadOnlyList<DateTime> Free, Appointment? Before);
