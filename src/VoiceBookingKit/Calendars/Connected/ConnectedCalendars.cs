using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Calendars.Connected;

/// <summary>All outside calendars of the business. Immutable. Owns their providers: those that can be disposed of are, with it.</summary>
public sealed class ConnectedCalendars : IAsyncDisposable, IDisposable
{
    /// <summary>Puts calendars together.</summary>
    /// <param name="business">Whose calendars they are.</param>
    /// <param name="calendars">The calendars, each with a name of its own.</param>
    /// <exception cref="ArgumentException">They don't fit the business or each other; the message names each problem.</exception>
    public ConnectedCalendars(Business business, IReadOnlyList<ConnectedCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(business);
        var problems = ProblemsOf(business, calendars);
        if (problems.Count > 0)
            throw new ArgumentException(string.Join(" ", problems), nameof(calendars));
        All = calendars;
    }

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<ConnectedCalendar> All { get; }

    /// <summary>A calendar by its name, or null.</summary>
    /// <param name="name">Case does not matter.</param>
    public ConnectedCalendar? Find(string name) => All.FirstOrDefault(calendar => string.Equals(calendar.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The calendar into which a staff member's appointments are written, or null.</summary>
    /// <param name="staffId">The staff member's id.</param>
    public ConnectedCalendar? WrittenFor(string staffId) => All.FirstOrDefault(calendar => calendar.Options.Write && calendar.Concerns(staffId));

    /// <summary>The calendars that tell when a staff member is busy.</summary>
    /// <param name="staffId">The staff member's id.</param>
    public IEnumerable<ConnectedCalendar> Of(string staffId) => All.Where(calendar => calendar.Concerns(staffId));

    /// <summary>Disposes of every provider that can be.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var provider in All.Select(calendar => calendar.Provider))
        {
            if (provider is IAsyncDisposable leaving)
                await leaving.DisposeAsync();
            else
                (provider as IDisposable)?.Dispose();
        }
    }

    /// <summary>Disposes of every provider that can be without waiting.</summary>
    public void Dispose()
    {
        foreach (var provider in All.Select(calendar => calendar.Provider).OfType<IDisposable>())
            provider.Dispose();
    }

    /// <summary>What keeps some calendars from working together; empty when nothing does.</summary>
    /// <param name="business">Whose calendars they are.</param>
    /// <param name="calendars">The calendars.</param>
    public static IReadOnlyList<string> ProblemsOf(Business business, IReadOnlyList<ConnectedCalendar> calendars) =>
    [
        .. calendars.GroupBy(calendar => calendar.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => $"Two calendars are called '{same.Key}': give each a name of its own."),
        .. calendars.SelectMany(calendar => calendar.Options.StaffIds.Where(id => business.FindStaff(id) is null)
            .Select(id => $"Calendar '{calendar.Name}': StaffIds names '{id}', and nobody of that id can be booked.")),
        .. calendars.Where(calendar => calendar.Options.Write && !calendar.Provider.IsWritable)
            .Select(calendar => $"Calendar '{calendar.Name}': Write is set, and this kind of calendar can only be read."),
        .. business.Staff
            .Select(staff => (staff.Id, Written: calendars.Where(calendar => calendar.Options.Write && calendar.Concerns(staff.Id)).Select(calendar => calendar.Name).Distinct().ToList()))
            .Where(staff => staff.Written.Count > 1)
            .Select(staff => $"Appointments of '{staff.Id}' would be written into {string.Join(" and ", staff.Written.Select(name => $"'{name}'"))}: set Write on one of them."),
    ];
}
