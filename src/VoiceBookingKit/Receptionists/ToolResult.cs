using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists;

/// <summary>What a tool tells the receptionist.</summary>
/// <param name="Status">One of <see cref="ToolStatus"/>.</param>
public abstract record ToolResult(string Status)
{
    /// <summary>One plain sentence for the receptionist: what happened and what to do next; null when the status says it all.</summary>
    public string? Message { get; init; }
}

/// <summary>The words that <see cref="ToolResult.Status"/> uses.</summary>
public static class ToolStatus
{
    /// <summary>It was done, or found.</summary>
    public const string Ok = "ok";

    /// <summary>Nothing is free then, or nothing was found.</summary>
    public const string None = "none";

    /// <summary>The caller has to say yes first; the read-back is being spoken.</summary>
    public const string NeedsConfirmation = "needs_confirmation";

    /// <summary>It can't be done; <see cref="RefusedResult.Reason"/> says why.</summary>
    public const string Refused = "refused";

    /// <summary>The calendar or the store can't be reached; nothing may be promised.</summary>
    public const string Unavailable = "unavailable";
}

/// <summary>Free slots of one day, and where else to look.</summary>
/// <param name="Status"><see cref="ToolStatus.Ok"/> or <see cref="ToolStatus.None"/>.</param>
/// <param name="Date">The local day asked about.</param>
/// <param name="Slots">Free slots of that day, by start; one for each start.</param>
public sealed record AvailabilityResult(string Status, DateOnly Date, IReadOnlyList<OfferedSlot> Slots) : ToolResult(Status)
{
    /// <summary>The service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Minutes of each slot.</summary>
    public required int Duration { get; init; }

    /// <summary>The staff member asked for, or null for anyone.</summary>
    public string? Staff { get; init; }

    /// <summary>Why the day has nothing: <c>closed</c>, <c>full</c>, <c>past</c>, <c>too_soon</c>, <c>too_far</c>, or <c>uncertain</c> when a calendar can't be reached; null when it has something.</summary>
    public string? Reason { get; init; }

    /// <summary>When the day has nothing: the next days that have, with their first slots. These count as offered too.</summary>
    public IReadOnlyList<OfferedSlot> Next { get; init; } = [];

    /// <summary>Names of staff whose calendar can't be reached: they may be free, and nothing of theirs is offered.</summary>
    public IReadOnlyList<string> Uncertain { get; init; } = [];
}

/// <summary>A slot as it is offered to a caller.</summary>
/// <param name="Slot">The slot, in UTC.</param>
/// <param name="Date">Its local day at the business.</param>
/// <param name="Time">Its local start at the business.</param>
/// <param name="Formatted">The local start for the eye: <c>2:00 PM</c>.</param>
/// <param name="StaffName">With whom.</param>
public sealed record OfferedSlot(Slot Slot, DateOnly Date, TimeOnly Time, string Formatted, string StaffName);

/// <summary>What would be done once the caller says yes.</summary>
/// <param name="Proposal">The typed values, and their read-back.</param>
public sealed record ProposedResult(Proposal Proposal) : ToolResult(ToolStatus.NeedsConfirmation);

/// <summary>What was done, read back from the store.</summary>
/// <param name="Appointment">The appointment as it stands.</param>
public sealed record DoneResult(AppointmentView Appointment) : ToolResult(ToolStatus.Ok);

/// <summary>Appointments that the caller has proved to be theirs.</summary>
/// <param name="Status"><see cref="ToolStatus.Ok"/> or <see cref="ToolStatus.None"/>.</param>
/// <param name="Appointments">Earliest first.</param>
public sealed record FoundResult(string Status, IReadOnlyList<AppointmentView> Appointments) : ToolResult(Status);

/// <summary>What can't be done.</summary>
/// <param name="Reason">A stable word in snake case, such as <c>not_offered</c>, <c>taken</c> or <c>invalid_email</c>.</param>
public sealed record RefusedResult(string Reason) : ToolResult(ToolStatus.Refused);

/// <summary>A plain acknowledgement, or word that a system can't be reached.</summary>
/// <param name="Status">One of <see cref="ToolStatus"/>.</param>
public sealed record PlainResult(string Status) : ToolResult(Status);
