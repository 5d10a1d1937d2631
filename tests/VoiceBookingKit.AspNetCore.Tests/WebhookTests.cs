using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.AspNetCore.Tests.Sites;
using VoiceBookingKit.Calendars.Changes;

namespace VoiceBookingKit.AspNetCore.Tests;

public sealed class WebhookTests
{
    [Theory]
    [InlineData(WebhookOutcome.Accepted, HttpStatusCode.NoContent)]
    [InlineData(WebhookOutcome.NotGenuine, HttpStatusCode.Unauthorized)]
    [InlineData(WebhookOutcome.Unreadable, HttpStatusCode.BadRequest)]
    [InlineData(WebhookOutcome.TryAgain, HttpStatusCode.ServiceUnavailable)]
    public async Task A_webhook_reaches_its_receiver_byte_for_byte_and_its_outcome_the_vendor(WebhookOutcome outcome, HttpStatusCode status)
    {
        var receiver = new Receiver(outcome);
        await using var site = await Site.OpenAsync(services: services => services.AddSingleton<IWebhookReceiver>(receiver));
        byte[] body = [.. Encoding.UTF8.GetBytes(" {\"a\":\"é\"}\r\n"), 0, 255];

        using var answer = await PostAsync(site, "ACME", new ByteArrayContent(body));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(body, receiver.Body);
        Assert.Equal("abc", receiver.Signature);
    }

    [Fact]
    public async Task A_webhook_of_nobody_is_not_found()
    {
        await using var site = await Site.OpenAsync();

        using var answer = await PostAsync(site, "acme", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_webhook_that_is_too_large_is_refused_and_not_passed_on()
    {
        var receiver = new Receiver(WebhookOutcome.Accepted);
        await using var site = await Site.OpenAsync(services: services => services.AddSingleton<IWebhookReceiver>(receiver));

        using var answer = await PostAsync(site, "acme", new ByteArrayContent(new byte[256 * 1024 + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Null(receiver.Body);
    }

    [Fact]
    public async Task Webhooks_are_limited()
    {
        await using var site = await Site.OpenAsync(
            endpoints: options => options.WebhooksPerMinute = 1, services: services => services.AddSingleton<IWebhookReceiver>(new Receiver(WebhookOutcome.Accepted)));

        (await PostAsync(site, "acme", new StringContent("{}"))).Dispose();
        using var refused = await PostAsync(site, "acme", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(Site site, string name, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/voicebooking/webhooks/{name}") { Content = content };
        request.Headers.Add("x-acme-signature", "abc");
        return await site.Http.SendAsync(request);
    }

    private sealed class Receiver(WebhookOutcome outcome) : IWebhookReceiver
    {
        public string Name => "acme";

        public byte[]? Body { get; private set; }

        public string? Signature { get; private set; }

        public Task<WebhookOutcome> ReceiveAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
        {
            (Body, Signature) = (delivery.Body.ToArray(), delivery.Headers["X-Acme-Signature"]);
            return Task.FromResult(outcome);
        }
    }
}
