using System.Net;
using VoiceBookingKit.CalDav.Requests;

namespace VoiceBookingKit.CalDav.Writing;

/// <summary>What became of one conditional write.</summary>
internal enum WriteOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Something else is there than was expected.</summary>
    Changed,

    /// <summary>Nothing is there.</summary>
    Missing,

    /// <summary>The calendar has an event of the same UID at another address.</summary>
    UidInUse,
}

/// <summary>Writes events, each time under a condition, so that nobody else's change is lost.</summary>
internal sealed class EntryWriter(DavClient client)
{
    private const string MediaType = "text/calendar";

    /// <summary>Writes where nothing is yet.</summary>
    public Task<WriteOutcome> AddAsync(Uri address, string text, CancellationToken cancellationToken) =>
        WriteAsync(new DavRequest(HttpMethod.Put, address) { OnlyNew = true, Body = text, MediaType = MediaType }, cancellationToken);

    /// <summary>Writes in the place of a version.</summary>
    public Task<WriteOutcome> ReplaceAsync(Uri address, string text, string? version, CancellationToken cancellationToken) =>
        WriteAsync(new DavRequest(HttpMethod.Put, address) { IfMatch = version ?? "*", Body = text, MediaType = MediaType }, cancellationToken);

    /// <summary>Takes a version away.</summary>
    public Task<WriteOutcome> RemoveAsync(Uri address, string? version, CancellationToken cancellationToken) =>
        WriteAsync(new DavRequest(HttpMethod.Delete, address) { IfMatch = version ?? "*" }, cancellationToken);

    private Task<WriteOutcome> WriteAsync(DavRequest request, CancellationToken cancellationToken) =>
        client.AskAsync(request, (answer, _) => Task.FromResult(answer.Status switch
        {
            _ when answer.IsSuccess && !answer.IsMultiStatus => WriteOutcome.Done,
            HttpStatusCode.PreconditionFailed => WriteOutcome.Changed,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => WriteOutcome.Missing,
            HttpStatusCode.Conflict when request.OnlyNew => WriteOutcome.UidInUse,
            _ => throw DavFailures.Unwanted(request, answer),
        }), cancellationToken);
}
