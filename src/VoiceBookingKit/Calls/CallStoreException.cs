namespace VoiceBookingKit.Calls;

/// <summary>The records of calls could not be read or written; whether an entry was added is unknown.</summary>
public sealed class CallStoreException : Exception
{
    /// <summary>Makes one.</summary>
    public CallStoreException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What failed and what to do, without personal data.</param>
    public CallStoreException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What failed and what to do, without personal data.</param>
    /// <param name="innerException">The cause.</param>
    public CallStoreException(string message, Exception innerException) : base(message, innerException) { }
}
