using VoiceBookingKit.CalendarFeeds.Fetching;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalendarFeeds;

/// <summary>A published calendar, which only tells when it is busy.</summary>
internal sealed class CalendarFeed(CalendarFeedOptions options, IanaZone zone, TimeProvider clock, FeedNetwork network) : ICalendarProvider, IDisposable
{
    // A server that is down is not asked again by each caller in turn, and one that asks for rest gets some.
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    private readonly FeedClient _client = new(options, zone, clock, network);
    private readonly SemaphoreSlim _gate = new(1);
    private FetchedFeed? _feed;
    private CalendarProviderException? _failure;
    private DateTimeOffset _restsUntil;

    public bool IsWritable => false;

    public bool AnswersByStaff => false;

    public bool AnswersByService => false;

    public async Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default)
    {
        using var deadline = new CancellationTokenSource(options.ReadWithin, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var feed = await ReadAsync(stop.Token, cancellationToken);
            return new BusyReading([.. feed.Calendar.Busy(query.Within).Where(busy => query.Leaving is null || busy.Uid != query.Leaving.Id)], feed.ReadAt);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw FeedFailures.TimedOut();
        }
    }

    public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => throw OnlyRead();

    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) => throw OnlyRead();

    public Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        throw OnlyRead();

    public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => throw OnlyRead();

    public void Dispose()
    {
        _client.Dispose();
        _gate.Dispose();
    }

    /// <summary>The feed, fetched by one caller while the others wait.</summary>
    private async Task<FetchedFeed> ReadAsync(CancellationToken stop, CancellationToken caller)
    {
        await _gate.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (_feed is { } feed && now < feed.ReadAt + options.CacheFor)
                return feed;
            if (_failure is { } failure && now < _restsUntil)
                throw new CalendarProviderException(failure.Message, failure) { IsTransient = failure.IsTransient, RetryAfter = _restsUntil - now };
            return await FetchAsync(stop, caller);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<FetchedFeed> FetchAsync(CancellationToken stop, CancellationToken caller)
    {
        try
        {
            _feed = await _client.FetchAsync(_feed, stop);
            _failure = null;
            return _feed;
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            throw Rested(FeedFailures.TimedOut());
        }
        catch (CalendarProviderException failure)
        {
            Rested(failure);
            throw;
        }
    }

    /// <summary>Leaves the server alone for a while.</summary>
    private CalendarProviderException Rested(CalendarProviderException failure)
    {
        var rest = failure.RetryAfter ?? RestAfterFailure;
        (_failure, _restsUntil) = (failure, clock.GetUtcNow() + (rest < LongestRest ? rest : LongestRest));
        return failure;
    }

    private static NotSupportedException OnlyRead() => new("A calendar feed can only be read.");
}
