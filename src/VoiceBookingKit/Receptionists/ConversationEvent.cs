using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists;

/// <summary>Something that a receptionist says or does in the course of one turn.</summary>
public abstract record ConversationEvent
{
    private ConversationEvent() { }

    /// <summary>More words of the receptionist's answer; joined, they are its text.</summary>
    /// <param name="Text">A piece of text as the model writes it, or a whole sentence of the kit's own.</param>
    public sealed record Words(string Text) : ConversationEvent;

    /// <summary>A tool finished.</summary>
    /// <param name="Name">One of <see cref="ToolNames"/>.</param>
    /// <param name="Result">What it found or did.</param>
    public sealed record ToolFinished(string Name, ToolResult Result) : ConversationEvent;

    /// <summary>The caller is being asked to confirm; the read-back follows as <see cref="Words"/>.</summary>
    /// <param name="Proposal">What waits for a yes.</param>
    public sealed record ConfirmationAsked(Proposal Proposal) : ConversationEvent;

    /// <summary>Something was committed and read back; the sentence that says so follows as <see cref="Words"/>.</summary>
    /// <param name="Kind">What was done.</param>
    /// <param name="Appointment">The appointment as it stands.</param>
    public sealed record Committed(ChangeKind Kind, AppointmentView Appointment) : ConversationEvent;

    /// <summary>A message was kept for a person.</summary>
    /// <param name="Message">The message.</param>
    public sealed record MessageLeft(CallbackMessage Message) : ConversationEvent;

    /// <summary>The receptionist ends the conversation once its words are out.</summary>
    public sealed record EndRequested : ConversationEvent;

    /// <summary>The receptionist in use failed, and the next in line took over or an apology was said.</summary>
    /// <param name="Code">A stable word in snake case.</param>
    /// <param name="Message">One plain sentence for logs and developers, without personal data.</param>
    public sealed record Failed(string Code, string Message) : ConversationEvent;
}
