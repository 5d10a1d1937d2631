using System.Net;

namespace VoiceBookingKit.MicrosoftGraph.Wire;

/// <summary>One request.</summary>
internal sealed record GraphRequest(HttpMethod Method, string Address)
{
    public byte[]? Json { get; init; }
    public string? Etag { get; init; }
    public bool IsRead { get; init; }
    public bool IsWrite => Method != HttpMethod.Get && !IsRead;

    /// <summary>Whether it is about one event, so that its absence is an answer.</summary>
    public bool IsOfOneEvent { get; init; }
}

/// <summary>An answer that was expected: what was asked for, or a status that says why there is nothing.</summary>
internal readonly record struct GraphAnswer<T>(HttpStatusCode Status, T? Body) where T : class
{
    public bool IsGone => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;
    public bool IsChanged => Status == HttpStatusCode.PreconditionFailed;

    /// <summary>Whether an earlier request with the same transaction has made the event.</summary>
    public bool IsDuplicate => Status == HttpStatusCode.Conflict;

    /// <summary>Whether the event is no meeting that could be called off.</summary>
    public bool IsRefused => Status == HttpStatusCode.BadRequest;
}
