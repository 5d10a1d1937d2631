namespace VoiceBookingKit.Scheduling;

/// <summary>Why an appointment can't start at an exact time.</summary>
public enum SlotRefusal
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The time has gone by.</summary>
    Past,

    /// <summary>The time is nearer than the minimum notice.</summary>
    TooSoon,

    /// <summary>The time is further ahead than the horizon.</summary>
    TooFar,

    /// <summary>The appointment would not lie wholly within open hours.</summary>
    Closed,

    /// <summary>Open, but between two possible starts.</summary>
    OffGrid,

    /// <summary>The appointment or its buffers would overlap a busy time.</summary>
    Taken,

    /// <summary>The staff's limit for that date is reached.</summary>
    DayFull,
}
