namespace VoiceBookingKit.Notifications.Webhooks;

/// <summary>One address that is told of every change: <c>VoiceBooking:Webhooks:NAME</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Its name in the outbox and in logs: 1 to 50 letters, digits, <c>-</c> and <c>_</c>, such as <c>crm</c>; set by <c>AddWebhook</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where to post; <c>https</c> unless <see cref="AllowHttp"/>.</summary>
    public Uri? Url { get; set; }

    /// <summary>The secret that signs, as Standard Webhooks has it: <c>whsec_</c> and 24 to 64 bytes in base64. Keep it out of source control.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whether <c>http</c> is allowed. Default: false.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Whether addresses of private networks and of this machine are allowed. Default: false.</summary>
    public bool AllowPrivateAddresses { get; set; }
}
