using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.TimeZones;

namespace VoiceBookingKit.Scheduling;

/// <summary>A time zone of the IANA database, such as <c>America/New_York</c>.</summary>
/// <remarks>
/// Rules come from the copy of the database that ships with NodaTime, never from the operating system, so that every machine gives the same answer.
/// Values are immutable and safe to share between threads.
/// </remarks>
public sealed class IanaZone : IEquatable<IanaZone>
{
    private readonly DateTimeZone _zone;

    private IanaZone(DateTimeZone zone) => _zone = zone;

    /// <summary>Coordinated Universal Time.</summary>
    public static IanaZone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>The version of the IANA database in use, such as <c>TZDB: 2026f</c>.</summary>
    public static string DataVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>The zone's name in the IANA database.</summary>
    public string Id => _zone.Id;

    /// <summary>Finds a zone by its IANA name.</summary>
    /// <param name="id">A name such as <c>Europe/London</c>; case matters.</param>
    /// <exception cref="ArgumentException">The database has no zone of that name.</exception>
    public static IanaZone Get(string id) => TryGet(id, out var zone)
        ? zone
        : throw new ArgumentException($"'{id}' is not an IANA time zone. Use a name such as 'America/New_York' or 'Europe/London'.", nameof(id));

    /// <summary>Finds a zone by its IANA name, if there is one.</summary>
    /// <param name="id">A name such as <c>Europe/London</c>.</param>
    /// <param name="zone">The zone, when the answer is true.</param>
    public static bool TryGet(string? id, [NotNullWhen(true)] out IanaZone? zone)
    {
        var found = string.IsNullOrWhiteSpace(id) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        zone = found is null ? null : new IanaZone(found);
        return zone is not null;
    }

    /// <summary>Finds a zone by the name that Windows has for it, such as <c>W. Europe Standard Time</c>.</summary>
    internal static bool TryGetWindows(string name, [NotNullWhen(true)] out IanaZone? zone)
    {
        zone = null;
        return TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(name, out var id) && TryGet(id, out zone);
    }

    /// <summary>The wall-clock time here at an instant, with the offset that is in force then.</summary>
    /// <param name="instant">Any instant.</param>
    public DateTimeOffset ToLocal(DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(_zone).ToDateTimeOffset();

    /// <summary>Today's date here.</summary>
    /// <param name="clock">Where the present instant comes from.</param>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(ToLocal(clock.GetUtcNow()).DateTime);

    /// <summary>The instants at which this wall-clock time occurs: none in a gap, two in an overlap, else one. In UTC, earliest first.</summary>
    /// <param name="date">Local date.</param>
    /// <param name="time">Local time of day.</param>
    public IReadOnlyList<DateTimeOffset> InstantsAt(DateOnly date, TimeOnly time)
    {
        var mapping = _zone.MapLocal(LocalDateTime.FromDateTime(date.ToDateTime(time)));
        return mapping.Count switch
        {
            0 => [],
            1 => [mapping.First().ToInstant().ToDateTimeOffset()],
            _ => [mapping.First().ToInstant().ToDateTimeOffset(), mapping.Last().ToInstant().ToDateTimeOffset()],
        };
    }

    /// <summary>The instant of a wall-clock time by RFC 5545 section 3.3.5: the earlier one in an overlap, and the offset before the gap in a gap. In UTC.</summary>
    /// <param name="date">Local date.</param>
    /// <param name="time">Local time of day.</param>
    public DateTimeOffset Resolve(DateOnly date, TimeOnly time) =>
        LocalDateTime.FromDateTime(date.ToDateTime(time)).InZone(_zone, Resolver).ToInstant().ToDateTimeOffset();

    /// <summary>The first instant of a local day, in UTC; not always midnight.</summary>
    /// <param name="date">Local date.</param>
    public DateTimeOffset StartOfDay(DateOnly date) =>
        _zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();

    /// <summary>All of a local day as a stretch of time; 23, 24 or 25 hours as the clocks go.</summary>
    /// <param name="date">Local date.</param>
    public TimeRange Day(DateOnly date) => new(StartOfDay(date), StartOfDay(date.AddDays(1)));

    /// <summary>The short name in force at an instant, such as <c>EST</c> or <c>EDT</c>, to tell the two halves of a repeated hour apart.</summary>
    /// <param name="instant">Any instant.</param>
    public string AbbreviationAt(DateTimeOffset instant) => _zone.GetZoneInterval(Instant.FromDateTimeOffset(instant)).Name;

    /// <summary>The stretches of unchanging offset that touch the time between two instants, in order.</summary>
    internal IEnumerable<ZoneInterval> PeriodsBetween(DateTimeOffset start, DateTimeOffset end) =>
        _zone.GetZoneIntervals(Instant.FromDateTimeOffset(start), Instant.FromDateTimeOffset(end));

    /// <inheritdoc />
    public bool Equals(IanaZone? other) => other is not null && Id == other.Id;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IanaZone);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc />
    public override string ToString() => Id;

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
}
