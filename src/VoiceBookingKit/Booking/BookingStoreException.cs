namespace VoiceBookingKit.Booking;

/// <summary>A store could not be read or written; whether a commit took place is unknown.</summary>
public sealed class BookingStoreException : Exception
{
    /// <summary>Makes one.</summary>
    public BookingStoreException() { }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What failed and what to do.</param>
    public BookingStoreException(string message) : base(message) { }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What failed and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public BookingStoreException(string message, Exception innerException) : base(message, innerException) { }
}
