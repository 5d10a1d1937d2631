namespace VoiceBookingKit.Language;

/// <summary>What a listener knows when it hears an utterance.</summary>
/// <param name="Now">Date and wall-clock time at the business.</param>
public sealed record UnderstandingContext(DateTime Now)
{
    /// <summary>What the caller was asked for last; a bare "twelve" or "Ann Lee" is read in its light.</summary>
    public Expected Expected { get; init; }

    /// <summary>The caller's name as far as known, for emails such as "my first name at example dot com".</summary>
    public string? KnownName { get; init; }

    /// <summary>Whether one word of the name was asked for: letters without a gap are then that word, and not a first and a last name.</summary>
    public bool IsPartOfNameExpected { get; init; }

    /// <summary>Services and the names that callers use for them.</summary>
    public IReadOnlyList<NamedThing> Services { get; init; } = [];

    /// <summary>Staff and the names that callers use for them.</summary>
    public IReadOnlyList<NamedThing> Staff { get; init; } = [];

    /// <summary>The day that is being spoken of, for "the day after" or "the week after"; null for none.</summary>
    public DateOnly? DayInView { get; init; }

    /// <summary>Times that were offered last, local; they settle "at seven" and "the two thirty".</summary>
    public IReadOnlyList<DateTime> Offered { get; init; } = [];

    /// <summary>Days that were offered last, those of <see cref="Offered"/> unless said otherwise; they settle "Tuesday" and "the tenth".</summary>
    public IReadOnlyList<DateOnly> OfferedDays
    {
        get => field ?? [.. Offered.Select(DateOnly.FromDateTime).Distinct()];
        init;
    }

    /// <summary>The last day that can be booked, or null for no limit; "Tuesday the 14th" is looked for in the months until then.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The calling code for numbers said without one, such as <c>+1</c>; null leaves them as digits.</summary>
    public string? CallingCode { get; init; }
}

/// <summary>What the caller was asked for.</summary>
public enum Expected
{
    /// <summary>Nothing in particular.</summary>
    Anything,

    /// <summary>Which service.</summary>
    Service,

    /// <summary>Who it should be with.</summary>
    Staff,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day, or one of the offered slots.</summary>
    Time,

    /// <summary>The caller's name.</summary>
    Name,

    /// <summary>An email address.</summary>
    Email,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A yes or a no.</summary>
    Confirmation,

    /// <summary>An appointment's reference.</summary>
    Reference,

    /// <summary>Free text for the business, such as a message.</summary>
    Message,
}

/// <summary>Something of the business that callers name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">Its name first, then any others that callers use.</param>
public sealed record NamedThing(string Id, IReadOnlyList<string> Names);
