using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Calendars.Connected;

/// <summary>What is logged of outside calendars: their names, ids and times, never customers.</summary>
internal static partial class CalendarLog
{
    [LoggerMessage(4001, LogLevel.Warning, "Calendar {Calendar} can't be read, so nothing of its staff is offered: {Problem}")]
    public static partial void Unreadable(ILogger logger, string calendar, string problem);

    [LoggerMessage(4002, LogLevel.Information, "Calendar {Calendar} can be read again")]
    public static partial void Readable(ILogger logger, string calendar);

    [LoggerMessage(4003, LogLevel.Information, "Calendar {Calendar} gave no claim, and the kit's own hold has to do: {Problem}")]
    public static partial void NoReservation(ILogger logger, string calendar, string problem);

    [LoggerMessage(4004, LogLevel.Warning, "{Kind} of appointment {AppointmentId} in calendar {Calendar} has an unknown outcome and is settled later: {Problem}")]
    public static partial void OutcomeUnknown(ILogger logger, Booking.ChangeKind kind, Guid appointmentId, string calendar, string problem);

    [LoggerMessage(4005, LogLevel.Information, "{Kind} of appointment {AppointmentId} was refused by calendar {Calendar}: {Outcome}")]
    public static partial void Refused(ILogger logger, Booking.ChangeKind kind, Guid appointmentId, string calendar, CalendarWriteOutcome outcome);

    [LoggerMessage(4006, LogLevel.Warning, "{Kind} of appointment {AppointmentId} was not done, since calendar {Calendar} can't be reached: {Problem}")]
    public static partial void Unreachable(ILogger logger, Booking.ChangeKind kind, Guid appointmentId, string calendar, string problem);
}
