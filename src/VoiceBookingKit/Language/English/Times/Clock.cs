namespace VoiceBookingKit.Language.English.Times;

/// <summary>What settles whether an hour is before or after noon.</summary>
internal enum HalfDay : byte
{
    Open,
    Morning,
    Afternoon,
    Evening,
    Night,

    /// <summary>The hour is of the 24-hour clock, or already moved to it.</summary>
    Settled,
}

/// <summary>A time as it was said, before its half of the day is known.</summary>
internal readonly record struct Clock(int Hour, int Minute, HalfDay Half)
{
    public static Clock At(int minutes) => new(Math.Clamp(minutes, 0, LastMinute) / 60, Math.Clamp(minutes, 0, LastMinute) % 60, HalfDay.Settled);

    public const int LastMinute = 24 * 60 - 1;

    public bool IsOpen => Half == HalfDay.Open && Hour is > 0 and < 12;

    /// <summary>Minutes after midnight; where the half is open, the one in which businesses are.</summary>
    public int Minutes => Half switch
    {
        HalfDay.Settled => Hour % 24 * 60 + Minute,
        HalfDay.Morning => (Hour == 12 ? 0 : Hour) * 60 + Minute,
        HalfDay.Afternoon => Pm(Hour),
        HalfDay.Evening => Hour == 12 ? Minute : Pm(Hour),
        HalfDay.Night => Hour == 12 ? Minute : Hour < 5 ? Hour * 60 + Minute : Pm(Hour),
        _ => Hour is >= 7 and <= 12 ? Hour * 60 + Minute : Pm(Hour),
    };

    /// <summary>The same reading of the dial in the other half of the day, for an open hour.</summary>
    public int OtherMinutes => (Minutes + 12 * 60) % (24 * 60);

    public Clock In(HalfDay half) => IsOpen || (Half == HalfDay.Open && Hour == 12) ? this with { Half = half } : this;

    /// <summary>Moves by some minutes and keeps what is known of the half: "quarter to one pm" is 12:45 pm.</summary>
    public Clock Shift(int minutes)
    {
        if (minutes >= 0)
            return this with { Minute = Minute + minutes };
        if (Half is HalfDay.Settled)
            return At((Hour * 60 + minutes + 24 * 60) % (24 * 60));
        if (Half is HalfDay.Morning && Hour == 12)
            return At(24 * 60 + minutes);
        // "quarter to 12 in the morning" and "quarter to 1 pm" both name the hour that is coming.
        var hour = Hour == 1 ? 12 : Hour - 1;
        return Hour == 12 && Half == HalfDay.Afternoon ? new Clock(11, 60 + minutes, HalfDay.Morning) : new Clock(hour, 60 + minutes, Half);
    }

    private int Pm(int hour) => (hour % 12 + 12) * 60 + Minute;
}
