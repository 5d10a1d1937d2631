namespace VoiceBookingKit.Sessions;

/// <summary>As many sessions are under way as the host allows; trying again in a while may help.</summary>
public sealed class TooManySessionsException : Exception
{
    /// <summary>Makes one.</summary>
    public TooManySessionsException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What the limit is.</param>
    public TooManySessionsException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What the limit is.</param>
    /// <param name="innerException">The cause.</param>
    public TooManySessionsException(string message, Exception innerException) : base(message, innerException) { }
}
