namespace VoiceBookingKit.Language.English.Times;

internal enum TimeKind : byte
{
    /// <summary>One time.</summary>
    Exact,

    /// <summary>Between two times.</summary>
    Between,

    /// <summary>From a time to the end of the day.</summary>
    After,

    /// <summary>From the start of the day to a time.</summary>
    Before,

    /// <summary>A part of the day, which may also settle the half of a time beside it.</summary>
    Part,
}

/// <summary>A time, or a range of times, that some words name.</summary>
internal readonly record struct TimeMatch(TimeKind Kind, Clock From, Clock To, HalfDay Part = HalfDay.Open);

/// <summary>What times are read by.</summary>
/// <param name="Now">Date and time at the business.</param>
/// <param name="Expected">What the caller was asked for.</param>
/// <param name="Steers">Whether the line speaks of making or changing an appointment, so that "for 4" and "to 4" are times.</param>
/// <param name="AfterTime">Whether the words just before named a time or a part of the day.</param>
/// <param name="Moves">Whether something is to be moved, so that "from 3 to 4" is no range.</param>
/// <param name="Offered">The times that were offered, so that "the 10" is one of them.</param>
internal readonly record struct TimeContext(DateTime Now, Expected Expected, bool Steers, bool AfterTime, bool Moves, IReadOnlyList<DateTime> Offered)
{
    public bool IsOfferedHour(int hour)
    {
        for (var i = 0; i < Offered.Count; i++)
        {
            if (Offered[i].Hour % 12 == hour % 12)
                return true;
        }

        return false;
    }
}
