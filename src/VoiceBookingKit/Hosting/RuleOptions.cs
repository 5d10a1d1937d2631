namespace VoiceBookingKit.Hosting;

/// <summary>The rules that every booking obeys: <c>VoiceBooking:Rules</c>.</summary>
/// <remarks>Lengths of time are written <c>hh:mm:ss</c> or <c>d.hh:mm:ss</c>: half an hour is <c>00:30:00</c>, sixty days are <c>60.00:00:00</c>.</remarks>
public sealed class RuleOptions
{
    /// <summary>Time from one possible start to the next, counted from opening; whole minutes, one minute to a day. Default: 30 minutes.</summary>
    public TimeSpan Step { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long before its start a slot must be booked; whole minutes, less than <see cref="Horizon"/>. Default: none.</summary>
    public TimeSpan MinimumNotice { get; set; }

    /// <summary>How far ahead a slot can be booked; whole minutes, at most five years. Default: 60 days.</summary>
    public TimeSpan Horizon { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How many appointments each of the staff takes on one day; any number when left out.</summary>
    public int? MaxPerDay { get; set; }

    /// <summary>How long a slot is kept for a caller who is deciding, ten seconds to one hour. Default: 5 minutes.</summary>
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long before its start an appointment can still be moved or cancelled by its customer, zero to a year. Default: none.</summary>
    public TimeSpan ChangeNotice { get; set; }

    /// <summary>How long before its start a move or a cancellation counts as late, zero to a year; see <see cref="LateChangeText"/>. Default: none.</summary>
    public TimeSpan LateChangeWithin { get; set; }

    /// <summary>What customers read before they move or cancel late, such as <c>Changes within 24 hours cost $20.</c>; one line, at most 300 characters. The kit charges nothing.</summary>
    public string? LateChangeText { get; set; }

    /// <summary>How many appointments to come one email address may have; null for any number. Default: 5.</summary>
    public int? MaxOpenPerCustomer { get; set; } = 5;
}
