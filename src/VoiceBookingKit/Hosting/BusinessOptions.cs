namespace VoiceBookingKit.Hosting;

/// <summary>The business's own settings: <c>VoiceBooking:Business</c>.</summary>
public sealed class BusinessOptions
{
    /// <summary>The name that visitors know, at most 100 characters. Default: <c>Reception</c>.</summary>
    public string Name { get; set; } = "Reception";

    /// <summary>The IANA zone in which hours, dates and times are meant, such as <c>America/New_York</c>. Default: <c>UTC</c>.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The ordinary week, such as <c>Mon-Fri 09:00-17:00; Sat 10:00-14:00</c>. Default: <c>Mon-Fri 09:00-17:00</c>.</summary>
    public string Hours { get; set; } = "Mon-Fri 09:00-17:00";

    /// <summary>Days on which the business is closed.</summary>
    public IList<ClosedOptions> Closed { get; } = [];

    /// <summary>Days with other hours than the week's.</summary>
    public IList<OpenOnOptions> OpenOn { get; } = [];

    /// <summary>One or two sentences about the business, at most 1,000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Where to come, in one line, at most 300 characters.</summary>
    public string? Address { get; set; }

    /// <summary>Phone number in E.164, such as <c>+12025550123</c>.</summary>
    public string? Phone { get; set; }

    /// <summary>Email address; the organiser of calendar files.</summary>
    public string? Email { get; set; }

    /// <summary>The web page, beginning with <c>https://</c> or <c>http://</c>.</summary>
    public Uri? Website { get; set; }

    /// <summary>The calling code for phone numbers given without one, such as <c>+1</c>.</summary>
    public string? CallingCode { get; set; }
}

/// <summary>Days on which nobody can be booked.</summary>
public sealed class ClosedOptions
{
    /// <summary>First day, as <c>2026-12-24</c>.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; the first when left out.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Why, as callers hear it, such as <c>Christmas</c>; at most 100 characters.</summary>
    public string? Reason { get; set; }
}

/// <summary>A day with other hours than the week's.</summary>
public sealed class OpenOnOptions
{
    /// <summary>The day, as <c>2026-12-24</c>.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Its hours, such as <c>10:00-12:00, 13:00-15:00</c>.</summary>
    public string Hours { get; set; } = "";

    /// <summary>Why, as callers hear it; at most 100 characters.</summary>
    public string? Reason { get; set; }
}
