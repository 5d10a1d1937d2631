using System.Globalization;
using System.Text.Json.Serialization;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Wire;

/// <summary>An appointment as clients are sent it; date and time are the business's.</summary>
public sealed record WireBooking
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>The UID of its calendar event.</summary>
    public required string Uid { get; init; }

    /// <summary>The code by which the customer names it.</summary>
    public required string Reference { get; init; }

    /// <summary><c>booked</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Local day: <c>2026-03-03</c>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Local start on the 24-hour clock: <c>14:00</c>.</summary>
    public required string Time { get; init; }

    /// <summary>Local start for the eye: <c>2:00 PM</c>.</summary>
    public required string FormattedTime { get; init; }

    /// <summary>The IANA zone of date and time.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Start with its offset.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Minutes.</summary>
    public required int Duration { get; init; }

    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>With whom.</summary>
    public required string Staff { get; init; }

    /// <summary>Who booked it.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's email address.</summary>
    public required string Email { get; init; }

    /// <summary>Where its calendar file can be fetched, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CalendarLink { get; init; }

    /// <summary>The form that clients are sent.</summary>
    /// <param name="view">The appointment as its customer sees it.</param>
    public static WireBooking From(AppointmentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var appointment = view.Appointment;
        return new WireBooking
        {
            Id = appointment.Id.ToString(),
            Uid = appointment.Uid,
            Reference = appointment.Reference,
            Status = view.IsCancelled ? "cancelled" : "booked",
            Date = DateOnly.FromDateTime(view.LocalStart.DateTime),
            Time = view.LocalStart.ToString("HH:mm", CultureInfo.InvariantCulture),
            FormattedTime = view.LocalStart.ToString("h:mm tt", CultureInfo.InvariantCulture),
            TimeZone = view.Zone,
            Start = view.LocalStart,
            Duration = (int)appointment.Slot.Duration.TotalMinutes,
            Service = view.ServiceName,
            Staff = view.StaffName,
            Name = appointment.Customer.Name,
            Email = appointment.Customer.Email,
            CalendarLink = view.CalendarLink?.OriginalString,
        };
    }
}
