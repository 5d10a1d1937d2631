using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>The rules that every booking, move and cancellation obeys.</summary>
public sealed record BookingPolicy
{
    /// <summary>Slot step, notice, horizon and day limit.</summary>
    public SlotRules Slots { get; init; } = new();

    /// <summary>How long a hold keeps a slot while a caller decides.</summary>
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long before its start an appointment can still be moved or cancelled by the customer.</summary>
    public TimeSpan ChangeNotice { get; init; }

    /// <summary>How long before its start a move or a cancellation counts as late; it is done all the same.</summary>
    public TimeSpan LateChangeWithin { get; init; }

    /// <summary>What customers are told before they move or cancel late, such as a fee; null for nothing.</summary>
    public string? LateChangeText { get; init; }

    /// <summary>How many appointments to come one email address may have; null for any number.</summary>
    public int? MaxOpenPerCustomer { get; init; } = 5;
}
