using VoiceBookingKit.Calendars.Reading;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>The changes to one series (RECURRENCE-ID): instances that are replaced, and changes that go for all later instances.</summary>
internal sealed class SeriesChanges
{
    private readonly EventClock _series;
    private readonly InstanceSet _replaced;
    private readonly List<FutureChange> _future = [];

    public SeriesChanges(EventClock series, IReadOnlyList<ParsedEvent> changes, ZoneContext context)
    {
        _series = series;
        _replaced = new InstanceSet(series);
        foreach (var change in changes)
        {
            var id = change.RecurrenceId!.Value;
            _replaced.Add(id);
            if (change.ChangesFuture)
                _future.Add(new FutureChange(series.InstantOf(id), series.LocalOf(id), change, new EventClock(change, context)));
        }
        _future.Sort((one, other) => one.From.CompareTo(other.From));
    }

    /// <summary>How far a change may move an instance, and how long it then may last.</summary>
    public long Reach => _future.Count == 0 ? 0 : _future.Max(change => Math.Abs(change.Shift(_series)) + change.Clock.Longest);

    /// <summary>Whether an instance was replaced, so that the change stands for it.</summary>
    public bool Replaces(SeriesInstance instance) => _replaced.Contains(instance.Local, instance.Start);

    /// <summary>The event that says what an instance is like, and when the instance starts and ends.</summary>
    public (ParsedEvent Entry, SeriesInstance Instance) Apply(ParsedEvent series, SeriesInstance instance)
    {
        var change = _future.FindLast(change => change.From <= instance.Start);
        if (change is null)
            return (series, instance);
        var local = change.LocalStart(_series, instance);
        var (start, end) = change.Clock.At(local);
        return (change.Entry, new SeriesInstance(local, start, end));
    }

    private sealed record FutureChange(long From, long FromLocal, ParsedEvent Entry, EventClock Clock)
    {
        public long LocalStart(EventClock series, SeriesInstance instance) => InOwnZone(series, instance.Local, instance.Start) + Shift(series);

        public long Shift(EventClock series) => Clock.Start - InOwnZone(series, FromLocal, From);

        private long InOwnZone(EventClock series, long local, long instant) => series.IsAllDay || Clock.IsAllDay ? local : Clock.Zone.ToLocal(instant);
    }
}
