using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>A request that is answered with an error, by Graph's code for it.</summary>
internal sealed class GraphRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static GraphRefusedException Bad(string message) => new(StatusCodes.Status400BadRequest, "ErrorInvalidRequest", message);

    public static GraphRefusedException NoItem { get; } = new(StatusCodes.Status404NotFound, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphRefusedException NoMailbox { get; } = new(StatusCodes.Status404NotFound, "ErrorInvalidUser", "The requested user is invalid.");

    public static GraphRefusedException NoToken { get; } = new(StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.");

    public static GraphRefusedException OldVersion { get; } = new(StatusCodes.Status412PreconditionFailed, "ErrorIrresolvableConflict", "The change key passed in the request does not match the current change key for the item.");

    public static GraphRefusedException Duplicate { get; } = new(StatusCodes.Status409Conflict, "ErrorDuplicateTransactionId", "The TransactionId specified in the request has already been used to create a different event.");

    public static GraphRefusedException Broken { get; } = new(StatusCodes.Status500InternalServerError, "ErrorInternalServerError", "An internal server error occurred. The operation failed.");
}
