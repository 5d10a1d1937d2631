using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Connected;

/// <summary>Reads one calendar: against its deadline, a day wider than asked, and not more often than needed.</summary>
/// <remarks>To offer times it is read in blocks of four weeks that are kept for a while; before a hold and a commit it is read anew.</remarks>
internal sealed class CalendarReadings(ConnectedCalendar calendar, TimeProvider clock, ILogger logger)
{
    private const int MaxBlocks = 1000;
    private static readonly TimeSpan Block = TimeSpan.FromDays(28);
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(ReadingKey Key, long Block), CachedReading> _blocks = new();
    private readonly Lock _gate = new();
    private CalendarStatus _status = new(calendar.Name, null, null, null);

    public ConnectedCalendar Calendar => calendar;

    public CalendarStatus Status
    {
        get
        {
            lock (_gate)
                return _status;
        }
    }

    /// <summary>What is busy; null when that is not certain.</summary>
    public async Task<CertainReading?> ReadAsync(TimeRange within, ReadingKey key, CalendarEntry? leaving, bool isFresh, CancellationToken cancellationToken)
    {
        var query = new BusyQuery(within.Widen(Margin, Margin)) { ServiceId = key.ServiceId, StaffId = key.StaffId, Duration = key.Duration, Leaving = leaving };
        if (isFresh)
        {
            var reading = await TryReadAsync(query).WaitAsync(cancellationToken);
            if (Judge(reading) is { } certain)
            {
                Compare(within, key, certain.Busy);
                return certain;
            }
            return Known(within, key);
        }
        var blocks = await Task.WhenAll(BlocksOf(within).Select(block => ReadBlockAsync(key, block, query))).WaitAsync(cancellationToken);
        return Array.Exists(blocks, block => block is null)
            ? null
            : new CertainReading([.. blocks.SelectMany(block => block!.Busy).Distinct()], blocks.Min(block => block!.StaleSince));
    }

    /// <summary>Forgets what was read of a stretch of time, since it has changed; for lack of better it can still be used.</summary>
    public void Expire(TimeRange within)
    {
        foreach (var ((_, block), cached) in _blocks)
        {
            if (RangeOf(block).Overlaps(within.Widen(Margin, Margin)))
                cached.Expire();
        }
    }

    private async Task<CertainReading?> ReadBlockAsync(ReadingKey key, long block, BusyQuery query)
    {
        if (_blocks.Count > MaxBlocks)
            _blocks.Clear();
        var cached = _blocks.GetOrAdd((key, block), _ => new CachedReading());
        var reading = await cached.GetAsync(
            clock.GetUtcNow() - calendar.Options.CacheFor, () => TryReadAsync(query with { Within = RangeOf(block).Widen(Margin, Margin) }));
        return Judge(reading) ?? Judge(cached.Last);
    }

    /// <summary>What earlier readings say, where a calendar can't be read and these may be used; else null.</summary>
    private CertainReading? Known(TimeRange within, ReadingKey key)
    {
        var blocks = BlocksOf(within).Select(block => _blocks.TryGetValue((key, block), out var cached) ? Judge(cached.Last) : null).ToList();
        return blocks.Exists(block => block is null)
            ? null
            : new CertainReading([.. blocks.SelectMany(block => block!.Busy).Distinct()], blocks.Min(block => block!.StaleSince));
    }

    // Who reads anew and sees something else than was known makes the next search look again.
    private void Compare(TimeRange within, ReadingKey key, IReadOnlyList<BusyInterval> fresh)
    {
        var seen = Within(fresh, within);
        foreach (var block in BlocksOf(within))
        {
            if (_blocks.TryGetValue((key, block), out var cached) && cached.Last is { } last && !Within(last.Busy, within).SetEquals(seen))
                cached.Expire();
        }
    }

    private static HashSet<BusyInterval> Within(IReadOnlyList<BusyInterval> busy, TimeRange within) =>
        [.. busy.Where(interval => interval.Start < within.End && within.Start < interval.End)];

    private CertainReading? Judge(BusyReading? reading)
    {
        if (reading is null)
            return null;
        var age = clock.GetUtcNow() - reading.AsOf;
        if (age <= calendar.Options.CacheFor)
            return new CertainReading(reading.Busy, null);
        return age <= calendar.Options.AcceptStaleFor ? new CertainReading(reading.Busy, reading.AsOf) : null;
    }

    private async Task<BusyReading?> TryReadAsync(BusyQuery query)
    {
        using var deadline = new CancellationTokenSource(calendar.Options.ReadWithin, clock);
        try
        {
            var reading = await calendar.Provider.GetBusyAsync(query, deadline.Token).WaitAsync(deadline.Token);
            Note(reading, null);
            return reading;
        }
        catch (Exception failure)
        {
            // Whatever a provider throws, the calendar was not read.
            Note(null, failure switch
            {
                CalendarProviderException told => told.Message,
                OperationCanceledException => $"No answer within {calendar.Options.ReadWithin.TotalSeconds:0.#} s.",
                _ => failure.GetType().Name,
            });
            return null;
        }
    }

    private void Note(BusyReading? reading, string? problem)
    {
        CalendarStatus before;
        lock (_gate)
        {
            before = _status;
            _status = problem is null
                ? new CalendarStatus(calendar.Name, reading?.AsOf, null, null)
                : before with { FailingSince = before.FailingSince ?? clock.GetUtcNow(), Problem = problem };
        }
        if (problem is null && before.FailingSince is not null)
            CalendarLog.Readable(logger, calendar.Name);
        else if (problem is not null && before.Problem != problem)
            CalendarLog.Unreadable(logger, calendar.Name, problem);
    }

    private static IEnumerable<long> BlocksOf(TimeRange within)
    {
        for (var block = within.Start.UtcTicks / Block.Ticks; block * Block.Ticks < within.End.UtcTicks; block++)
            yield return block;
    }

    private static TimeRange RangeOf(long block) =>
        new(new DateTimeOffset(block * Block.Ticks, TimeSpan.Zero), new DateTimeOffset((block + 1) * Block.Ticks, TimeSpan.Zero));
}

/// <summary>What one answer of a calendar depends on.</summary>
internal readonly record struct ReadingKey(string? ServiceId, string? StaffId, TimeSpan? Duration, string? Leaving);

/// <summary>What a calendar says for certain, and since when it may have changed.</summary>
internal sealed record CertainReading(IReadOnlyList<BusyInterval> Busy, DateTimeOffset? StaleSince);
