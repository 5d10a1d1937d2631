namespace VoiceBookingKit.Notifications;

/// <summary>Something was not delivered, or whether it was is unknown. Its message is shown to operators and kept, and holds no personal data and no secrets.</summary>
public class DeliveryException : Exception
{
    /// <summary>Makes one.</summary>
    public DeliveryException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public DeliveryException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public DeliveryException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>Whether trying again is useless, such as an address that does not exist.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>How long the receiver asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
