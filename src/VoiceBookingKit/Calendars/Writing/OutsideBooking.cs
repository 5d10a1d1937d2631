using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Changes;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Reconciling;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>Puts together what books in the store and in the outside calendars.</summary>
internal sealed class OutsideBooking
{
    public OutsideBooking(
        Business business, IBookingStore store, ConnectedCalendars calendars, CalendarBusyTime readings, CalendarFindings findings, TimeProvider clock,
        ILogger<OutsideBooking> logger, IOutboxPlanner? outbox = null)
    {
        Store = store;
        if (store.Outside is not { } outside || !calendars.All.Any(calendar => calendar.Options.Write))
            return;
        var writer = new CalendarWriter(business, clock);
        var undoing = new IntentUndoing(store, outside, calendars, writer, readings, clock);
        var runner = new IntentRunner(store, outside, writer, undoing, readings, outbox, clock, logger);
        var following = new EntryFollowing(store, business, readings, outbox, clock);
        Store = new CalendarBookingStore(store, outside, calendars, new CalendarClaims(writer, clock, logger), runner, clock);
        Changes = new CalendarChanges(business, store, calendars, writer, following, readings, findings, clock);
        Reconciler = new CalendarReconciler(
            outside,
            calendars,
            new IntentSettler(store, outside, calendars, writer, runner, undoing, outbox, clock),
            new EntryComparison(store, outside, writer, following, findings, clock),
            findings,
            clock);
    }

    /// <summary>The store that the desk uses: what it commits stands in both.</summary>
    public IBookingStore Store { get; }

    /// <summary>Where calendars tell what was done in them.</summary>
    public ICalendarChanges Changes { get; } = new NothingConnected();

    /// <summary>Makes both agree.</summary>
    public ICalendarReconciler Reconciler { get; } = new NothingConnected();

    /// <summary>No calendar is written to, so that there is nothing to agree on.</summary>
    private sealed class NothingConnected : ICalendarChanges, ICalendarReconciler
    {
        public Task<CalendarChangeOutcome> ApplyAsync(CalendarChange change, CancellationToken cancellationToken = default) =>
            Task.FromResult(CalendarChangeOutcome.BusyOnly);

        public Task<IReadOnlyList<CalendarFinding>> RunAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<CalendarFinding>>([]);
    }
}
