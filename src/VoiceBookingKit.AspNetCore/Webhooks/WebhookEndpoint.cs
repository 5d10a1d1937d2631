using Microsoft.AspNetCore.Http;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Calendars.Changes;

namespace VoiceBookingKit.AspNetCore.Webhooks;

/// <summary>Passes what vendors send on to their receivers, within limits.</summary>
internal sealed class WebhookEndpoint(IEnumerable<IWebhookReceiver> receivers)
{
    /// <summary>Largest body in bytes.</summary>
    public const int MaxBody = 256 * 1024;

    private static readonly IResult NotGenuine = Problems.Of(StatusCodes.Status401Unauthorized, "not_genuine", "The signature is missing or wrong.");

    private readonly Dictionary<string, IWebhookReceiver> _receivers = receivers.ToDictionary(receiver => receiver.Name, StringComparer.OrdinalIgnoreCase);

    public async Task<IResult> HandleAsync(string name, HttpContext context)
    {
        if (!_receivers.TryGetValue(name, out var receiver))
            return Problems.NotFound;
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            return Problems.Of(refused.StatusCode, "body_unreadable", $"The body is cut short, or larger than {MaxBody} bytes.");
        }

        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var delivery = new WebhookDelivery(body.GetBuffer().AsMemory(0, (int)body.Length), headers);
        return await receiver.ReceiveAsync(delivery, context.RequestAborted) switch
        {
            WebhookOutcome.Accepted => Results.NoContent(),
            WebhookOutcome.NotGenuine => NotGenuine,
            WebhookOutcome.Unreadable => Problems.Invalid("The body is not of the expected form."),
            _ => Problems.Unavailable,
        };
    }
}
