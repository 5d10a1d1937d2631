using System.Text.Json.Serialization;

namespace VoiceBookingKit.Wire;

/// <summary>What a tool found; its shape follows from the tool and its status.</summary>
[JsonDerivedType(typeof(FreeSlots))]
[JsonDerivedType(typeof(Proposed))]
[JsonDerivedType(typeof(Done))]
[JsonDerivedType(typeof(Found))]
[JsonDerivedType(typeof(Refused))]
public abstract record FunctionResultBody
{
    private FunctionResultBody() { }

    /// <summary>Free slots of a day, in the business's time.</summary>
    /// <param name="Date">The day asked about.</param>
    /// <param name="Slots">Its free slots.</param>
    public sealed record FreeSlots(DateOnly Date, IReadOnlyList<WireSlot> Slots) : FunctionResultBody
    {
        /// <summary>Minutes of each slot.</summary>
        public required int Duration { get; init; }

        /// <summary>The service's name.</summary>
        public required string Service { get; init; }

        /// <summary>Why the day has nothing: <c>closed</c>, <c>full</c>, <c>past</c>, <c>too_soon</c> or <c>too_far</c>; null when it has something.</summary>
        public string? Reason { get; init; }

        /// <summary>When the day has nothing: the first slots of the next days that have; otherwise null.</summary>
        public IReadOnlyList<WireDaySlot>? Next { get; init; }
    }

    /// <summary>What waits for the caller's yes.</summary>
    /// <param name="Kind"><c>book</c>, <c>move</c> or <c>cancel</c>.</param>
    /// <param name="ReadBack">The question that the caller answers.</param>
    public sealed record Proposed(string Kind, string ReadBack) : FunctionResultBody;

    /// <summary>What was done.</summary>
    /// <param name="Booking">The appointment as it stands.</param>
    public sealed record Done(WireBooking Booking) : FunctionResultBody;

    /// <summary>Appointments that the caller has proved to be theirs.</summary>
    /// <param name="Bookings">Earliest first.</param>
    public sealed record Found(IReadOnlyList<WireBooking> Bookings) : FunctionResultBody;

    /// <summary>What can't be done.</summary>
    /// <param name="Reason">A stable word in snake case, such as <c>taken</c>.</param>
    public sealed record Refused(string Reason) : FunctionResultBody;
}

/// <summary>A free slot of a day that is named beside it.</summary>
/// <param name="Time">Local start on the 24-hour clock: <c>14:00</c>.</param>
/// <param name="Formatted">Local start for the eye: <c>2:00 PM</c>.</param>
/// <param name="Staff">With whom.</param>
public sealed record WireSlot(string Time, string Formatted, string Staff);

/// <summary>A free slot of another day.</summary>
/// <param name="Date">Its local day.</param>
/// <param name="Time">Local start on the 24-hour clock: <c>14:00</c>.</param>
/// <param name="Formatted">Local start for the eye: <c>2:00 PM</c>.</param>
/// <param name="Staff">With whom.</param>
public sealed record WireDaySlot(DateOnly Date, string Time, string Formatted, string Staff);
