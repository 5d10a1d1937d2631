using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components;

/// <summary>One line or card of a conversation. The kinds are closed: the records nested here.</summary>
/// <param name="Id">Unique within the conversation, and stable while the entry changes.</param>
public abstract record TranscriptEntry(string Id)
{
    /// <summary>What one side said.</summary>
    /// <param name="Id">The turn's id.</param>
    /// <param name="Role">Whose words.</param>
    /// <param name="Text">Plain text.</param>
    /// <param name="At">When, in UTC.</param>
    public sealed record Words(string Id, TranscriptRole Role, string Text, DateTimeOffset At) : TranscriptEntry(Id);

    /// <summary>Slots that can be had.</summary>
    /// <param name="Id">Unique id.</param>
    /// <param name="Availability">What was found.</param>
    public sealed record Slots(string Id, AvailabilityResult Availability) : TranscriptEntry(Id);

    /// <summary>Something that waits for the visitor's yes.</summary>
    /// <param name="Id">Unique id.</param>
    /// <param name="Proposal">What would be done.</param>
    public sealed record Question(string Id, Proposal Proposal) : TranscriptEntry(Id);

    /// <summary>Something that was done.</summary>
    /// <param name="Id">Unique id.</param>
    /// <param name="Kind">What was done.</param>
    /// <param name="Appointment">The appointment as it stood after it.</param>
    public sealed record Outcome(string Id, ChangeKind Kind, AppointmentView Appointment) : TranscriptEntry(Id);
}
