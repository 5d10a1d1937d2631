using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Notifications.Webhooks;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.Tests.Notifications;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly DateTimeOffset Thursday = TellingSalon.At(2026, 3, 5, 14);

    private readonly WebhookServer _server = new(Secret);
    private TellingSalon _salon = null!;

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _salon = Salon(new Uri(_server.Address, "hooks/crm"));
    }

    // The test vector of https://github.com/standard-webhooks/standard-webhooks.
    [Fact]
    public void A_signature_is_what_the_standard_says()
    {
        var body = Encoding.UTF8.GetBytes("{\"test\": 2432232314}");
        var signature = WebhookSignature.Sign(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), body);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public async Task Each_change_is_posted_and_signed_with_what_it_changed()
    {
        var booked = await _salon.BookAsync(Thursday, notes: "no \"rush\"");
        var moved = await _salon.MoveAsync(booked, Thursday.AddHours(2));
        await _salon.CancelAsync(moved, "ill");

        await _salon.Outbox.DeliverDueAsync();

        Assert.All(_server.Received, webhook => Assert.True(webhook.IsSigned));
        Assert.Equal(["appointment.booked", "appointment.moved", "appointment.cancelled"], _server.Received.Select(webhook => webhook.Body.GetProperty("type").GetString()));
        Assert.Equal(3, _server.Received.Select(webhook => webhook.Id).Distinct().Count());
        var data = _server.Received.ElementAt(1).Body.GetProperty("data");
        Assert.Equal(moved.Slot.Start, data.GetProperty("start").GetDateTimeOffset());
        Assert.Equal(booked.Slot.Start, data.GetProperty("previous_start").GetDateTimeOffset());
        Assert.Equal((1, "ana@example.com"), (data.GetProperty("sequence").GetInt32(), data.GetProperty("customer").GetProperty("email").GetString()));
        Assert.Equal(("cancelled", "ill"), (Last("status"), Last("reason")));
        string? Last(string name) => _server.Received.Last().Body.GetProperty("data").GetProperty(name).GetString();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task An_answer_that_is_no_success_is_tried_again_with_the_same_id(int status)
    {
        _server.Status = status;
        _server.Location = new Uri(_server.Address, "elsewhere");
        await _salon.BookAsync(Thursday);
        await _salon.Outbox.DeliverDueAsync();
        Assert.Equal($"The webhook answered {status}.", (await PendingAsync()).Problem);

        _server.Status = 200;
        await _salon.AdvanceAsync(_salon.Clock.GetUtcNow().AddMinutes(1));

        Assert.Equal(2, _server.Received.Count);
        Assert.Single(_server.Received.Select(webhook => (webhook.Id, webhook.Path)).Distinct());
        Assert.True(_server.Received.Last().IsSigned);
    }

    [Fact]
    public async Task A_receiver_that_asks_for_patience_drops_or_hangs_is_tried_again()
    {
        (_server.Status, _server.RetryAfter) = (503, TimeSpan.FromHours(1));
        await _salon.BookAsync(Thursday);
        await _salon.Outbox.DeliverDueAsync();
        Assert.Equal(_salon.Clock.GetUtcNow().AddHours(1), (await PendingAsync()).DueAt);

        _server.Drops = true;
        await _salon.AdvanceAsync(_salon.Clock.GetUtcNow().AddHours(1));
        Assert.StartsWith("The webhook can't be reached", (await PendingAsync()).Problem, StringComparison.Ordinal);

        (_server.Drops, _server.Hangs) = (false, true);
        _salon.Clock.Advance(TimeSpan.FromHours(1));
        var delivering = _salon.Outbox.DeliverDueAsync();
        while (!delivering.IsCompleted)
        {
            _salon.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }
        Assert.Equal("The receiver did not answer within 60 s.", (await PendingAsync()).Problem);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_for_good_is_asked_once()
    {
        _server.Status = 410;
        await _salon.BookAsync(Thursday);
        await _salon.BookAsync(Thursday.AddHours(2));
        await _salon.Outbox.DeliverDueAsync();
        await _salon.BookAsync(Thursday.AddHours(4));
        await _salon.Outbox.DeliverDueAsync();

        Assert.InRange(_server.Received.Count, 1, 2); // both of the first may have been under way
        Assert.Equal(3, (await _salon.ListAsync(OutboxState.Dead)).Count(entry => entry.Channel == "webhook:crm"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task An_address_of_this_machine_is_refused_however_it_is_written(string host)
    {
        await using var salon = Salon(new Uri($"http://{host}:{_server.Address.Port}/"), allowPrivate: false);
        await salon.BookAsync(Thursday);

        await salon.Outbox.DeliverDueAsync();

        Assert.Contains("private network", (await salon.ListAsync(OutboxState.Pending)).Single(entry => entry.Channel == "webhook:crm").Problem, StringComparison.Ordinal);
        Assert.Empty(_server.Received);
    }

    [Theory]
    [InlineData("http://example.com/", Secret, "not encrypted")]
    [InlineData("ftp://example.com/", Secret, "not an address")]
    [InlineData("https://user:pass@example.com/", Secret, "not an address")]
    [InlineData("https://example.com/", "s3kr1t", "not a secret")]
    [InlineData("https://example.com/", "whsec_AAAA", "not a secret")]
    public void Settings_that_make_no_sense_are_refused_and_tell_no_secret(string url, string secret, string problem)
    {
        using var host = new ServiceCollection()
            .AddVoiceBooking(booking => booking.AddWebhook("crm", options => (options.Url, options.Secret) = (new Uri(url), secret)))
            .BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IOptionsMonitor<WebhookOptions>>().Get("crm"));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_can_come_from_configuration()
    {
        using var host = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["VoiceBooking:Webhooks:crm:Secret"] = Secret }).Build())
            .AddVoiceBooking(booking => booking.AddWebhook("crm", options => options.Url = new Uri("https://example.com/")))
            .BuildServiceProvider();

        Assert.Equal(Secret, host.GetRequiredService<IOptionsMonitor<WebhookOptions>>().Get("crm").Secret);
    }

    public async Task DisposeAsync()
    {
        await _salon.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static TellingSalon Salon(Uri url, bool allowPrivate = true) => new(configure: booking => booking.AddWebhook("crm", options =>
    {
        (options.Url, options.Secret) = (url, Secret);
        (options.AllowHttp, options.AllowPrivateAddresses) = (true, allowPrivate);
    }));

    private async Task<OutboxEntry> PendingAsync() => Assert.Single(await _salon.ListAsync(OutboxState.Pending));
}
