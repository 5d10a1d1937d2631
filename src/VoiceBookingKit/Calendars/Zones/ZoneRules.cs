namespace VoiceBookingKit.Calendars.Zones;

/// <summary>What a zone makes of wall-clock times and instants, both in seconds from the start of the year 1.</summary>
internal abstract class ZoneRules
{
    public static ZoneRules Utc { get; } = new FixedOffset(0);

    /// <summary>The instant of a wall-clock time by RFC 5545 section 3.3.5: the earlier one in an overlap, and the offset before the gap in a gap.</summary>
    public abstract long ToInstant(long local);

    /// <summary>The wall-clock time at an instant.</summary>
    public abstract long ToLocal(long instant);

    private sealed class FixedOffset(int offset) : ZoneRules
    {
        public override long ToInstant(long local) => local - offset;

        public override long ToLocal(long instant) => instant + offset;
    }
}
