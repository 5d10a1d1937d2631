using VoiceBookingKit.Calendars.Recurrence;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Zones;

/// <summary>The rules of a zone of the IANA database.</summary>
internal sealed class IanaRules(IanaZone zone) : ZoneRules
{
    // The first and the last days of the calendar are left alone, where an offset would lead out of it.
    private static readonly long First = WallClock.Of(new DateOnly(1, 1, 3));
    private static readonly long Last = WallClock.Of(new DateOnly(9999, 12, 29));

    public IanaZone Zone => zone;

    public override long ToInstant(long local)
    {
        if (local < First || local > Last)
            return local;
        var time = WallClock.Time(local);
        return WallClock.Of(zone.Resolve(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time)));
    }

    public override long ToLocal(long instant) =>
        instant < First || instant > Last ? instant : WallClock.Of(zone.ToLocal(WallClock.Instant(instant)).DateTime);

    /// <summary>The first instant of a day here.</summary>
    public long StartOfDay(long local) =>
        local < First || local > Last ? local : WallClock.Of(zone.StartOfDay(WallClock.Date(local)));
}
