using System.Globalization;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Components.Manual;

/// <summary>What Cal.com's page tells of a booking.</summary>
/// <param name="Uid">Cal.com's id for it.</param>
/// <param name="StartTime">Start, as ISO 8601 with an offset.</param>
/// <param name="EndTime">End, as ISO 8601 with an offset.</param>
/// <param name="Status">Such as <c>ACCEPTED</c> or <c>PENDING</c>.</param>
/// <param name="PaymentRequired">Whether it waits for payment.</param>
internal sealed record CalBooking(string? Uid, string? StartTime, string? EndTime, string? Status, bool PaymentRequired)
{
    /// <summary>The appointment that it is; null while it doesn't stand, or when it can't be read.</summary>
    public Appointment? ToAppointment(Business business, string? serviceId, string? name, string? email, TimeProvider clock)
    {
        var stands = !PaymentRequired && !string.Equals(Status, "PENDING", StringComparison.OrdinalIgnoreCase);
        if (!stands || Uid is not { Length: > 0 } || Instant(StartTime) is not { } start || Instant(EndTime) is not { } end || end <= start)
            return null;

        var service = business.FindService(serviceId) ?? business.DefaultService ?? business.Services[0];
        // Cal.com chooses among several hosts and doesn't say whom.
        var staff = business.StaffFor(service).ToList() is [var only] ? only.Id : "";
        var slot = new Slot(service.Id, staff, start, end);
        var now = clock.GetUtcNow();
        return new Appointment
        {
            Id = Guid.CreateVersion7(now),
            Uid = Uid,
            Reference = "",
            Slot = slot,
            Blocked = new TimeRange(start, end),
            Customer = new Customer(name ?? "", email ?? ""),
            CreatedAt = now,
            ChangedAt = now,
        };
    }

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.ToUniversalTime() : null;
}

/// <summary>What is known of the visitor, to fill in Cal.com's form.</summary>
internal sealed record CalKnown(string? Name, string? Email);
