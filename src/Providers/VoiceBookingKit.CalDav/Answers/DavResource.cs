namespace VoiceBookingKit.CalDav.Answers;

/// <summary>What a server says of one resource, as far as a calendar's reader wants to know it.</summary>
internal sealed class DavResource
{
    /// <summary>Its address as the server wrote it.</summary>
    public string Href { get; set; } = "";

    /// <summary>The status of the resource as a whole, such as 404 for one that is gone; null when its properties have statuses of their own.</summary>
    public int? Status { get; set; }

    public string? Version { get; set; }

    public string? CalendarData { get; set; }

    public string? DisplayName { get; set; }

    public string? SyncToken { get; set; }

    public bool IsCalendar { get; set; }

    /// <summary>The kinds of entries that a calendar takes; empty for all.</summary>
    public List<string> Components { get; } = [];

    /// <summary>Address of the signed-in user.</summary>
    public string? Principal { get; set; }

    /// <summary>Where the user's calendars are.</summary>
    public List<string> Homes { get; } = [];

    /// <summary>Takes over what was found.</summary>
    public void Take(DavResource found)
    {
        Version = found.Version ?? Version;
        CalendarData = found.CalendarData ?? CalendarData;
        DisplayName = found.DisplayName ?? DisplayName;
        SyncToken = found.SyncToken ?? SyncToken;
        IsCalendar |= found.IsCalendar;
        Components.AddRange(found.Components);
        Principal = found.Principal ?? Principal;
        Homes.AddRange(found.Homes);
    }
}
