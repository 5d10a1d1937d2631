using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>A request that is answered with an error, in Cal.com's words.</summary>
internal sealed class CalComRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static CalComRefusedException Bad(string message) => new(StatusCodes.Status400BadRequest, "BadRequestException", message);

    public static CalComRefusedException Missing(string message) => new(StatusCodes.Status404NotFound, "NotFoundException", message);

    public static CalComRefusedException NoRoute(HttpRequest request) => Missing($"Cannot {request.Method} {request.Path}{request.QueryString}");

    public static CalComRefusedException Reserved(string message) => new(StatusCodes.Status422UnprocessableEntity, "UnprocessableEntityException", message);

    public static CalComRefusedException NoKey { get; } = new(StatusCodes.Status401Unauthorized, "UnauthorizedException", "ApiAuthStrategy - api key - Your api key is not valid");

    public static CalComRefusedException Unknown(IEnumerable<string> properties) =>
        Bad(string.Join(", ", properties.Select(name => $"{name} property is wrong,property {name} should not exist ")));

    public static CalComRefusedException Wrong(string property, string why) => Bad($"{property} property is wrong,{why} ");
}
