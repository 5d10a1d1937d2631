namespace VoiceBookingKit.Booking;

/// <summary>Who books.</summary>
/// <param name="Name">Full name as given, trimmed, 1 to 100 characters without control characters.</param>
/// <param name="Email">Email address in lower case.</param>
public sealed record Customer(string Name, string Email)
{
    /// <summary>Phone number in E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>The customer's own IANA zone, or null when it is the business's or unknown.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The customer's language as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }
}
