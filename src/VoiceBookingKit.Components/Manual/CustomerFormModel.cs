using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Components.Manual;

/// <summary>What a visitor typed into the form; it outlives a lost slot.</summary>
public sealed class CustomerFormModel
{
    /// <summary>Full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Email address.</summary>
    public string Email { get; set; } = "";

    /// <summary>Phone number, or empty.</summary>
    public string Phone { get; set; } = "";

    /// <summary>A note for the business, or empty.</summary>
    public string Notes { get; set; } = "";

    /// <summary>What is plainly missing; the desk judges the rest.</summary>
    internal IEnumerable<BookingRefusal> FindGaps()
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return BookingRefusal.InvalidName;
        if (!Email.Contains('@', StringComparison.Ordinal))
            yield return BookingRefusal.InvalidEmail;
    }
}
