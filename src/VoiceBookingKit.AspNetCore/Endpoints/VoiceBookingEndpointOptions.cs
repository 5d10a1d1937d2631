using System.ComponentModel.DataAnnotations;

namespace VoiceBookingKit.AspNetCore.Endpoints;

/// <summary>Limits and secrets of the endpoints: <c>VoiceBooking:Endpoints</c>.</summary>
public sealed class VoiceBookingEndpointOptions
{
    /// <summary>Other origins whose pages may use the endpoints, such as <c>https://www.example.com</c>; the host's own always may.</summary>
    /// <remarks>Behind a proxy that changes scheme or host, use <c>UseForwardedHeaders</c>, or name the public origin here.</remarks>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Secret of at least 32 characters that signs tokens and calendar links; the same on all machines of a site. When left out, ASP.NET's data protection signs them, if the
    /// host has it; otherwise a key that lasts as long as the process.
    /// </summary>
    [StringLength(1_000, MinimumLength = 32)] public string? SigningKey { get; set; }

    /// <summary>How long a token opens a socket. Default: 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")] public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a calendar link works. Default: 90 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1000.00:00:00")] public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How many sockets may be open at once. Default: 1,000.</summary>
    [Range(1, 100_000)] public int MaxSockets { get; set; } = 1_000;

    /// <summary>How many sockets one address may have open at once. Default: 20.</summary>
    [Range(1, 100_000)] public int MaxSocketsPerAddress { get; set; } = 20;

    /// <summary>How many messages a second a socket may send, audio included; the rest is dropped and told. Default: 150.</summary>
    [Range(1, 10_000)] public int MessagesPerSecond { get; set; } = 150;

    /// <summary>
    /// How much sound a socket may send faster than it can be spoken, such as what a phone kept while its network was gone; the rest is dropped and told. Default: 30 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan AudioBurst { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a socket may be open without starting a conversation. Default: 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan StartWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a socket may send nothing. Default: 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")] public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a client may leave one message unread before its socket is closed; its session waits for it to come back. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many tokens one address is given a minute. Default: 30.</summary>
    [Range(1, 100_000)] public int TokensPerMinute { get; set; } = 30;

    /// <summary>How many requests for availability and calendar files one address has a minute. Default: 120.</summary>
    [Range(1, 100_000)] public int ReadsPerMinute { get; set; } = 120;

    /// <summary>How many attempts to book one address has a minute. Default: 10.</summary>
    [Range(1, 100_000)] public int BookingsPerMinute { get; set; } = 10;

    /// <summary>How many webhooks one address may send a minute. Default: 600.</summary>
    [Range(1, 100_000)] public int WebhooksPerMinute { get; set; } = 600;
}
