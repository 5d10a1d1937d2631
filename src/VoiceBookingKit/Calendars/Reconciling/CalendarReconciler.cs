using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>Settles what is open, then compares the appointments to come; on one of several machines at a time.</summary>
internal sealed class CalendarReconciler(
    IOutsideStore outside, ConnectedCalendars calendars, IntentSettler settler, EntryComparison comparison, CalendarFindings findings, TimeProvider clock) : ICalendarReconciler, IDisposable
{
    private const string Lease = "calendars";
    private const int AtOnce = 100;
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan CompareEvery = TimeSpan.FromMinutes(5);

    private readonly string _owner = $"{Guid.NewGuid():N}";
    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset _comparedAt = DateTimeOffset.MinValue;

    public async Task<IReadOnlyList<CalendarFinding>> RunAsync(CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var found = new List<CalendarFinding>();
            await SettleAsync(found, cancellationToken);
            await CompareAsync(found, cancellationToken);
            return found;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task SettleAsync(List<CalendarFinding> found, CancellationToken cancellationToken)
    {
        foreach (var intent in await outside.GetDueIntentsAsync(clock.GetUtcNow(), AtOnce, cancellationToken))
        {
            if (!await LeasedAsync(cancellationToken))
                return;
            Note(await settler.SettleAsync(intent), found);
        }
    }

    private async Task CompareAsync(List<CalendarFinding> found, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - _comparedAt < CompareEvery)
            return;
        _comparedAt = clock.GetUtcNow();
        foreach (var calendar in calendars.All.Where(calendar => calendar.Options.Write))
        {
            if (!await LeasedAsync(cancellationToken))
                return;
            foreach (var finding in await comparison.CompareAsync(calendar, cancellationToken))
                Note(finding, found);
        }
    }

    private Task<bool> LeasedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return outside.TryLeaseAsync(Lease, _owner, now, now + LeaseFor, cancellationToken);
    }

    private void Note(CalendarFinding? finding, List<CalendarFinding> found)
    {
        if (finding is null)
            return;
        found.Add(finding);
        findings.Add(finding);
    }
}
