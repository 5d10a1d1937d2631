using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace VoiceBookingKit.Notifications.Webhooks;

/// <summary>Posts every change to one address. An answer of 2xx is a delivery; 410 means that nobody wants them any more.</summary>
internal sealed class WebhookChannel(WebhookOptions options, WebhookClient client, TimeProvider clock) : INotificationChannel
{
    private volatile bool _isGone;

    public string Name => $"webhook:{options.Name}";

    public IEnumerable<PlannedNotice> Plan(PlannedChange change) => [change.News];

    public async Task DeliverAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        if (_isGone)
            throw Gone();
        var (id, now, body) = ($"msg_{notice.Entry.Id:N}", clock.GetUtcNow(), WebhookBody.Of(notice));
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(options.Secret, id, now, body));
        using var response = await SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return;
        if (response.StatusCode == HttpStatusCode.Gone)
        {
            _isGone = true;
            throw Gone();
        }
        throw new DeliveryException($"The webhook answered {(int)response.StatusCode}.") { RetryAfter = RetryAfterOf(response) };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            // The answer's body is nobody's business, however long it is.
            return await client.For(options).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw failure.InnerException as DeliveryException ?? new DeliveryException($"The webhook can't be reached: {failure.HttpRequestError}.", failure);
        }
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - clock.GetUtcNow()) : null;

    private static DeliveryException Gone() =>
        new("The webhook answered 410 Gone. Nothing more is posted to it until the host restarts; remove it, or send this again when it is back.") { IsPermanent = true };
}
