namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>A database failed; each store tells it in its own contract's words.</summary>
internal sealed class StoreDatabaseException(string message, Exception? innerException = null) : Exception(message, innerException);
