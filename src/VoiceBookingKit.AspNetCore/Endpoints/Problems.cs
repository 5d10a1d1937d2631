using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Endpoints;

/// <summary>The answers to requests that can't be met: problem details (RFC 9457) with a stable <c>code</c>.</summary>
internal static class Problems
{
    public static IResult OriginNotAllowed { get; } =
        Of(StatusCodes.Status403Forbidden, "origin_not_allowed", "Pages of this origin may not use these endpoints; name it in VoiceBooking:Endpoints:AllowedOrigins.");

    public static IResult SocketExpected { get; } = Of(StatusCodes.Status400BadRequest, "socket_expected", "Open this address as a WebSocket.");

    public static IResult TooManySockets { get; } = Of(StatusCodes.Status503ServiceUnavailable, "too_many_sockets", "Too many connections are open; try again in a while.");

    public static IResult RateLimited { get; } = Of(StatusCodes.Status429TooManyRequests, "rate_limited", "Too many requests; try again in a minute.");

    public static IResult Unavailable { get; } =
        Of(StatusCodes.Status503ServiceUnavailable, "unavailable", "The calendar can't be reached; send the same request again in a while.");

    /// <summary>Says the same as the socket.</summary>
    public static IResult UnknownTimeZone { get; } = Of(StatusCodes.Status400BadRequest, WireErrors.UnknownTimeZone.Code, WireErrors.UnknownTimeZone.Message);

    public static IResult NotFound { get; } = Of(StatusCodes.Status404NotFound, "not_found", "There is nothing here, or its link has expired.");

    public static IResult Invalid(string detail) => Of(StatusCodes.Status400BadRequest, "invalid_request", detail);

    public static IResult Of(int status, string code, string detail) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });
}
