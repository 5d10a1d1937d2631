namespace VoiceBookingKit.Calendars;

/// <summary>The words around an appointment's facts in its calendar event, to be replaced for other languages.</summary>
public sealed record AppointmentWords
{
    /// <summary>Before the staff's name.</summary>
    public string With { get; init; } = "With";

    /// <summary>Before the appointment's reference.</summary>
    public string Reference { get; init; } = "Reference";

    /// <summary>Before the business's phone number.</summary>
    public string Phone { get; init; } = "Phone";

    /// <summary>Before the customer's notes.</summary>
    public string Notes { get; init; } = "Notes";
}
