using Microsoft.AspNetCore.Http;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.AspNetCore.Origins;
using VoiceBookingKit.AspNetCore.Tokens;

namespace VoiceBookingKit.AspNetCore.Rest;

/// <summary>Gives a page of an allowed origin a token for the session socket.</summary>
internal sealed class TokenEndpoint(OriginRule origins, SocketTokens tokens, VoiceBookingEndpointOptions options)
{
    public IResult Handle(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return origins.IsAllowed(context.Request, out var origin)
            ? Results.Json(new TokenAnswer(tokens.Create(origin), (int)options.TokenLifetime.TotalSeconds), RestJson.Default.TokenAnswer)
            : Problems.OriginNotAllowed;
    }
}
