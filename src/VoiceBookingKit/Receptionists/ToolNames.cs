namespace VoiceBookingKit.Receptionists;

/// <summary>The names of the tools that a receptionist sees.</summary>
public static class ToolNames
{
    /// <summary>Finds free slots.</summary>
    public const string CheckAvailability = "check_availability";

    /// <summary>Proposes a booking; done after the caller's yes.</summary>
    public const string BookAppointment = "book_appointment";

    /// <summary>Finds the caller's own appointments, given proof.</summary>
    public const string FindAppointments = "find_appointments";

    /// <summary>Proposes to move an appointment; done after the caller's yes.</summary>
    public const string RescheduleAppointment = "reschedule_appointment";

    /// <summary>Proposes to cancel an appointment; done after the caller's yes.</summary>
    public const string CancelAppointment = "cancel_appointment";

    /// <summary>Leaves a message for a person.</summary>
    public const string LeaveMessage = "leave_message";

    /// <summary>Ends the conversation.</summary>
    public const string EndCall = "end_call";
}
