using System.Net;

namespace VoiceBookingKit.CalCom.Wire;

/// <summary>One request: its path with query below the base address, and the version of the API that answers it.</summary>
internal sealed record CalComRequest(HttpMethod Method, string Path, string Version)
{
    /// <summary>Body, as UTF-8 JSON; null for none.</summary>
    public byte[]? Json { get; init; }

    /// <summary>Whether an answer without data is none.</summary>
    public bool HasData { get; init; } = true;

    /// <summary>Whether a lost answer leaves something in doubt.</summary>
    public bool IsWrite => Method != HttpMethod.Get;
}

/// <summary>What came of a request: data, or a refusal that the caller has to judge.</summary>
internal readonly record struct CalComAnswer<T>(T? Data, CalComRefusal? Refusal, bool HasNextPage = false);

/// <summary>A request that Cal.com understood and did not do.</summary>
/// <param name="Status">400, 403, 404, 409 or 422.</param>
/// <param name="Message">Cal.com's own text; it may hold personal data, so it is only compared, never passed on.</param>
internal sealed record CalComRefusal(HttpStatusCode Status, string Message)
{
    public bool IsTaken => Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity || CalComQuirks.IsTaken(Message);

    public bool IsNotAllowed => CalComQuirks.IsNotAllowed(Message);

    public bool IsMissing => Status == HttpStatusCode.NotFound && !CalComQuirks.IsMissingRoute(Message);
}
