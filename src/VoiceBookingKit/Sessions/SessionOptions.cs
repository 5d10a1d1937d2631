using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.Sessions;

/// <summary>What a session may take: its limits, and how long it waits.</summary>
/// <remarks>Bound from <c>VoiceBooking:Session</c>, checked by the annotations and read once at start-up.</remarks>
public sealed class SessionOptions
{
    /// <summary>How many sessions may be under way at once on this host, 1 to 100,000. Default: 500.</summary>
    [Range(1, 100_000)] public int MaxSessions { get; set; } = 500;

    /// <summary>How long one session may last, one minute to one day. Default: 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")] public TimeSpan MaxLength { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many turns a caller has in one session, 1 to 10,000. Default: 200.</summary>
    [Range(1, 10_000)] public int MaxTurns { get; set; } = 200;

    /// <summary>How many characters one turn may have, 1 to 100,000. Default: 5,000.</summary>
    [Range(1, 100_000)] public int MaxTextLength { get; set; } = 5_000;

    /// <summary>How many turns a second a caller may send, 1 to 1,000; the rest is refused. Default: 5.</summary>
    [Range(1, 1_000)] public int TurnsPerSecond { get; set; } = 5;

    /// <summary>How many turns may wait while one is answered, 1 to 1,000; the rest is refused. Default: 20.</summary>
    [Range(1, 1_000)] public int MaxQueuedTurns { get; set; } = 20;

    /// <summary>How long a caller on voice or phone may be silent before being asked, and again before goodbye; one second to one hour. Default: 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan SpokenSilence { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The same for callers who type. Default: 3 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan TypedSilence { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a session waits for its owner after the connection is lost, zero to one hour; silence is not counted meanwhile. Default: 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan ResumeWithin { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a session that has ended can still be read, zero to one hour. Default: 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan KeepEnded { get; set; } = TimeSpan.FromMinutes(2);
}
