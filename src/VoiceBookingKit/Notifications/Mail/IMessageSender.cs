namespace VoiceBookingKit.Notifications.Mail;

/// <summary>Sends mail.</summary>
/// <remarks>Shared by all deliveries, so that every member must be safe from many threads. A message may be sent again with the same <see cref="OutgoingMessage.MessageId"/>.</remarks>
public interface IMessageSender
{
    /// <summary>Hands one message to the mail system.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the attempt; whether the message was taken is then unknown.</param>
    /// <exception cref="DeliveryException">The message was not taken, or that is unknown; with <see cref="DeliveryException.IsPermanent"/> it never will be.</exception>
    Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken = default);
}

/// <summary>A sender that hands everything to another; override what should differ.</summary>
/// <param name="inner">The other sender; whoever made it disposes of it.</param>
public abstract class DelegatingMessageSender(IMessageSender inner) : IMessageSender
{
    /// <summary>The other sender.</summary>
    protected IMessageSender Inner { get; } = inner;

    /// <inheritdoc />
    public virtual Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken = default) => Inner.SendAsync(message, cancellationToken);
}
