using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Who is booked: services, staff, hours, rules and one time zone.</summary>
/// <remarks>Immutable; build it with <c>AddVoiceBooking</c> or by hand in tests.</remarks>
public sealed record Business
{
    /// <summary>The name that visitors know.</summary>
    public required string Name { get; init; }

    /// <summary>The one zone in which hours, dates and times of the business are meant.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>When the business is open; staff without hours of their own keep these.</summary>
    public required OpeningHours Hours { get; init; }

    /// <summary>What can be booked; at least one.</summary>
    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>Who can be booked; at least one.</summary>
    public required IReadOnlyList<Staff> Staff { get; init; }

    /// <summary>The rules that every booking obeys.</summary>
    public BookingPolicy Policy { get; init; } = new();

    /// <summary>One or two sentences about the business, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Where to come, in one line, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The business's phone number in E.164, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>The business's email address, the organiser of its calendar files, or null.</summary>
    public string? Email { get; init; }

    /// <summary>The business's web page, or null.</summary>
    public Uri? Website { get; init; }

    /// <summary>The calling code for numbers given without one, such as <c>+1</c>, or null.</summary>
    public string? CallingCode { get; init; }

    /// <summary>The service to assume when a caller names none, or null to ask.</summary>
    public Service? DefaultService => Services.Count == 1 ? Services[0] : Services.FirstOrDefault(service => service.IsDefault);

    /// <summary>Finds a service by its id, or null.</summary>
    /// <param name="id">A <see cref="Service.Id"/>; case does not matter.</param>
    public Service? FindService(string? id) =>
        Services.FirstOrDefault(service => string.Equals(service.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds a staff member by id, or null.</summary>
    /// <param name="id">A <see cref="Staff.Id"/>; case does not matter.</param>
    public Staff? FindStaff(string? id) =>
        Staff.FirstOrDefault(staff => string.Equals(staff.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who performs a service, in the order in which "anyone" is tried.</summary>
    /// <param name="service">One of <see cref="Services"/>.</param>
    public IEnumerable<Staff> StaffFor(Service service) =>
        service.StaffIds.Count == 0 ? Staff : Staff.Where(staff => service.StaffIds.Contains(staff.Id, StringComparer.OrdinalIgnoreCase));
}
