namespace VoiceBookingKit.Booking;

/// <summary>Decides what must be told outside because of a change. Members are safe from many threads and never throw.</summary>
public interface IOutboxPlanner
{
    /// <summary>The entries to write with a change, in one transaction; none for nothing to tell.</summary>
    /// <param name="commit">The change, before it is made.</param>
    IReadOnlyList<OutboxEntry> Plan(BookingCommit commit);

    /// <summary>Tells that entries were written, so that they are delivered at once and not at the next look.</summary>
    void Wake();
}
