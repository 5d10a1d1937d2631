using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.AspNetCore.Origins;
using VoiceBookingKit.AspNetCore.Tokens;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>The door to all sockets: lets a client in who comes from an allowed origin with a fresh token, while there is room.</summary>
internal sealed class SocketDoor(OriginRule origins, SocketTokens tokens, IHostApplicationLifetime lifetime, VoiceBookingEndpointOptions options)
{
    private readonly SocketCounts _counts = new(options.MaxSockets, options.MaxSocketsPerAddress);

    /// <summary>Serves a client until it is gone.</summary>
    /// <param name="context">The client's request.</param>
    /// <param name="connect">Makes the connection, once the client is in.</param>
    public async Task HandleAsync(HttpContext context, Func<WebSocket, CancellationToken, SocketConnection> connect)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Problems.SocketExpected.ExecuteAsync(context);
            return;
        }
        if (!origins.IsAllowed(context.Request, out var origin))
        {
            await Problems.OriginNotAllowed.ExecuteAsync(context);
            return;
        }
        // The place comes before the token: who is sent away for lack of room may show it again.
        using var place = _counts.TryEnter(AddressRate.KeyOf(context));
        if (place is null)
        {
            await Problems.TooManySockets.ExecuteAsync(context);
            return;
        }
        if (tokens.Use(context.Request.Query["token"], origin) is not TokenVerdict.Accepted and var verdict)
        {
            await Refusal(verdict).ExecuteAsync(context);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = connect(socket, context.RequestAborted);
        using var stopping = lifetime.ApplicationStopping.Register(() => _ = connection.ShutDownAsync());
        await connection.RunAsync();
    }

    private static IResult Refusal(TokenVerdict verdict) => verdict switch
    {
        TokenVerdict.Expired => Problems.Of(StatusCodes.Status401Unauthorized, "token_expired", "The token's time is over; ask for a new one."),
        TokenVerdict.Used => Problems.Of(StatusCodes.Status401Unauthorized, "token_used", "The token has opened a socket before; ask for a new one."),
        _ => Problems.Of(StatusCodes.Status401Unauthorized, "token_invalid", "Ask for a token at 'token' beside this address, and open the socket with '?token='."),
    };
}
