using System.Net;

namespace VoiceBookingKit.CalDav.Requests;

/// <summary>A server's answer, valid while it is being read.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Address">Where it came from at last, redirects followed.</param>
/// <param name="Version">Its ETag as it was written, or null.</param>
/// <param name="RetryAfter">How long the server asks to wait, or null.</param>
/// <param name="Body">The body, which refuses to be longer than allowed.</param>
internal sealed record DavAnswer(HttpStatusCode Status, Uri Address, string? Version, TimeSpan? RetryAfter, Stream Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsMultiStatus => Status == HttpStatusCode.MultiStatus;
}
