using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Calendars.Connected;

/// <summary>Reads all calendars of the staff at once, and puts together when they are busy.</summary>
/// <remarks>An entry that is an appointment of ours is in the way of its own staff only, and in nobody's when it is the one that leaves.</remarks>
public sealed class CalendarBusyTime : IOutsideTime
{
    private readonly IOutsideStore? _store;
    private readonly IReadOnlyList<CalendarReadings> _calendars;

    /// <summary>Makes a reader.</summary>
    /// <param name="calendars">The calendars.</param>
    /// <param name="store">Where it is known which of their entries are appointments of ours.</param>
    /// <param name="clock">Where the present comes from.</param>
    /// <param name="logger">Where calendars that can't be read are noted.</param>
    public CalendarBusyTime(ConnectedCalendars calendars, IBookingStore store, TimeProvider clock, ILogger<CalendarBusyTime> logger)
    {
        _store = store.Outside;
        _calendars = [.. calendars.All.Select(calendar => new CalendarReadings(calendar, clock, logger))];
    }

    /// <summary>How each calendar is doing, as it was last seen.</summary>
    public IReadOnlyList<CalendarStatus> Status => [.. _calendars.Select(calendar => calendar.Status)];

    /// <summary>Makes the next search read a calendar anew, since something was changed in it.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <param name="within">The time in which something changed, in UTC.</param>
    public void Expire(string calendar, Scheduling.TimeRange within)
    {
        foreach (var readings in _calendars.Where(readings => readings.Calendar.Name == calendar))
            readings.Expire(within);
    }

    /// <inheritdoc />
    public async Task<OutsideTime> ReadAsync(OutsideTimeQuery query, CancellationToken cancellationToken = default)
    {
        var concerned = _calendars.Where(calendar => query.StaffIds.Any(calendar.Calendar.Concerns)).ToList();
        if (concerned.Count == 0)
            return OutsideTime.None;
        var leaving = query.Leaving is { } id && _store is not null ? await _store.FindEntryAsync(id, cancellationToken) : null;
        var answers = await Task.WhenAll(concerned.Select(calendar => ReadAsync(calendar, query, leaving, cancellationToken)));
        return new OutsideTime(
            [.. answers.SelectMany(answer => answer.Busy)],
            [.. answers.SelectMany(answer => answer.UnknownStaffIds).Distinct()],
            answers.Min(answer => answer.StaleSince));
    }

    private async Task<OutsideTime> ReadAsync(CalendarReadings readings, OutsideTimeQuery query, OutsideEntry? leaving, CancellationToken cancellationToken)
    {
        var calendar = readings.Calendar;
        var staff = query.StaffIds.Where(calendar.Concerns).ToList();
        var own = _store is null || !calendar.Options.Write ? [] : await _store.GetEntriesAsync(calendar.Name, query.Within, cancellationToken);
        var leaves = leaving is not null && leaving.Calendar == calendar.Name ? leaving : null;
        var answers = await Task.WhenAll(Askings(calendar, staff).Select(async asked =>
        {
            var reading = await readings.ReadAsync(query.Within, KeyOf(calendar, query, asked.StaffId, leaves), EntryOf(leaves), query.IsFresh, cancellationToken);
            return reading is null
                ? new OutsideTime([], asked.For, null)
                : new OutsideTime([.. asked.For.SelectMany(id => BusyOf(id, reading, query, own, leaves))], [], reading.StaleSince);
        }));
        return new OutsideTime(
            [.. answers.SelectMany(answer => answer.Busy)], [.. answers.SelectMany(answer => answer.UnknownStaffIds)], answers.Min(answer => answer.StaleSince));
    }

    /// <summary>For whom the calendar is asked: for all at once, or one by one.</summary>
    private static IEnumerable<(string? StaffId, IReadOnlyList<string> For)> Askings(ConnectedCalendar calendar, List<string> staff) =>
        calendar.Provider.AnswersByStaff ? staff.Select(id => ((string?)id, (IReadOnlyList<string>)[id])) : [(null, staff)];

    private static ReadingKey KeyOf(ConnectedCalendar calendar, OutsideTimeQuery query, string? staffId, OutsideEntry? leaving) => calendar.Provider.AnswersByService
        ? new ReadingKey(query.ServiceId, staffId, query.Duration, leaving?.EntryId)
        : new ReadingKey(null, staffId, null, leaving?.EntryId);

    private static IEnumerable<OutsideBusy> BusyOf(
        string staffId, CertainReading reading, OutsideTimeQuery query, IReadOnlyList<OutsideEntry> own, OutsideEntry? leaving)
    {
        var others = own.Where(entry => entry.StaffId != staffId).Select(entry => entry.EntryId).ToHashSet();
        return from busy in reading.Busy
               where busy.Start < query.Within.End && query.Within.Start < busy.End
               where !others.Contains(busy.Uid) && !IsEntry(busy, leaving)
               select new OutsideBusy(staffId, new Scheduling.TimeRange(busy.Start, busy.End));
    }

    // A calendar that tells no ids is known by the very times.
    private static bool IsEntry(Busy.BusyInterval busy, OutsideEntry? entry) =>
        entry is not null && (busy.Uid.Length > 0 ? busy.Uid == entry.EntryId : busy.Start == entry.Start && busy.End == entry.End);

    internal static CalendarEntry? EntryOf(OutsideEntry? entry) => entry is null
        ? null
        : new CalendarEntry(entry.EntryId, entry.Start, entry.End) { Address = entry.Address, Version = entry.Version };
}
