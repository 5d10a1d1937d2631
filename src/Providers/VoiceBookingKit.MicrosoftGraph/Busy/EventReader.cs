using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.MicrosoftGraph.Wire;
using VoiceBookingKit.MicrosoftGraph.Writing;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph.Busy;

/// <summary>Reads events one by one, with the marks of those that the kit wrote.</summary>
internal sealed class EventReader(GraphClient client, EventTimes times, TimeProvider clock)
{
    // Whole days belong to another zone than the one in which Graph compares them.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    /// <summary>When the calendar is busy; claims that came to nothing don't count.</summary>
    public async Task<IEnumerable<BusyInterval>> BusyAsync(TimeRange within, string? leaving, CancellationToken cancellationToken)
    {
        var events = await ReadAsync(within, seen => seen.ShowAs == "tentative", cancellationToken);
        var now = clock.GetUtcNow();
        return [.. from seen in events
                   where seen.Id != leaving && !seen.IsLost && !seen.IsOver(now)
                   select new BusyInterval(seen.Time.Start, seen.Time.End, seen.Id)];
    }

    /// <summary>All events that take time within a range.</summary>
    public Task<List<SeenEvent>> AroundAsync(TimeRange within, CancellationToken cancellationToken) => ReadAsync(within, _ => true, cancellationToken);

    /// <summary>One event, or null when there is none.</summary>
    public async Task<SeenEvent?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await client.GetAsync(id, cancellationToken)).Body is { } found ? Seen(found) : null;

    public SeenEvent Seen(GraphEvent found) =>
        new(found, times.Of(found) ?? throw GraphFailures.Unreadable(isWrite: false), EventMarks.In(found));

    private async Task<List<SeenEvent>> ReadAsync(TimeRange within, Func<GraphEvent, bool> needsMarks, CancellationToken cancellationToken)
    {
        var seen = new List<SeenEvent>();
        foreach (var listed in await client.ViewAsync(within.Widen(Margin, Margin), cancellationToken))
        {
            if (!listed.IsBusy || !Takes(Seen(listed), within))
                continue;
            // A view may leave properties out that the event itself shows.
            var found = listed.SingleValueExtendedProperties is null && EventMarks.IsOurs(listed) && needsMarks(listed)
                ? await FindAsync(listed.Id!, cancellationToken)
                : Seen(listed);
            if (found is { Event.IsBusy: true } && Takes(found, within))
                seen.Add(found);
        }
        return seen;
    }

    private static bool Takes(SeenEvent seen, TimeRange within) => seen.Time.Start < seen.Time.End && seen.Time.Overlaps(within);
}
