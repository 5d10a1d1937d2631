namespace VoiceBookingKit.Hosting;

/// <summary>One entry of <c>VoiceBooking:Services</c>.</summary>
public sealed class ServiceOptions
{
    /// <summary>Stable id of letters, digits, <c>-</c> and <c>_</c>, such as <c>demo</c>; unique among services.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name that callers see and hear, at most 100 characters. Default: the id.</summary>
    public string? Name { get; set; }

    /// <summary>Lengths that can be booked, in minutes, 1 to 1,440; the first is the default. Default: 30.</summary>
    public IList<int> Durations { get; } = [];

    /// <summary>One sentence on what it is, at most 1,000 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Other names that callers use.</summary>
    public IList<string> Aliases { get; } = [];

    /// <summary>Minutes kept free before each appointment, 0 to 1,440.</summary>
    public int BufferBefore { get; set; }

    /// <summary>Minutes kept free after each appointment, 0 to 1,440.</summary>
    public int BufferAfter { get; set; }

    /// <summary>The price as it is shown and said, such as <c>$60</c> or <c>free</c>; at most 50 characters.</summary>
    public string? Price { get; set; }

    /// <summary>Ids of the staff who perform it; everyone when empty.</summary>
    public IList<string> Staff { get; } = [];

    /// <summary>When its customers are reminded: <c>24h</c> and <c>90m</c> are elapsed time before the start, <c>1d at 18:00</c> is a time of the business's clock. Default: never.</summary>
    public IList<string> Reminders { get; } = [];

    /// <summary>Whether it is assumed when a caller names no service; at most one is.</summary>
    public bool Default { get; set; }
}
