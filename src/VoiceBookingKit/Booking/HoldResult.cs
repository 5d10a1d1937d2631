namespace VoiceBookingKit.Booking;

/// <summary>What became of an attempt to hold a slot.</summary>
/// <param name="Refusal">Why it can't be had, or <see cref="BookingRefusal.None"/>.</param>
/// <param name="Hold">The hold, or null when refused.</param>
public sealed record HoldResult(BookingRefusal Refusal, Hold? Hold)
{
    /// <summary>Whether the slot is held.</summary>
    public bool IsHeld => Refusal == BookingRefusal.None;
}
