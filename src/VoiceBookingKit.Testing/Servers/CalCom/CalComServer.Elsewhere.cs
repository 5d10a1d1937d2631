using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>What other people do in Cal.com itself.</summary>
public sealed partial class CalComServer
{
    /// <summary>Blocks some of a host's time, as an entry in a calendar of theirs does.</summary>
    /// <param name="username">The host.</param>
    /// <param name="time">The time.</param>
    public void Block(string username, TimeRange time) => _book.Block(username, time);

    /// <summary>Somebody books on Cal.com's own page.</summary>
    /// <param name="type">The event type.</param>
    /// <param name="start">Start, in UTC.</param>
    /// <param name="attendee">Who; some third party when null.</param>
    public CalComStoredBooking BookElsewhere(CalComEventTypeSeed type, DateTimeOffset start, CalComAttendee? attendee = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var booking = _book.Add(new CalComStoredBooking
        {
            Id = 0,
            Uid = "",
            EventType = type,
            Status = type.NeedsConfirmation ? "pending" : "accepted",
            Start = start,
            End = start.AddMinutes(type.Lengths[0]),
            CreatedAt = default,
            UpdatedAt = default,
            Attendee = attendee ?? new CalComAttendee("Third Party", "third-party@example.com", "Europe/London", "+442071234567", "en"),
        }, claimUid: null, evenIfTaken: false);
        Tell(booking.Status == "pending" ? "BOOKING_REQUESTED" : "BOOKING_CREATED", booking);
        return booking;
    }

    /// <summary>The host moves a booking.</summary>
    /// <param name="uid">The booking.</param>
    /// <param name="start">Its new start, in UTC.</param>
    /// <param name="keepMetadata">Whether the moved booking keeps what clients attached.</param>
    public CalComStoredBooking MoveElsewhere(string uid, DateTimeOffset start, bool keepMetadata = true)
    {
        var moved = _book.Move(uid, start, evenIfTaken: false);
        if (!keepMetadata)
            moved.Metadata.Clear();
        Tell("BOOKING_RESCHEDULED", moved, _book.Find(uid));
        return moved;
    }

    /// <summary>The host cancels a booking, or rejects one that waits.</summary>
    /// <param name="uid">The booking.</param>
    /// <param name="reason">Why.</param>
    public CalComStoredBooking CancelElsewhere(string uid, string reason = "The host is ill.")
    {
        var wasPending = _book.Find(uid)?.Status == "pending";
        var ended = _book.End(uid, wasPending ? "rejected" : "cancelled", reason);
        Tell(wasPending ? "BOOKING_REJECTED" : "BOOKING_CANCELLED", ended);
        return ended;
    }

    /// <summary>The host confirms a booking that waits.</summary>
    /// <param name="uid">The booking.</param>
    public CalComStoredBooking ConfirmElsewhere(string uid)
    {
        var confirmed = _book.Confirm(uid);
        Tell("BOOKING_CREATED", confirmed);
        return confirmed;
    }

    /// <summary>The host notes that nobody came.</summary>
    /// <param name="uid">The booking.</param>
    public void MarkAbsentElsewhere(string uid) => Tell("BOOKING_NO_SHOW_UPDATED", _book.Find(uid)!);

    /// <summary>Signs any body as a webhook.</summary>
    /// <param name="trigger">What it is called in <see cref="Deliveries"/>.</param>
    /// <param name="body">The body.</param>
    public CalComDelivery Sign(string trigger, byte[] body) => CalComDelivery.Signed(trigger, body, WebhookSecret);

    private void Tell(string trigger, CalComStoredBooking booking, CalComStoredBooking? before = null)
    {
        var delivery = CalComDelivery.Of(trigger, booking, before, _clock.GetUtcNow(), WebhookSecret);
        lock (_gate)
            _deliveries.Add(delivery);
    }
}
