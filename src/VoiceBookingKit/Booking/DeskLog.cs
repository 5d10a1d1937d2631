using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Booking;

/// <summary>What the desk logs: ids and times, never names, addresses or references, by which customers prove themselves.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(1, LogLevel.Information, "{Kind} appointment {AppointmentId}, sequence {Sequence}, with {StaffId} at {Start:u}, by {By}")]
    public static partial void Changed(ILogger logger, ChangeKind kind, Guid appointmentId, int sequence, string staffId, DateTimeOffset start, string by);

    [LoggerMessage(2, LogLevel.Information, "Nothing {Kind} by {By}: {Refusal}")]
    public static partial void Refused(ILogger logger, ChangeKind kind, string by, BookingRefusal refusal);

    [LoggerMessage(3, LogLevel.Information, "Message {MessageId} left in call {CallId}")]
    public static partial void MessageLeft(ILogger logger, Guid messageId, string callId);

    [LoggerMessage(4, LogLevel.Information, "The customer of appointment {AppointmentId} did not come, noted by {By}")]
    public static partial void NoShow(ILogger logger, Guid appointmentId, string by);

    [LoggerMessage(5, LogLevel.Warning, "Times were offered by a calendar that was last read at {Since:u}")]
    public static partial void Stale(ILogger logger, DateTimeOffset since);
}
