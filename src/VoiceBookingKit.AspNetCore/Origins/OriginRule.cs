using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.AspNetCore.Origins;

/// <summary>Which pages may use the endpoints: the host's own, and those that it names.</summary>
/// <remarks>
/// A request that names no origin and no foreign site comes from no other page: from this site itself, or from a program, for which a token is the guard.
/// </remarks>
internal sealed class OriginRule(IEnumerable<string> allowed)
{
    private readonly HashSet<string> _allowed = new(allowed.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells who asks, if they may.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origin">The origin in lower case, when the answer is true.</param>
    public bool IsAllowed(HttpRequest request, [NotNullWhen(true)] out string? origin)
    {
        var own = $"{request.Scheme}://{request.Host.Value}".ToLowerInvariant();
        var named = request.Headers.Origin;
        origin = named.Count == 0 ? own : named.Count == 1 ? named[0]?.ToLowerInvariant() : null;
        if (origin is null || (named.Count == 0 && IsFromElsewhere(request)))
            return false;
        return origin == own || _allowed.Contains(origin);
    }

    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
}
