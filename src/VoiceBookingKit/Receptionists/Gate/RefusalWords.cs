using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>Tells a receptionist why the desk refused, and what to do about it.</summary>
internal static class RefusalWords
{
    public static ToolResult ToResult(this BookingRefusal refusal)
    {
        if (refusal == BookingRefusal.Unavailable)
            return new PlainResult(ToolStatus.Unavailable) { Message = "The calendar can't be reached just now, and nothing was done. Say so, and offer to try again or to take a message." };
        var (reason, message) = refusal switch
        {
            BookingRefusal.UnknownService => ("unknown_service", "The business has no such service."),
            BookingRefusal.UnknownStaff => ("unknown_staff", "No such person performs this service."),
            BookingRefusal.InvalidDuration => ("invalid_duration", "The service can't be booked for that long."),
            BookingRefusal.Past => ("past", "That time has passed. Offer another."),
            BookingRefusal.TooSoon => ("too_soon", "That is too short notice. Offer a later time."),
            BookingRefusal.TooFar => ("too_far", "That is further ahead than can be booked. Offer an earlier day."),
            BookingRefusal.Closed => ("closed", "Nobody works then. Offer another time."),
            BookingRefusal.OffGrid => ("off_grid", "Appointments don't start at that minute. Offer one of the free times."),
            BookingRefusal.Taken => ("taken", "Someone else has just taken that time. Check availability and offer another."),
            BookingRefusal.DayFull => ("day_full", "That day is full. Check availability and offer another."),
            BookingRefusal.InvalidName => ("invalid_name", "That can't be a name. Ask for the name again."),
            BookingRefusal.InvalidEmail => ("invalid_email", "That is not an email address that can be written to. Ask the caller to spell it."),
            BookingRefusal.InvalidPhone => ("invalid_phone", "That is not a phone number that can be called. Ask for it again."),
            BookingRefusal.NotesTooLong => ("notes_too_long", "The notes are too long. Shorten them to 1,000 characters."),
            BookingRefusal.TooManyOpen => ("too_many_open", "This caller has as many appointments to come as one may have."),
            BookingRefusal.AlreadyCancelled => ("already_cancelled", "The appointment has been cancelled before."),
            BookingRefusal.TooLateToChange => ("too_late_to_change", "The appointment is over, or starts too soon to be changed. Offer to take a message."),
            BookingRefusal.ChangedMeanwhile => ("changed_meanwhile", "The appointment was changed elsewhere in the meantime. Find it again."),
            BookingRefusal.NotFound => ("not_found", "No appointment fits. Ask for the reference, or the email address and the day."),
            _ => ("refused", "That can't be done."),
        };
        return new RefusedResult(reason) { Message = message };
    }

    /// <summary>Whether another slot would do, so that others should be offered.</summary>
    public static bool IsAboutTime(this BookingRefusal refusal) => refusal
        is BookingRefusal.Past or BookingRefusal.TooSoon or BookingRefusal.TooFar or BookingRefusal.Closed or BookingRefusal.OffGrid
        or BookingRefusal.Taken or BookingRefusal.DayFull;
}
