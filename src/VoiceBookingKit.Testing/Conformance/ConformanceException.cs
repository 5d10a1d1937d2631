namespace VoiceBookingKit.Testing.Conformance;

/// <summary>An implementation broke a promise of its contract.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes one.</summary>
    public ConformanceException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What was promised and what was seen.</param>
    public ConformanceException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What was promised and what was seen.</param>
    /// <param name="innerException">The cause.</param>
    public ConformanceException(string message, Exception innerException) : base(message, innerException) { }
}
