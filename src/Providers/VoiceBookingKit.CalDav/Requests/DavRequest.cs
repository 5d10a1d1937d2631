namespace VoiceBookingKit.CalDav.Requests;

/// <summary>One request to a CalDAV server.</summary>
internal sealed record DavRequest(HttpMethod Method, Uri Address)
{
    public static readonly HttpMethod PropFind = new("PROPFIND");
    public static readonly HttpMethod Report = new("REPORT");

    public string? Depth { get; init; }

    public string? Body { get; init; }

    /// <summary>What the body is.</summary>
    public string MediaType { get; init; } = "application/xml";

    /// <summary>The version that must still be there.</summary>
    public string? IfMatch { get; init; }

    /// <summary>Whether nothing may be there yet.</summary>
    public bool OnlyNew { get; init; }

    public bool IsWrite => Method == HttpMethod.Put || Method == HttpMethod.Delete;
}
