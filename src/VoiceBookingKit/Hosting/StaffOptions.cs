namespace VoiceBookingKit.Hosting;

/// <summary>One entry of <c>VoiceBooking:Staff</c>: a bookable person or room.</summary>
public sealed class StaffOptions
{
    /// <summary>Stable id of letters, digits, <c>-</c> and <c>_</c>, such as <c>maya</c>; unique among staff.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name that callers see and hear, at most 100 characters. Default: the id.</summary>
    public string? Name { get; set; }

    /// <summary>Other names that callers use.</summary>
    public IList<string> Aliases { get; } = [];

    /// <summary>Own week within the business's hours, such as <c>Tue, Thu 10:00-16:00</c>; the business's when left out.</summary>
    public string? Hours { get; set; }

    /// <summary>Days off.</summary>
    public IList<ClosedOptions> Closed { get; } = [];

    /// <summary>Days with other hours than the own week's.</summary>
    public IList<OpenOnOptions> OpenOn { get; } = [];
}
