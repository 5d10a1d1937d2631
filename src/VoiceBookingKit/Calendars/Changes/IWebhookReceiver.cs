namespace VoiceBookingKit.Calendars.Changes;

/// <summary>Takes what a vendor sends by webhook; an endpoint passes it on, whatever the web framework.</summary>
/// <remarks>
/// Anyone can send anything, as often as they like: an implementation believes nothing before it has verified the sender, and being sent the same twice or in the wrong
/// order does no harm. Members are safe from many threads.
/// </remarks>
public interface IWebhookReceiver
{
    /// <summary>The last part of the webhook's address, such as <c>calcom</c>; each receiver has its own.</summary>
    string Name { get; }

    /// <summary>Takes one delivery.</summary>
    /// <param name="delivery">What was sent.</param>
    /// <param name="cancellationToken">Stops waiting; the vendor may send it again.</param>
    Task<WebhookOutcome> ReceiveAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);
}

/// <summary>What a vendor sent.</summary>
/// <param name="Body">The body as it came, since signatures are made over its bytes. At most 256 KB.</param>
/// <param name="Headers">The headers; names in any case, several values of one name joined by commas.</param>
public sealed record WebhookDelivery(ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>What a vendor is answered.</summary>
public enum WebhookOutcome
{
    /// <summary>It was taken, or it is of no interest.</summary>
    Accepted,

    /// <summary>The vendor did not send it.</summary>
    NotGenuine,

    /// <summary>The vendor sent it, and it can't be read.</summary>
    Unreadable,

    /// <summary>It could not be worked on now: the vendor may send it again.</summary>
    TryAgain,
}
